package org.wallettracker.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.wallettracker.domain.desk.TokenBoard.TokenRow;
import org.wallettracker.ui.common.async.FxAsync;
import org.wallettracker.ui.common.theme.Appearance;
import org.wallettracker.ui.common.view.Place;
import org.wallettracker.ui.fake.FakeDesk;

/** Ways through the tokens and an import, with real keys and clicks. */
class TokenAndImportFlowTest {
    private final FakeDesk desk = new FakeDesk(400);
    private final FxRobot robot = new FxRobot();
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(desk, Appearance.DEFAULT, 1300, 800);
        bench.run(w -> w.scene().getWindow().requestFocus());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void key(KeyCode... keys) {
        robot.push(keys);
        bench.settle();
    }

    private void paste(String... names) {
        bench.run(w -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(Arrays.stream(names).map(File::new).toList());
            Clipboard.getSystemClipboard().setContent(content);
        });
        key(KeyCode.CONTROL, KeyCode.V);
    }

    private String crumbs() {
        return FxAsync.await(() -> String.join("", ((HBox) bench.workstation.scene().lookup("#crumbs"))
                .getChildren().stream()
                .filter(Label.class::isInstance).map(n -> ((Label) n).getText()).toList()));
    }

    @Test
    void aTokenIsFoundOpenedAndLeftForABuyersWallet() {
        key(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(crumbs()).isEqualTo("Tokens");
        key(KeyCode.CONTROL, KeyCode.K);
        robot.write("dogwif", 0);
        bench.settle();
        assertThat(bench.find("#tokens-count", Label.class).getText()).isEqualTo("50 of 400 tokens, by created \u2193");
        key(KeyCode.ESCAPE);
        TableView<?> list = bench.find("#tokens-table", TableView.class);
        bench.run(w -> list.requestFocus());
        bench.run(w -> list.getSelectionModel().clearAndSelect(1));
        key(KeyCode.ENTER);
        assertThat(crumbs()).isEqualTo("Tokens/WIF");
        TableView<?> buyers = bench.find("#buyers-table", TableView.class);
        assertThat(buyers.getItems()).isNotEmpty();
        bench.run(w -> buyers.requestFocus());
        bench.run(w -> buyers.getSelectionModel().clearAndSelect(0));
        key(KeyCode.ENTER);
        assertThat(crumbs()).startsWith("Wallet/");
        key(KeyCode.ALT, KeyCode.LEFT);
        assertThat(crumbs()).isEqualTo("Tokens/WIF");
        key(KeyCode.F1);
        assertThat(crumbs()).isEqualTo("Guide/Tokens");
    }

    @Test
    void aMintInTheSearchFieldOpensItsTokenAndTheLineZooms() {
        TokenRow row = desk.tokens().rows().getFirst();
        key(KeyCode.CONTROL, KeyCode.K);
        bench.run(w -> ((TextField) w.scene().lookup("#search")).setText(row.info().mint().toBase58()));
        key(KeyCode.ENTER);
        assertThat(crumbs()).isEqualTo("Tokens/PEPE");
        Node plot = bench.find(".price-plot", Node.class);
        robot.moveTo(plot);
        bench.settle();
        Label label = bench.find(".crosshair-label", Label.class);
        assertThat(label.isVisible()).isTrue();
        assertThat(label.getText()).contains("SOL market cap", "SOL per million", "score");
        robot.clickOn((Node) bench.find("#price-log", Node.class));
        robot.scroll(3, javafx.geometry.VerticalDirection.UP);
        robot.clickOn((Node) bench.find("#price-reset", Node.class));
        bench.settle();
        assertThat(bench.find(".price-plot", Node.class)).isSameAs(plot);
    }

    @Test
    void aPositionLeadsToItsToken() {
        bench.run(w -> w.go(new Place("wallet", desk.leaderboard().rows().getFirst().wallet().toBase58())));
        bench.run(w -> ((TabPane) w.scene().lookup("#wallet-tabs")).getSelectionModel().select(1));
        TableView<?> positions = bench.find("#positions-table", TableView.class);
        bench.run(w -> positions.requestFocus());
        bench.run(w -> positions.getSelectionModel().clearAndSelect(2));
        key(KeyCode.ENTER);
        assertThat(crumbs()).startsWith("Tokens/");
    }

    @Test
    void filesAreImportedAndWhatWasNotUnderstoodIsOpened() {
        key(KeyCode.CONTROL, KeyCode.DIGIT5);
        assertThat(crumbs()).isEqualTo("Import");
        assertThat(bench.find("#import-target", Label.class).getText()).contains("simulated world",
                "/home/analyst/.wallet-tracker", "never into the simulated one");
        Button start = bench.find("#import-start", Button.class);
        assertThat(start.isDisabled()).isTrue();
        paste("a.json", "b.csv");
        assertThat(start.getText()).isEqualTo("Import 2 items");
        robot.clickOn(start);
        bench.settle();
        assertThat(bench.imports.imported).hasSize(2);
        TabPane tabs = bench.find("#import-tabs", TabPane.class);
        assertThat(tabs.getTabs()).extracting(t -> t.getText()).containsExactly("Quarantine  12", "Files  2");
        assertThat(tabs.getSelectionModel().getSelectedIndex()).isEqualTo(1);
        bench.run(w -> tabs.getSelectionModel().select(0));
        TableView<?> waiting = bench.find("#quarantine-table", TableView.class);
        bench.run(w -> waiting.getSelectionModel().clearAndSelect(0));
        assertThat(bench.find("#quarantine-preview", Label.class).getText()).contains("\u00b7evil\u00b7")
                .doesNotContain("\u202e");
        robot.clickOn((Node) bench.find("#quarantine-retry", Button.class));
        bench.settle();
        assertThat(bench.imports.retries).isEqualTo(1);
    }

    @Test
    void aFailedImportSaysWhyAndStays() {
        bench.imports.outcome = null;
        key(KeyCode.CONTROL, KeyCode.DIGIT5);
        paste("a.json");
        robot.clickOn((Node) bench.find("#import-start", Button.class));
        bench.settle();
        assertThat(bench.find("#import-failure", Label.class).getText()).contains("no space left on device");
        key(KeyCode.CONTROL, KeyCode.DIGIT1);
        key(KeyCode.CONTROL, KeyCode.DIGIT5);
        assertThat(bench.find("#import-failure", Label.class)).isNotNull();
    }
}
