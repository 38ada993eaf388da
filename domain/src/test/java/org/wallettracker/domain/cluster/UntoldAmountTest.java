package org.wallettracker.domain.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.wallettracker.domain.Sample.address;
import static org.wallettracker.domain.cluster.ChainSample.SOL;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.Progress;

/** Payments of which only is told that they were made: they tie, and nothing is claimed of how much they were. */
class UntoldAmountTest {
    private static List<Cluster.Edge> ties(ChainSample chain, long wallet) {
        return Detection.of(chain.order(), new Detector(KnownAccounts.none(), ClusterRules.DEFAULT), Progress.NONE)
                .edgesOf(address(wallet));
    }

    private static Optional<Cluster.Edge> tie(ChainSample chain, long one, long other, LinkKind kind) {
        return ties(chain, one).stream().filter(e -> e.kind() == kind)
                .filter(e -> e.a().equals(address(other)) || e.b().equals(address(other))).findFirst();
    }

    @Test
    void whoWasPaidFirstIsKnownWithoutHowMuch() {
        ChainSample chain = new ChainSample().pay(3, 1, Unknown.AMOUNT, 1).pay(2, 1, SOL, 5);
        assertThat(tie(chain, 1, 3, LinkKind.FIRST_FUNDER)).get().satisfies(edge -> {
            assertThat(edge.payer()).isEqualTo(address(3));
            assertThat(edge.paid()).isEqualTo(address(1));
            assertThat(edge.via()).isZero();
        });
        assertThat(tie(chain, 1, 2, LinkKind.FIRST_FUNDER)).isEmpty();
    }

    @Test
    void nothingWasMerelyPassedOnUnlessBothAmountsAreKnown() {
        // 1 pays 2, which within a day pays 3: of 0.2 a twentieth less is left if it merely passed it on, half if not
        assertThat(tie(new ChainSample().pay(1, 2, 2 * SOL, 1).pay(2, 3, SOL, 2), 1, 3, LinkKind.FIRST_FUNDER)).get()
                .satisfies(edge -> {
                    assertThat(edge.weight()).isCloseTo(0.19, within(1e-9));
                    assertThat(edge.payer()).isEqualTo(address(1));
                    assertThat(edge.via()).isEqualTo(1);
                    assertThat(edge.evidence()).hasSize(2);
                });
        for (long[] amounts : new long[][]{{2 * SOL, Unknown.AMOUNT}, {Unknown.AMOUNT, SOL},
                {Unknown.AMOUNT, Unknown.AMOUNT}}) {
            assertThat(tie(new ChainSample().pay(1, 2, amounts[0], 1).pay(2, 3, amounts[1], 2), 1, 3,
                    LinkKind.FIRST_FUNDER)).get().extracting(Cluster.Edge::weight).isEqualTo(0.1);
        }
    }

    private static ChainSample sweeps() {
        return new ChainSample().pay(1, 9, SOL, 10).pay(2, 9, SOL, 11).pay(3, 9, SOL, 12);
    }

    @Test
    void whoSentAnUnknownAmountElsewhereSweepsNothing() {
        assertThat(tie(sweeps(), 3, 9, LinkKind.SWEEP)).get().extracting(Cluster.Edge::paid).isEqualTo(address(9));
        ChainSample told = sweeps().pay(3, 8, Unknown.AMOUNT, 13);
        assertThat(tie(told, 3, 9, LinkKind.SWEEP)).isEmpty();
        assertThat(tie(told, 2, 9, LinkKind.SWEEP)).isPresent();
    }

    @Test
    void anUnknownAmountIsNoLargeOne() {
        // transfers mean something from 0.01 SOL on
        ChainSample chain = new ChainSample().pay(5, 1, SOL, 1).pay(6, 2, SOL, 1).pay(2, 7, SOL, 8).pay(1, 2,
                Unknown.AMOUNT, 9);
        assertThat(tie(chain, 1, 2, LinkKind.FUNDS_TRANSFER)).isEmpty();
        assertThat(tie(chain.pay(1, 2, SOL / 2, 10), 1, 2, LinkKind.FUNDS_TRANSFER)).get()
                .extracting(Cluster.Edge::payer).isEqualTo(address(1));
        assertThat(tie(chain.pay(2, 1, SOL / 2, 11), 1, 2, LinkKind.FUNDS_TRANSFER)).get()
                .extracting(Cluster.Edge::directed).as("both ways").isEqualTo(false);
    }
}
