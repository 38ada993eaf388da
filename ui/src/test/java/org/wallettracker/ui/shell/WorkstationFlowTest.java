package org.wallettracker.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.ui.common.async.FxAsync;
import org.wallettracker.ui.common.theme.Appearance;
import org.wallettracker.ui.common.view.Place;
import org.wallettracker.ui.fake.FakeDesk;

/** Ways an analyst walks, with real keys and clicks. */
class WorkstationFlowTest {
    private final FakeDesk desk = new FakeDesk(2_000);
    private final FxRobot robot = new FxRobot();
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(desk, Appearance.DEFAULT.withTheme(Appearance.Theme.DARK), 1300, 800);
        bench.run(w -> w.scene().getWindow().requestFocus());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void sortsWhenAHeaderIsClickedAndTurnsWhenClickedAgain() {
        List<Long> before = profits();
        click(header("PNL_SOL"));
        assertThat(profits()).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(profits()).isNotEqualTo(before);
        assertThat(count()).endsWith("by PnL in SOL \u2193");
        click(header("PNL_SOL"));
        assertThat(profits()).isSorted();
        assertThat(count()).endsWith("by PnL in SOL \u2191");
    }

    @Test
    void searchesOpensAWalletAndGoesBackAndForward() {
        String address = desk.leaderboard().rows().get(77).wallet().toBase58();
        key(KeyCode.CONTROL, KeyCode.K);
        robot.write(address.substring(4, 12), 0);
        bench.settle();
        assertThat(table().getItems()).hasSize(1);
        assertThat(count()).isEqualTo("1 of 2\u202f000 wallets, by score \u2193");
        key(KeyCode.ESCAPE);
        assertThat(table().getItems()).hasSize(2_000);

        key(KeyCode.CONTROL, KeyCode.K);
        bench.run(w -> ((TextField) w.scene().lookup("#search")).setText(address));
        key(KeyCode.ENTER);
        assertThat(crumbs()).isEqualTo("Wallet/" + address.substring(0, 4) + "\u2026"
                + address.substring(address.length() - 4));
        key(KeyCode.ALT, KeyCode.LEFT);
        assertThat(crumbs()).isEqualTo("Leaderboard");
        key(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(crumbs()).startsWith("Wallet/");
        key(KeyCode.F1);
        assertThat(crumbs()).startsWith("Guide");
        key(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(crumbs()).isEqualTo("Leaderboard");
    }

    @Test
    void walksTheLeaderboardByKeys() {
        bench.run(w -> table().requestFocus());
        key(KeyCode.DOWN);
        key(KeyCode.DOWN);
        LeaderboardRow third = desk.leaderboard().rows().get(2);
        assertThat(table().getSelectionModel().getSelectedItem()).isSameAs(third);
        key(KeyCode.CONTROL, KeyCode.C);
        assertThat(FxAsync.<String>await(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(third.wallet().toBase58());
        Node inspector = bench.find("#inspector", Node.class);
        assertThat(inspector.isVisible()).isTrue();
        key(KeyCode.SPACE);
        assertThat(inspector.isVisible()).isFalse();
        desk.change(2_000, 5);
        bench.settle();
        assertThat(((LeaderboardRow) table().getSelectionModel().getSelectedItem()).wallet())
                .isEqualTo(third.wallet());
        key(KeyCode.ENTER);
        assertThat(crumbs()).startsWith("Wallet/");
    }

    @Test
    void opensABarDownToASignature() {
        bench.run(w -> w.go(new Place("wallet", desk.leaderboard().rows().getFirst().wallet().toBase58())));
        click(named("PnL in SOL, "));
        click(named("from 50 positions, "));
        click(named("PEPE, "));
        TabPane tabs = bench.find("#wallet-tabs", TabPane.class);
        assertThat(tabs.getSelectionModel().getSelectedIndex()).isEqualTo(1);
        Node link = bench.find("#inspector .link-line .address.link", Node.class);
        click(link);
        assertThat(tabs.getSelectionModel().getSelectedIndex()).isEqualTo(2);
        click(named("Open in block explorer", bench.find("#inspector", Node.class)));
        assertThat(bench.browsed).singleElement().asString().startsWith("https://solscan.io/tx/");
    }

    @Test
    void showsTheKeysOfAView() {
        bench.run(w -> table().requestFocus());
        robot.write("?", 0);
        bench.settle();
        assertThat(FxAsync.await(() -> bench.workstation.shell().overlay().keysShown())).isTrue();
        key(KeyCode.ESCAPE);
        assertThat(FxAsync.await(() -> bench.workstation.shell().overlay().keysShown())).isFalse();
    }

    private List<Long> profits() {
        return FxAsync.await(() -> table().getItems().stream().map(r -> ((LeaderboardRow) r).realizedLamports())
                .limit(200).toList());
    }

    private TableView<?> table() {
        return (TableView<?>) bench.workstation.scene().lookup("#leaderboard-table");
    }

    private String count() {
        return bench.find("#leaderboard-count", Label.class).getText();
    }

    private String crumbs() {
        return FxAsync
                .await(() -> String.join("", ((HBox) bench.workstation.scene().lookup("#crumbs")).getChildren().stream()
                        .map(n -> ((Label) n).getText()).toList()));
    }

    private Node header(String column) {
        return FxAsync.await(() -> table().lookupAll(".column-header").stream().filter(n -> column.equals(n.getId()))
                .findFirst().orElseThrow(() -> new AssertionError("no column " + column)));
    }

    private Node named(String start) {
        return named(start, bench.workstation.scene().getRoot());
    }

    private Node named(String start, Node under) {
        return FxAsync.await(() -> under.lookupAll("*").stream()
                .filter(n -> n.isVisible() && n.getAccessibleText() != null && n.getAccessibleText().startsWith(start))
                .findFirst().orElseThrow(() -> new AssertionError("nothing is named " + start)));
    }

    private void click(Node node) {
        robot.clickOn(node);
        bench.settle();
    }

    private void key(KeyCode... codes) {
        robot.push(codes);
        bench.settle();
    }
}
