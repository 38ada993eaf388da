package org.wallettracker.domain.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.address;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.Sample;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.text.Plural;

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
        assertThat(why.getFirst()).isEqualTo("10 of 11 wallets had their first known SOL from "
                + address(FUNDER).shortened() + " on 1 Apr 2026 within 27 minutes.");
        assertThat(why).contains(
                "11 of 11 wallets gave another of them its first known SOL or had it from one, directly.");
        assertThat(found.reasons().funder(ring)).contains(address(FUNDER));
        assertThat(Reasons.OF_EDGES.funder(ring)).isEmpty();
        assertThat(found.reasons().against(ring)).contains(
                "They don't enter the same tokens at the same time more often than chance.");
        assertThat(Reasons.OF_EDGES.why(ring)).doesNotContain(why.getFirst())
                .contains(
                        "10 of 11 wallets had their first known SOL from the same source, directly or through others.");
    }

    private static Cluster of(Cluster.Edge... edges) {
        return new Cluster("c", List.of(new Cluster.Member(address(1), 0.5), new Cluster.Member(address(2), 0.5),
                new Cluster.Member(address(3), 0.5)), List.of(edges),
                List.of(edges).stream().map(Cluster.Edge::method).collect(Collectors.toSet()), 0.5, 0.5,
                ClusterType.FAMILY);
    }

    private static Cluster.Edge tie(int a, int b, LinkKind kind, double weight, int steps, int... signatures) {
        return new Cluster.Edge(address(a), address(b), kind, weight, 0.5, 1, steps,
                IntStream.of(signatures).mapToObj(Sample::signature).toList());
    }

    @Test
    void directAndThroughOthersAreToldApart() {
        assertThat(Reasons.OF_EDGES.why(of(tie(1, 2, LinkKind.FIRST_FUNDER, 0.8, 1, 7),
                tie(2, 3, LinkKind.FIRST_FUNDER, 0.8, 1, 8), tie(1, 3, LinkKind.FIRST_FUNDER, 0.8, 2, 7, 8))))
                .containsExactly(
                        "3 of 3 wallets gave another of them its first known SOL or had it from one: 2 pairs directly,"
                                + " 1 through others.");
    }

    @Test
    void whatOneMethodCarriesNearlyAloneIsToldSo() {
        Cluster.Edge[] funding = {tie(1, 2, LinkKind.FIRST_FUNDER, 0.85, 1, 7),
                tie(1, 3, LinkKind.FIRST_FUNDER, 0.85, 1, 8)};
        assertThat(Reasons.OF_EDGES.against(of(funding))).contains("Everything rests on one method: funding.");
        // 1.70 of 1.85 is 91.9 %
        assertThat(Reasons.OF_EDGES.against(of(funding[0], funding[1], tie(2, 3, LinkKind.FUNDS_TRANSFER, 0.15, 1, 9))))
                .contains("Nearly everything rests on one method: funding carries 91 % of the weight of all ties.");
        // 1.70 of 2.15 is 79 %
        assertThat(Reasons.OF_EDGES.against(of(funding[0], funding[1], tie(2, 3, LinkKind.FUNDS_TRANSFER, 0.45, 0, 9))))
                .noneMatch(s -> s.contains("one method"));
    }

    @Test
    void sweepsOfTheSamePaymentsAreOneProof() {
        Cluster.Edge[] sweeps = {tie(1, 3, LinkKind.SWEEP, 0.8, 1, 7), tie(2, 3, LinkKind.SWEEP, 0.8, 1, 8)};
        assertThat(Reasons.OF_EDGES.why(of(sweeps[0], sweeps[1], tie(1, 2, LinkKind.COMMON_SWEEP, 0.8, 0, 7, 8))))
                .containsExactly("3 of 3 wallets sent most of all they ever sent to another of them, or took it in"
                        + " (2 transactions).");
        assertThat(Reasons.OF_EDGES.why(of(sweeps[0], sweeps[1], tie(1, 2, LinkKind.COMMON_SWEEP, 0.8, 0, 9, 8))))
                .hasSize(2);
    }

    @Test
    void digitsAreGrouped() {
        assertThat(Plural.grouped(1_234_567, "pairs")).isEqualTo("1\u202f234\u202f567 pairs");
        assertThat(List.of(Plural.digits(999), Plural.digits(1_000), Plural.digits(-123_456)))
                .containsExactly("999", "1\u202f000", "-123\u202f456");
    }
}
