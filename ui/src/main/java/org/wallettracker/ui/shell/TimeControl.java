package org.wallettracker.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.engine.Engine;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.view.ViewContext;
import org.wallettracker.ui.shell.TimePort.Moment;

/**
 * Where in time the desk is: the button in the top bar, the line with the slider below it, the strip in the status bar.
 * FX thread only.
 */
final class TimeControl {
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    private final TimePort port;
    private final ViewContext context;
    private final BorderPane place;
    private final StatusBar bar;
    private final TimeBar line;
    private final Button button = new Button("as of now", Icons.of(Feather.CLOCK));
    private long oldest = Unknown.TIME;

    /** @param place the slider opens at its top */
    TimeControl(TimePort port, ViewContext context, BorderPane place, StatusBar bar) {
        this.port = port;
        this.context = context;
        this.place = place;
        this.bar = bar;
        line = new TimeBar(port::look, this::toggle);
        button.setId("as-of");
        button.getStyleClass().addAll("flat", "as-of");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> toggle());
        bar.onPast(this::now);
    }

    /** The button for the top bar. */
    Button button() {
        return button;
    }

    /** Opens the line with the slider, or closes it. */
    void toggle() {
        if (place.getTop() == null) {
            place.setTop(line.node());
            refresh();
            line.focus();
        } else {
            place.setTop(null);
        }
    }

    /** Back to everything that is known. */
    void now() {
        if (!port.wanted().isNow()) {
            port.look(Moment.NOW);
        }
    }

    /** Asks how things are. */
    void refresh() {
        context.async().<State>run(this, () -> State.of(context.desk().status(), context.desk().leaderboard()),
                this::show, e -> button.setTooltip(new Tooltip("The state of the desk is not known")));
    }

    /** @param first time of a trade, Unix seconds */
    private record State(DeskStatus status, long first) {
        private static State of(DeskStatus status, Leaderboard board) {
            return new State(status, board.rows().stream().mapToLong(LeaderboardRow::firstActive)
                    .filter(t -> t != Unknown.TIME).min().orElse(Unknown.TIME));
        }
    }

    private void show(State state) {
        Moment wanted = port.wanted();
        Moment shown = port.shown();
        DeskStatus status = state.status();
        long newest = status.counts().newestBlockTime();
        boolean past = !shown.isNow() && status.ready();
        // a moment of the past may know none of the oldest trades
        oldest = !past || oldest == Unknown.TIME
                ? state.first()
                : state.first() == Unknown.TIME ? oldest : Math.min(oldest, state.first());
        line.span(oldest, newest);
        line.show(wanted);
        String words = !past
                ? "as of now"
                : "as of " + Format.time(status.asOf()).text()
                        + (shown.knownAt() == Long.MAX_VALUE ? "" : ", record " + Format.count(shown.knownAt()));
        button.setText(wanted.equals(shown) || !status.ready() ? words : words + " \u2026");
        button.setTooltip(new Tooltip(identity(status) + "\nCtrl+T opens the slider"
                + (past ? ", Alt+Home goes back to now" : "")));
        button.setAccessibleText(words);
        button.pseudoClassStateChanged(PAST, past);
        bar.past(past ? words : "");
    }

    /** What makes the run on the screen the run it is. */
    private static String identity(DeskStatus status) {
        return "As of " + Format.timeExact(status.asOf()) + "\nknown at record " + Format.count(status.knownAt())
                + "\nset " + (status.parameterSet().isEmpty() ? Format.DASH : status.parameterSet()) + "\n"
                + Engine.VERSION;
    }
}
