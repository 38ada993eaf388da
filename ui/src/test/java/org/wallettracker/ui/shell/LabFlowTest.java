package org.wallettracker.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.wallettracker.ui.common.async.FxAsync;
import org.wallettracker.ui.common.view.Place;
import org.wallettracker.ui.fake.FakeDesk;
import org.wallettracker.ui.fake.FakeLab;

/** The laboratory as an analyst meets it, by keys. */
class LabFlowTest {
    private final FakeLab lab = new FakeLab();
    private final FxRobot robot = new FxRobot();
    private final Bench bench = new Bench(new FakeDesk(3), lab, 1024, 700);

    @BeforeEach
    void open() {
        bench.run(w -> w.scene().getWindow().requestFocus());
        bench.run(w -> w.go(Place.of("lab")));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aFigureIsFoundMovedShownAsChangedAndPutBack() {
        key(KeyCode.CONTROL, KeyCode.F);
        robot.write("reputation_weight", 0);
        bench.settle();
        TextField field = (TextField) called("field-modifiers.reputationWeight");
        assertThat(field.getText()).isEqualTo("0.5");
        bench.run(w -> {
            field.requestFocus();
            field.setText("0.3");
        });
        key(KeyCode.ENTER);
        assertThat(lab.tried.getLast().modifiers().reputationWeight()).isEqualTo(3_000);
        assertThat(words()).startsWith("Trying default v2, changed (").contains(") beside default v2 (");
        assertThat(bench.find("#lab-tab-Changed", ToggleButton.class).getText()).isEqualTo("Changed 1");
        bench.run(w -> ((Button) called("reset-modifiers.reputationWeight")).fire());
        assertThat(words()).startsWith("As in force: default v2 (");
        assertThat(lab.tried.getLast().modifiers().reputationWeight()).isEqualTo(5_000);
        bench.run(w -> w.scene().lookup("#lab-find").requestFocus());
        key(KeyCode.ESCAPE);
        assertThat(called("field-weight.winRate")).isNotNull();
    }

    /** Nothing else tells what a column that stepped back would: all of them stand there, by scrolling if need be. */
    @Test
    void everyColumnIsThereInTheSmallestWindow() {
        assertThat(FxAsync.await(() -> ((javafx.scene.control.TableView<?>) bench.workstation.scene()
                .lookup("#lab-table")).getVisibleLeafColumns().stream().map(c -> c.getId()).toList()))
                .contains("evidence", "marks", "rankInForce", "change");
    }

    /** By its id, which as a CSS selector would be an id and a class. */
    private Node called(String id) {
        return bench.workstation.scene().getRoot().lookupAll("*").stream().filter(n -> id.equals(n.getId())).findFirst()
                .orElseThrow(() -> new AssertionError("nothing is called " + id));
    }

    private String words() {
        return bench.find("#lab-words", Label.class).getText();
    }

    private void key(KeyCode... codes) {
        robot.push(codes);
        bench.settle();
    }
}
