package org.wallettracker.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.wallettracker.ui.common.async.FxAsync;
import org.wallettracker.ui.common.theme.Appearance;
import org.wallettracker.ui.common.view.Place;
import org.wallettracker.ui.fake.FakeDesk;

/** From a score to the signatures it rests on, without the mouse; and what the leaderboard's cells show. */
class ProofByKeyTest {
    private static final int MANY_TABS = 80;
    private final FakeDesk desk = new FakeDesk(300);
    private final FxRobot robot = new FxRobot();
    private final Bench bench = new Bench(desk, Appearance.DEFAULT, 1024, 700);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aScoreIsFollowedToItsSignatures() {
        bench.run(w -> w.scene().getWindow().requestFocus());
        bench.run(w -> w.go(new Place("wallet", desk.leaderboard().rows().getFirst().wallet().toBase58())));
        TabPane tabs = bench.find("#wallet-tabs", TabPane.class);
        bench.run(w -> named("PnL in SOL, ", w.scene().getRoot()).requestFocus());
        key(KeyCode.ENTER);
        assertThat(bench.find("#inspector", Node.class).isVisible()).isTrue();
        key(KeyCode.F6);
        assertThat(words()).startsWith("from 50 positions");
        key(KeyCode.ENTER);
        key(KeyCode.TAB);
        assertThat(words()).startsWith("PEPE");
        key(KeyCode.ENTER);
        assertThat(tabs.getSelectionModel().getSelectedIndex()).as("positions").isEqualTo(1);
        tabTo(n -> n.getStyleClass().contains("match"));
        assertThat(words()).startsWith("from lot 1: ").contains(" SOL, held ");
        tabTo(n -> n.getStyleClass().contains("address"));
        key(KeyCode.ENTER);
        assertThat(tabs.getSelectionModel().getSelectedIndex()).as("trades").isEqualTo(2);
        tabTo(n -> "Open in block explorer".equals(n.getAccessibleText()));
        key(KeyCode.ENTER);
        assertThat(bench.browsed).singleElement().asString().startsWith("https://solscan.io/tx/");
        key(KeyCode.ESCAPE);
        assertThat(FxAsync.await(() -> bench.workstation.shell().inspector().focused())).isFalse();
        key(KeyCode.F6);
        assertThat(FxAsync.await(() -> bench.workstation.shell().inspector().focused())).isTrue();
        key(KeyCode.F6);
        assertThat(FxAsync.await(() -> bench.workstation.shell().inspector().focused())).isFalse();
    }

    /** The page fills by and by; in the end every figure stands there to be read. */
    @Test
    void everyCellOfAPageShowsItsFigure() {
        TableView<?> table = bench.find("#leaderboard-table", TableView.class);
        long figures = FxAsync.await(() -> table.lookupAll(".table-cell").stream()
                .filter(n -> n instanceof TableCell<?, ?> c && !c.isEmpty() && c.getStyleClass().contains("figure"))
                .peek(n -> {
                    Labeled cell = (Labeled) n;
                    assertThat(cell.getText()).isNotEmpty();
                    assertThat(cell.isVisible()).isTrue();
                    assertThat(cell.getOpacity()).isEqualTo(1);
                    assertThat(cell.getSkin()).isNotNull();
                }).count());
        assertThat(table.getHeight()).isGreaterThan(500);
        assertThat(figures).isGreaterThan(18 * 5);
    }

    private static Node named(String start, Node under) {
        return under.lookupAll("*").stream()
                .filter(n -> n.isVisible() && n.getAccessibleText() != null && n.getAccessibleText().startsWith(start))
                .findFirst().orElseThrow(() -> new AssertionError("nothing is named " + start));
    }

    private void tabTo(Predicate<Node> wanted) {
        for (int i = 0; i < MANY_TABS && !wanted.test(owner()); i++) {
            key(KeyCode.TAB);
        }
        assertThat(wanted.test(owner())).as("reached, at last " + owner()).isTrue();
    }

    private Node owner() {
        return FxAsync.await(() -> Objects.requireNonNull(bench.workstation.scene().getFocusOwner()));
    }

    private String words() {
        return String.valueOf(owner().getAccessibleText());
    }

    private void key(KeyCode... codes) {
        robot.push(codes);
        bench.settle();
    }
}
