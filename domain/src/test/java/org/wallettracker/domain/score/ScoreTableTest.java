package org.wallettracker.domain.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.score.parameter.Criterion;
import org.wallettracker.domain.score.parameter.ParameterEdit;
import org.wallettracker.domain.score.parameter.ParameterSet;

class ScoreTableTest {
    private final ParameterSet set = DefaultParameters.set();

    /** The scorer that reads every position anew is the oracle. */
    @Property(tries = 200, seed = "20261122")
    void scoresAsTheScorerDoesUnderAnyJudgement(@ForAll long seed, @ForAll @IntRange(min = 0, max = 15) int criterion,
            @ForAll @IntRange(min = 1, max = 500) int weight, @ForAll @IntRange(min = 0, max = 30) int positions) {
        RandomWallets world = new RandomWallets(seed);
        WalletHistory history = world.wallet.build(world.market);
        ParameterSet other = ParameterEdit.of(set).weight(Criterion.values()[criterion], weight)
                .put("priors", "exitPositions", positions).put("decay", "beyond", "0.1").put("winsor", "factor", "3")
                .named("other", 2).set("test");
        ScoreTable table = ScoreTable.of(List.of(history), world.market, set, Progress.NONE);

        assertThat(table.scores(set)).containsExactly(new TraderScorer(set).score(history, world.market).score());
        assertThat(table.scores(other)).containsExactly(new TraderScorer(other).score(history, world.market).score());
        assertThat(table.evidence(0)).isEqualTo(new TraderScorer(set).score(history, world.market).evidence());
    }

    @Test
    void refusesASetThatCountsOtherwise() {
        ParameterSet other = ParameterEdit.of(set).put("counting", "windowSeconds", 120).set("test");
        ScoreTable table = ScoreTable.empty(set);

        assertThat(table.fits(other)).isFalse();
        assertThatThrownBy(() -> table.scores(other)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("counts trades in another way");
    }

    @Test
    void ranksByScoreThenAddress() {
        Ranking ranking = new Ranking(new int[]{500, 100_000, 500, 0});

        assertThat(List.of(ranking.at(1), ranking.at(2), ranking.at(3), ranking.at(4))).containsExactly(1, 0, 2, 3);
        assertThat(List.of(ranking.rank(0), ranking.rank(1), ranking.rank(2), ranking.rank(3)))
                .containsExactly(2, 1, 3, 4);
        assertThat(ranking.above(499)).isEqualTo(3);
        assertThat(ranking.above(500)).isEqualTo(1);
        assertThat(ranking.above(100_000)).isZero();
    }

    /**
     * Five wallets a to e, ranks 1 to 5 before; after: b 71000, a 70000, c, e, d. Moves 1, 1, 0, 1, 1: sum of squares 4,
     * Spearman 1 - 24 / 120 = 0.8. The smart line is 700 points, "above": a (900 before) falls to it, b rises over it.
     */
    @Test
    void countsWhoMoves() {
        ScoreTable table = table(5);
        Ranking before = new Ranking(new int[]{90_000, 69_999, 30_000, 20_000, 10_000});
        Ranking after = new Ranking(new int[]{70_000, 71_000, 30_000, 100, 200});

        Churn churn = Churn.of(table, before, set, after, set, 2);

        assertThat(churn.wallets()).isEqualTo(5);
        assertThat(churn.moved()).isEqualTo(4);
        assertThat(churn.rescored()).isEqualTo(4);
        assertThat(churn.meanMove()).isEqualTo(80);
        assertThat(churn.agreement()).isEqualTo(8_000);
        assertThat(churn.top()).isEqualTo(new Churn.Line(5, 5, 0, 0, List.of(), List.of()));
        Churn.Move a = new Churn.Move(table.wallet(0), 1, 2, 90_000, 70_000, 0);
        Churn.Move b = new Churn.Move(table.wallet(1), 2, 1, 69_999, 71_000, 0);
        assertThat(churn.smart()).isEqualTo(new Churn.Line(1, 1, 1, 1, List.of(b), List.of(a)));
        assertThat(churn.best()).containsExactly(b, a);
        assertThat(b.up()).isEqualTo(1);
    }

    @Test
    void nobodyAndOneAgree() {
        for (int n = 0; n < 2; n++) {
            Ranking ranking = new Ranking(new int[n]);
            assertThat(Churn.of(table(n), ranking, set, ranking, set, 10).agreement()).isEqualTo(10_000);
        }
    }

    private ScoreTable table(int wallets) {
        List<WalletHistory> histories = new ArrayList<>();
        for (int i = 0; i < wallets; i++) {
            histories.add(new WalletHistory(new Address(0, 0, 0, i), List.of(), List.of(), 0));
        }
        return ScoreTable.of(histories, new FakeMarket(1_800_000_000L), set, Progress.NONE);
    }

    /** 200 to 328: the other fifteen had 800 - 15 = 785 beyond one point each and share 672 - 15 = 657. */
    @Test
    void aWeightTakesFromTheOthersInProportion() {
        ParameterEdit edit = ParameterEdit.of(set).weight(Criterion.PNL_SOL, 328);
        ParameterSet result = edit.set("test");

        assertThat(result.curve(Criterion.PNL_SOL).top()).isEqualTo(32_800);
        // the first of the others: 1 + 657 * 149 / 785 = 1 + 124.7
        assertThat(result.curve(Criterion.PNL_USD).top()).isEqualTo(12_500);
        assertThat(result.curves().values().stream().mapToInt(c -> c.top()).sum()).isEqualTo(100_000);
        // the anchor of 62 points at 10 SOL: 62 * 328 / 200 = 101.68
        assertThat(result.curve(Criterion.PNL_SOL).at(10_000_000_000L)).isEqualTo(10_168);
        assertThat(result.identity()).isNotEqualTo(set.identity());
        assertThat(result.features()).isEqualTo(set.features());
        assertThat(set.curve(Criterion.PNL_SOL).top()).isEqualTo(20_000);
    }

    @Test
    void anOverlayChangesOnlyWhatItNames() {
        ParameterSet result = ParameterEdit.of(set).overlay(Map.of("thresholds", Map.of("minWalletScore", 650),
                "curves", Map.of("pnlSol", Map.of("max", 210), "pnlUsd", Map.of("max", 140)))).set("mine.toml");

        assertThat(result.thresholds().minWalletScore()).isEqualTo(650);
        assertThat(result.thresholds().signalThreshold()).isEqualTo(5);
        assertThat(result.curve(Criterion.PNL_SOL).top()).isEqualTo(21_000);
        assertThatThrownBy(() -> ParameterEdit.of(set).overlay(Map.of("priors", Map.of("typo", 1))).set("mine.toml"))
                .hasMessage("mine.toml: priors.typo: found 1, expected no such key (is it misspelt?)");
    }
}
