package org.wallettracker.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.note.Notebook;
import org.wallettracker.ui.common.theme.Appearance;
import org.wallettracker.ui.common.view.Place;
import org.wallettracker.ui.fake.FakeDesk;
import org.wallettracker.ui.shell.TimePort.Moment;

/** Stars, lists, labels and notes, and the way into the past and back, with keys. */
class NotesAndTimeFlowTest {
    private final FakeDesk desk = new FakeDesk(300);
    private final FxRobot robot = new FxRobot();
    private final Bench bench = new Bench(desk, Appearance.DEFAULT, 1440, 900);
    private final Address best = desk.leaderboard().rows().getFirst().wallet();

    @AfterEach
    void close() {
        bench.close();
    }

    private Notebook book() {
        return bench.workstation.shell().notes().book().get();
    }

    @SuppressWarnings("unchecked")
    private TableView<LeaderboardRow> table() {
        return bench.find("#leaderboard-table", TableView.class);
    }

    private void key(KeyCode... keys) {
        robot.push(keys);
        bench.settle();
    }

    @Test
    void starsFiltersAndNamesFromTheLeaderboard() {
        bench.run(w -> table0(w).requestFocus());
        key(KeyCode.S);
        assertThat(book().listed(best, Notebook.STARRED)).isTrue();

        key(KeyCode.CONTROL, KeyCode.P);
        bench.run(w -> bench.find0("#palette-text", TextField.class).setText("private label"));
        key(KeyCode.ENTER);
        bench.run(w -> bench.find0("#prompt-text", TextField.class).setText("the quiet one"));
        key(KeyCode.ENTER);
        assertThat(book().label(best)).isEqualTo("the quiet one");

        bench.run(w -> bench.find0("#search", TextField.class).setText("quiet"));
        assertThat(table().getItems()).hasSize(1);
        assertThat(table().getItems().getFirst().wallet()).isEqualTo(best);

        bench.run(w -> w.go(new Place("wallet", best.toBase58())));
        assertThat(bench.find("#crumbs", Node.class).lookupAll(".label").stream().map(Object::toString)
                .anyMatch(text -> text.contains("the quiet one"))).isTrue();
    }

    private static TableView<?> table0(Workstation w) {
        return (TableView<?>) w.scene().lookup("#leaderboard-table");
    }

    @Test
    void keepsTheNoteThatIsWritten() {
        bench.run(w -> w.go(new Place("wallet", best.toBase58() + "#notes")));
        bench.run(w -> bench.find0("#note-text", TextArea.class).setText("# seen\n\nbuys *late*"));
        assertThat(bench.find("#note-preview", Node.class).lookup(".md-h1")).isNotNull();
        bench.run(w -> w.go(Place.of("leaderboard")));
        assertThat(book().of(best).text()).isEqualTo("# seen\n\nbuys *late*");
    }

    @Test
    void opensTheSliderByKey() {
        key(KeyCode.CONTROL, KeyCode.T);
        Slider slider = bench.find("#time-slider", Slider.class);
        assertThat(slider.getMax()).isEqualTo((double) FakeDesk.AS_OF);
        assertThat(bench.find("#as-of", Button.class).getText()).isEqualTo("as of now");
        key(KeyCode.CONTROL, KeyCode.T);
        assertThat(bench.workstation.scene().lookup("#time-slider")).isNull();
    }

    @Test
    void asksForTheMomentThatIsEntered() {
        List<Moment> asked = new ArrayList<>();
        long[] earliest = {FakeDesk.AS_OF - 10 * 86_400L, FakeDesk.AS_OF};
        TimeBar bar = javafxBar(asked, earliest);
        bench.run(w -> w.shell().overlay().card(new javafx.scene.layout.VBox(bar.node())));
        bench.run(w -> {
            TextField time = bench.find0("#time-text", TextField.class);
            time.setText("2026-11-15");
            time.getOnAction().handle(null);
            time.setText("no time");
            time.getOnAction().handle(null);
            time.setText("2026-11-15T12:00:00Z");
            bench.find0("#time-record", TextField.class).setText("77");
            time.getOnAction().handle(null);
        });
        // 2026-11-20T12:00:00Z is FakeDesk's now: the end of the 15th is 4 days 12 hours and a second before it
        assertThat(asked).containsExactly(new Moment(FakeDesk.AS_OF - 4 * 86_400L - 12 * 3_600 - 1, Long.MAX_VALUE),
                new Moment(FakeDesk.AS_OF - 5 * 86_400L, 77));
    }

    private TimeBar javafxBar(List<Moment> asked, long[] span) {
        return org.wallettracker.ui.common.async.FxAsync.await(() -> {
            TimeBar bar = new TimeBar(asked::add, () -> {
            });
            bar.span(span[0], span[1]);
            bar.show(Moment.NOW);
            return bar;
        });
    }
}
