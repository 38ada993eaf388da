package org.wallettracker.domain.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.Sample;
import org.wallettracker.domain.model.KnownAccounts;

class PatternTest {

    @Test
    void unusualAmountsThatAgreeTieAndUsualOnesDoNot() {
        ChainSample chain = new ChainSample().buy(1, 101, 123_456_789, 10).buy(2, 101, 123_456_789, 500)
                .buy(1, 102, 223_456_789, 2_000).buy(2, 102, 223_456_789, 2_001);
        for (int mint = 103; mint < 107; mint++) {
            chain.buy(3, mint, ChainSample.SOL, mint * 10_000L).buy(4, mint, ChainSample.SOL, mint * 10_000L + 9);
        }
        List<Link> links = new AmountLinks(Columns.of(chain.order(), KnownAccounts.none())).find();
        assertThat(links).hasSize(1);
        assertThat(links.getFirst().weight()).isEqualTo(0.6);
        assertThat(links.getFirst().places()).hasSize(4);
    }

    @Test
    void twinsAreCloserThanStrangers() {
        ChainSample chain = new ChainSample().strangers(10_000, 150, 100, 12);
        for (int mint = 0; mint < 20; mint++) {
            for (int twin = 1; twin <= 2; twin++) {
                long slot = (3 * mint + twin) * 10_000L + 40;
                chain.buy(twin, 1_000_000 + 3 * mint + twin, 5_000_000L + 10_000 * mint, slot)
                        .sell(twin, 1_000_000 + 3 * mint + twin, slot + 30 + mint % 3);
            }
        }
        Columns columns = Columns.of(chain.order(), KnownAccounts.none());
        Profiles profiles = new Profiles(columns, 1);
        int one = profiles.position(columns.nodes().of(Sample.address(1)));
        int other = profiles.position(columns.nodes().of(Sample.address(2)));
        double twins = profiles.chance(profiles.apart(one, other));
        assertThat(twins).isLessThan(0.01);
        // a chance: of strangers, most are above one in a hundred
        int close = 0;
        int all = 0;
        for (int i = 0; i < profiles.size(); i++) {
            for (int k = i + 1; k < profiles.size(); k++) {
                all++;
                close += profiles.chance(profiles.apart(i, k)) <= 0.01 ? 1 : 0;
            }
        }
        assertThat((double) close / all).isBetween(0.005, 0.015);
        assertThat(new PatternLinks(profiles, Scope.ALL).find(PairSet.of(
                new long[]{Link.pair(columns.nodes().of(Sample.address(1)), columns.nodes().of(Sample.address(2)))})))
                .anyMatch(link -> link.kind() == LinkKind.SIMILAR_PROFILE
                        && link.a() == columns.nodes().of(Sample.address(1)));
    }
}
