package org.wallettracker.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.wallettracker.domain.desk.TokenBoard.TokenRow;
import org.wallettracker.ui.common.async.FxAsync;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.export.TableExport;
import org.wallettracker.ui.common.export.TableFormat;
import org.wallettracker.ui.common.theme.Appearance;
import org.wallettracker.ui.common.view.Place;
import org.wallettracker.ui.fake.FakeDesk;

/** Filtering, columns, spans and export with real keys and clicks. */
class TablesFlowTest {
    private final FakeDesk desk = new FakeDesk(2_000);
    private final FxRobot robot = new FxRobot();
    private final List<TableExport<?>> written = new ArrayList<>();
    private final Bench bench = new Bench(desk, Appearance.DEFAULT, 1440, 900, (table, format, file, replace, p) -> {
        written.add(table);
        return true;
    });

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void filtersByARangeSaysSoAndClearsWithOneKey(@TempDir Path folder) {
        bench.run(w -> table().requestFocus());
        key(KeyCode.CONTROL, KeyCode.F);
        bench.run(w -> bench.find0("#filter-SCORE-from", TextField.class).setText("600"));
        long wanted = desk.leaderboard().rows().stream().filter(r -> r.score() >= 60_000).count();
        assertThat(table().getItems()).hasSize((int) wanted);
        assertThat(bench.find("#leaderboard-count", Label.class).getText())
                .startsWith(wanted + " of 2\u202f000 wallets");
        assertThat(bench.find("#filter-chips", Node.class).isVisible()).isTrue();

        bench.run(w -> w.shell().exports().askAt((owner, name, word, ending, last) -> folder.resolve(name)));
        bench.run(w -> w.shell().export(
                new TableExport<>("leaderboard", java.util.Map.of(), List.of(), List.of(1, 2)), TableFormat.CSV));
        assertThat(written).singleElement().satisfies(t -> assertThat(t.about()).containsEntry("data", "simulated"));

        bench.run(w -> table().requestFocus());
        key(KeyCode.BACK_SPACE);
        assertThat(table().getItems()).hasSize(2_000);
        key(KeyCode.CONTROL, KeyCode.Z);
        assertThat(table().getItems()).hasSize((int) wanted);
    }

    @Test
    void switchesTheSpanOfAWalletByKey() {
        bench.run(w -> w.go(new Place("wallet", desk.leaderboard().rows().getFirst().wallet().toBase58())));
        String all = tab();
        key(KeyCode.ALT, KeyCode.DIGIT1);
        assertThat(tab()).startsWith("Positions").isNotEqualTo(all);
        key(KeyCode.ALT, KeyCode.DIGIT5);
        assertThat(tab()).isEqualTo(all);
    }

    @Test
    void writesTokensWithExactAmounts(@TempDir Path folder) {
        bench.run(w -> w.shell().exports().askAt((owner, name, word, ending, last) -> folder.resolve(name)));
        bench.run(w -> w.go(Place.of("token")));
        bench.run(w -> w.scene().lookup("#tokens-table").requestFocus());
        key(KeyCode.CONTROL, KeyCode.E);
        bench.run(w -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
                .flatMap(m -> m.getItems().stream()).filter(i -> "All columns as JSON\u2026".equals(i.getText()))
                .findFirst().orElseThrow().fire());
        TableExport<?> table = written.getFirst();
        TokenRow first = desk.tokens().rows().getFirst();
        assertThat(table.rows().getFirst()).isEqualTo(first);
        assertThat(value(table, "mint")).isEqualTo(first.info().mint().toBase58());
        assertThat(value(table, "marketCap")).isEqualTo(first.marketCapLamports());
        assertThat(table.fields()).filteredOn(f -> f.name().equals("marketCap"))
                .extracting(Field::kind).containsExactly(Field.Kind.LAMPORTS);
        assertThat(table.fields()).extracting(Field::name).doesNotHaveDuplicates();
    }

    @SuppressWarnings("unchecked")
    private static Object value(TableExport<?> table, String field) {
        TableExport<Object> any = (TableExport<Object>) table;
        return any.fields().stream().filter(f -> f.name().equals(field)).findFirst().orElseThrow().value()
                .apply(any.rows().getFirst());
    }

    private String tab() {
        return FxAsync.await(() -> ((javafx.scene.control.TabPane) bench.workstation.scene().lookup("#wallet-tabs"))
                .getTabs().get(1).getText());
    }

    private TableView<?> table() {
        return (TableView<?>) bench.workstation.scene().lookup("#leaderboard-table");
    }

    private void key(KeyCode... codes) {
        robot.push(codes);
        bench.settle();
    }
}
