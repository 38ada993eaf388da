package org.wallettracker.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.export.TableExport;
import org.wallettracker.ui.compare.Measure.Better;
import org.wallettracker.ui.fake.FakeDesk;

class MeasureTest {

    @Test
    void theBestIsMarkedWhereSomethingIsWorse() {
        assertThat(Measure.best(Arrays.asList(5L, 9L, null, 9L), Better.HIGHER)).containsExactly(false, true, false,
                true);
        assertThat(Measure.best(Arrays.asList(5L, 9L, null, 9L), Better.LOWER)).containsExactly(true, false, false,
                false);
        assertThat(Measure.best(Arrays.asList(5L, 9L), Better.NEITHER)).containsExactly(false, false);
        assertThat(Measure.best(Arrays.asList(9L, 9L), Better.HIGHER)).containsExactly(false, false);
        assertThat(Measure.best(Arrays.asList(9L, null), Better.HIGHER)).containsExactly(false, false);
        assertThat(Measure.best(Arrays.asList(-3L, -2L), Better.HIGHER)).containsExactly(false, true);
    }

    @Test
    void everyFigureOfTheWalletsStandsInItsRowAndInTheFile() {
        FakeDesk desk = new FakeDesk(20);
        List<LeaderboardRow> rows = desk.leaderboard().rows();
        List<WalletDossier> wallets = List.of(desk.wallet(rows.get(0).wallet()).orElseThrow(),
                desk.wallet(rows.get(1).wallet()).orElseThrow(), desk.wallet(rows.get(2).wallet()).orElseThrow());
        Comparison comparison = Comparison.of(wallets, FakeDesk.AS_OF);
        List<Comparison.Row> score = comparison.sections().get("Score");
        assertThat(score).isNotNull();
        assertThat(score.getFirst().cells()).extracting(Measure.Cell::best).containsExactly(true, false, false);
        assertThat(score.getFirst().cells().get(1).share()).isEqualTo(rows.get(1).score() / 100_000.0);
        assertThat(comparison.sections()).hasSize(5);
        assertThat(comparison.sections().values().stream().flatMap(List::stream)
                .filter(r -> r.measure().section().startsWith("Score by component"))).hasSize(16);
        for (WalletDossier wallet : wallets) {
            long points = comparison.sections().values().stream().flatMap(List::stream).map(Comparison.Row::measure)
                    .filter(m -> m.section().startsWith("Score by"))
                    .mapToLong(m -> Objects.requireNonNull(m.value().apply(wallet))).sum();
            assertThat(points).as("components and modifiers make the score")
                    .isEqualTo(Objects.requireNonNull(wallet.row()).score());
        }
        TableExport<WalletDossier> file = CompareView.figures(comparison);
        assertThat(file.fields()).extracting(Field::name).doesNotHaveDuplicates().contains("address", "score",
                "intervalLow", "pointsPnlSol", "pnl7d", "pnl", "pnlUsd", "drawdown", "holdSeconds", "winRate");
        assertThat(file.rows()).isEqualTo(wallets);
        assertThat(file.about()).containsEntry("B", rows.get(1).wallet().toBase58());
    }

    @Test
    void fieldsAreNamedAfterTheirCurves() {
        assertThat(Measures.camel("pnl-sol")).isEqualTo("pointsPnlSol");
        assertThat(Measures.camel("behaviour")).isEqualTo("pointsBehaviour");
    }
}
