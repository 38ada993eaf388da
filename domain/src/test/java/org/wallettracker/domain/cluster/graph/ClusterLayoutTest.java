package org.wallettracker.domain.cluster.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wallettracker.domain.Sample;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.LinkKind;
import org.wallettracker.domain.cluster.graph.ClusterLayout.Algorithm;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;

class ClusterLayoutTest {
    private static final float APART = ClusterLayout.APART;

    private final List<Cluster.Edge> edges = new ArrayList<>();

    private static List<Address> wallets(int count) {
        return IntStream.range(1, count + 1).mapToObj(Sample::address).toList();
    }

    private void tie(int a, int b, LinkKind kind, long time) {
        paid(a, b, kind, time, kind == LinkKind.FIRST_FUNDER ? 1 : 0);
    }

    private void paid(int a, int b, LinkKind kind, long time, int steps) {
        edges.add(new Cluster.Edge(Sample.address(a), Sample.address(b), kind, 0.8, 0.8, time, steps, List.of()));
    }

    private ClusterLayout place(int count, Algorithm algorithm) {
        return ClusterLayout.of(wallets(count), edges, algorithm, 1, () -> false);
    }

    @Test
    void timelineGoesByFirstFundingAndGapsByTheirLogarithm() {
        tie(1, 2, LinkKind.FIRST_FUNDER, 1_000);
        tie(1, 3, LinkKind.FIRST_FUNDER, 1_000 + 1_000_000);
        tie(3, 4, LinkKind.SAME_BLOCK, 500); // no funding of 3, which has one; the first that is known of 4
        tie(2, 5, LinkKind.SIMILAR_PROFILE, Unknown.TIME);
        ClusterLayout layout = place(5, Algorithm.TIMELINE);
        // unknown, then 4 (500), then 1 and 2 (1,000), then 3; 2 sqrt 5 make 5 columns, ln 501 of ln 501 + ln 1,000,001
        // is 0.31 of the way: column 2 of 5
        assertThat(layout.x(4)).isZero();
        assertThat(layout.x(3)).isEqualTo(APART);
        assertThat(layout.x(0)).isEqualTo(layout.x(1)).isEqualTo(APART * (1 + 2));
        assertThat(layout.x(2)).isEqualTo(APART * (1 + 5));
        assertThat(Math.abs(layout.y(0) - layout.y(1))).isEqualTo(APART);
    }

    @Test
    void timelineTellsApartWhomACommonSourcePaidOnDifferentDays() {
        // a common source's tie has the time of the earlier of both: 1 at 1,000, 2 at 2,000, 3 later
        tie(1, 2, LinkKind.COMMON_FUNDER, 1_000);
        tie(1, 3, LinkKind.COMMON_FUNDER, 1_000);
        tie(2, 3, LinkKind.COMMON_FUNDER, 2_000);
        ClusterLayout layout = place(3, Algorithm.TIMELINE);
        assertThat(layout.x(0)).isLessThan(layout.x(1));
        assertThat(layout.x(2)).as("not before the other").isEqualTo(layout.x(1));
    }

    @Test
    void treeStandsBelowWhoFundsMost() {
        // 3 funds 1, 2 and 5; 5 funds 4; 6 bought with 4
        tie(3, 1, LinkKind.FIRST_FUNDER, 10);
        tie(3, 2, LinkKind.FIRST_FUNDER, 20);
        tie(3, 5, LinkKind.FIRST_FUNDER, 30);
        tie(5, 4, LinkKind.FIRST_FUNDER, 40);
        tie(1, 2, LinkKind.COMMON_FUNDER, 10);
        tie(4, 6, LinkKind.SAME_BLOCK, 50);
        ClusterLayout layout = place(6, Algorithm.TREE);
        float level = 3 * APART;
        assertThat(layout.y(2)).isZero();
        assertThat(List.of(layout.y(0), layout.y(1), layout.y(4))).containsOnly(level);
        assertThat(layout.y(3)).isEqualTo(2 * level);
        assertThat(layout.y(5)).isEqualTo(3 * level);
        assertThat(layout.x(4)).as("straight below each other").isEqualTo(layout.x(3)).isEqualTo(layout.x(5));
        assertThat(layout.x(1) - layout.x(0)).isEqualTo(APART);
    }

    @Test
    void everybodyHangsOnWhoPaidItNotOnWhoseMoneyItWas() {
        // the chain 5 > 2 > 4, from which 4 paid 1 and 3; edges stand as the search tells them, the lower address first
        paid(2, 5, LinkKind.FIRST_FUNDER, 10, -1);
        paid(2, 4, LinkKind.FIRST_FUNDER, 20, 1);
        paid(4, 5, LinkKind.FIRST_FUNDER, 10, -2);
        paid(1, 4, LinkKind.FIRST_FUNDER, 30, -1);
        paid(3, 4, LinkKind.FIRST_FUNDER, 40, -1);
        for (int leaf : new int[]{1, 3}) {
            paid(Math.min(2, leaf), Math.max(2, leaf), LinkKind.FIRST_FUNDER, 20, leaf < 2 ? -2 : 2);
            paid(leaf, 5, LinkKind.FIRST_FUNDER, 10, -3);
        }
        paid(1, 3, LinkKind.COMMON_FUNDER, 10, 0);
        // 6 and 5 have the same unknown funder: 6 hangs on what else ties it; 7, whose money reached 3 too, stands beside
        paid(5, 6, LinkKind.COMMON_FUNDER, 5, 0);
        paid(3, 7, LinkKind.FIRST_FUNDER, 1, -2);
        ClusterLayout layout = place(7, Algorithm.TREE);
        float level = 3 * APART;
        assertThat(layout.y(4)).isZero();
        assertThat(layout.y(1)).isEqualTo(level);
        assertThat(layout.y(3)).isEqualTo(2 * level);
        assertThat(layout.y(0)).isEqualTo(layout.y(2)).isEqualTo(3 * level);
        assertThat(layout.y(5)).as("no funder of it is known").isEqualTo(level);
        assertThat(layout.y(6)).as("nobody hangs on whom its money reached").isZero();
        assertThat(layout.x(6)).isNotEqualTo(layout.x(4));
    }

