package org.wallettracker.domain.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.address;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.Sample;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.port.Progress;

/** A purse that pays ten wallets which buy once together, and three others. */
class ReasonsTest {
    private static final long FUNDER = 5_000_001;

    private static Detection search() {
        ChainSample chain = new ChainSample();
        for (int w = 0; w < 600; w++) {
            chain.pay(5_000_000, 10_000 + w, 2 * ChainSample.SOL, w + 1L);
        }
        chain.strangers(10_000, 600, 300, 12);
        for (int w = 0; w < 10; w++) { // a slot is a second: ten payments within 27 minutes
            chain.pay(FUNDER, 20_000 + w, ChainSample.SOL + w, 2_000 + 175 * w).buy(20_000 + w, 2_000_000,
                    ChainSample.SOL / 4 + 1_117L * w, 5_000_000L + w);
        }
        return Detection.of(chain.order(), new Detector(KnownAccounts.none(), ClusterRules.DEFAULT), Progress.NONE);
    }

    @Test
    void theSourceOfTheMoneyIsNamedWithItsDayAndHowLongItTook() {
        Detection found = search();
        Cluster ring = found.clusters().getFirst();
        assertThat(ring.wallets()).hasSize(11).contains(address(FUNDER));
        // Sample's time 0 is 2026-03-31T23:33:20Z; 2,000 seconds later it is the first of April
        assertThat(Sample.time(0)).isEqualTo(1_775_000_000L);
        List<String> why = found.reasons().why(ring);
        assertThat(why.getFirst()).isEqualTo("10 of 11 wallets had their first SOL from "
                + address(FUNDER).toBase58() + " on 1 Apr 2026 within 27 minutes.");
        assertThat(why).contains(
                "11 of 11 wallets gave another of them its first SOL or had it from one, directly or through others.");
        assertThat(found.reasons().against(ring)).contains(
                "They don't enter the same tokens at the same time more often than chance.");
        assertThat(Reasons.OF_EDGES.why(ring)).doesNotContain(why.getFirst())
                .contains("10 of 11 wallets had their first SOL from the same source, directly or through others.");
    }
}