    @Test
    void whoseFunderIsNotThereHangsOnTheNearestWhoseMoneyItWas() {
        paid(1, 3, LinkKind.FIRST_FUNDER, 10, 3);
        paid(2, 3, LinkKind.FIRST_FUNDER, 20, 2);
        paid(1, 2, LinkKind.FIRST_FUNDER, 10, 1);
        ClusterLayout layout = place(3, Algorithm.TREE);
        assertThat(List.of(layout.y(0), layout.y(1), layout.y(2))).containsExactly(0f, 3 * APART, 6 * APART);
    }

    @Test
    void fourHundredBelowOneStandInABlock() {
        for (int i = 2; i <= 401; i++) {
            tie(1, i, LinkKind.FIRST_FUNDER, i);
        }
        ClusterLayout layout = place(401, Algorithm.TREE);
        // the root of 800 is 28.3: 29 columns and 14 rows
        assertThat(layout.width()).isEqualTo(28 * APART);
        assertThat(IntStream.range(1, 401).mapToObj(layout::y).distinct()).hasSize(14);
    }

    @Test
    void treesWithoutATieStandBesideEachOther() {
        tie(1, 2, LinkKind.FIRST_FUNDER, 1);
        tie(3, 4, LinkKind.FIRST_FUNDER, 1);
        ClusterLayout layout = place(5, Algorithm.TREE);
        assertThat(Set.of(layout.x(0), layout.x(2), layout.x(4))).hasSize(3);
        assertThat(layout.y(0)).isEqualTo(layout.y(2)).isEqualTo(layout.y(4)).isZero();
    }

    @Test
    void twoRingsWithOneTieStandApart() {
        for (int i = 1; i <= 10; i++) {
            for (int k = i + 1; k <= 10; k++) {
                tie(i, k, LinkKind.SAME_BLOCK, 1);
                tie(10 + i, 10 + k, LinkKind.SAME_BLOCK, 1);
            }
        }
        tie(1, 11, LinkKind.FUNDS_TRANSFER, 1);
        ClusterLayout layout = place(20, Algorithm.FORCE);
        double within = 0;
        double across = Double.MAX_VALUE;
        for (int i = 1; i < 10; i++) {
            for (int k = 1; k < 10; k++) {
                within = Math.max(within, apart(layout, i, k));
                across = Math.min(across, apart(layout, i, 10 + k));
            }
        }
        assertThat(across).isGreaterThan(within);
    }

    private static double apart(ClusterLayout layout, int i, int k) {
        return Math.hypot(layout.x(i) - layout.x(k), layout.y(i) - layout.y(k));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyStandsOnAnotherAndTheSameAgainIsTheSame(Algorithm algorithm) {
        for (int i = 2; i <= 300; i++) {
            tie(i, 1 + i * 7 % (i - 1), LinkKind.FIRST_FUNDER, i % 40);
            tie(i, Math.max(1, i - 3), LinkKind.SAME_BLOCK, i);
        }
        ClusterLayout layout = place(310, algorithm);
        ClusterLayout again = place(310, algorithm);
        Set<List<Float>> places = new HashSet<>();
        for (int i = 0; i < layout.size(); i++) {
            assertThat(layout.x(i)).isEqualTo(again.x(i)).isFinite();
            assertThat(layout.y(i)).isEqualTo(again.y(i)).isFinite();
            assertThat(places.add(List.of(layout.x(i), layout.y(i)))).isTrue();
            for (int k = 0; k < i; k++) {
                assertThat(apart(layout, i, k)).isGreaterThan(APART / 5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void fewAndNoneAndCancelled(Algorithm algorithm) {
        assertThat(place(0, algorithm).size()).isZero();
        assertThat(place(1, algorithm).width()).isZero();
        tie(1, 2, LinkKind.GAS, Unknown.TIME);
        tie(1, 99, LinkKind.GAS, 5);
        assertThat(place(2, algorithm).size()).isEqualTo(2);
        assertThatThrownBy(() -> ClusterLayout.of(wallets(50), edges, algorithm, 1, () -> true))
                .isInstanceOf(CancellationException.class);
        List<Address> twice = List.of(Sample.address(1), Sample.address(1));
        assertThatThrownBy(() -> ClusterLayout.of(twice, edges, algorithm, 1, () -> false))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("twice");
    }
}
