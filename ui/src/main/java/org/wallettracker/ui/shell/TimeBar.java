package org.wallettracker.ui.shell;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.shell.TimePort.Moment;

/**
 * The line below the top bar that moves the desk through time: a slider over the times of the facts, the moment in words,
 * and the record sequence. A drag looks when it is let go; a key when it rests.
 */
final class TimeBar {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double DAY = 86_400;
    private static final Duration REST = Duration.millis(400);

    private final Consumer<Moment> look;
    private final Slider slider = new Slider();
    private final TextField time = new TextField();
    private final TextField record = new TextField();
    private final Label from = Texts.muted("");
    private final Label to = Texts.muted("");
    private final PauseTransition rest = new PauseTransition(REST);
    private final HBox box = new HBox(Space.S);
    private long oldest = Unknown.TIME;
    private long newest = Unknown.TIME;
    private boolean settling;

    TimeBar(Consumer<Moment> look, Runnable close) {
        this.look = look;
        box.setId("time-bar");
        box.getStyleClass().add("time-bar");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setAccessibleText("Moment that the desk shows");
        slider.setId("time-slider");
        slider.setAccessibleText("As of");
        slider.setBlockIncrement(DAY);
        slider.setMinWidth(120);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().subscribe((before, now) -> moved());
        slider.valueChangingProperty().subscribe((was, is) -> {
            if (was && !is) {
                rest.stop();
                chosen();
            }
        });
        rest.setOnFinished(e -> chosen());
        time.setId("time-text");
        time.setAccessibleText("As of, UTC");
        time.setTooltip(new Tooltip("A moment like 2026-09-30T12:00:00Z, or a day (its end, UTC); Enter looks at it"));
        time.setPrefColumnCount(19);
        time.setMinWidth(Region.USE_PREF_SIZE);
        time.getStyleClass().add("figure");
        time.setOnAction(e -> entered());
        record.setId("time-record");
        record.setPromptText("all");
        record.setAccessibleText("Known at record");
        record.setTooltip(new Tooltip(
                "Only what this desk had recorded up to this record sequence; empty for all. Enter looks"));
        record.setPrefColumnCount(7);
        record.setMinWidth(Region.USE_PREF_SIZE);
        record.getStyleClass().add("figure");
        record.setOnAction(e -> entered());
        Button now = new Button("Now");
        now.setId("time-now");
        now.setTooltip(new Tooltip("Back to now (Alt+Home)"));
        now.setMinWidth(Region.USE_PREF_SIZE);
        now.setOnAction(e -> look.accept(Moment.NOW));
        Label known = Texts.muted("known at record");
        known.setLabelFor(record);
        box.getChildren().addAll(Icons.of(Feather.CLOCK), from, slider, to, time, known, record, now,
                Icons.button(Feather.X, "Close (Ctrl+T)", close));
        for (Label label : new Label[]{known}) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
    }

    /** What the facts span, Unix seconds; {@link Unknown#TIME} where nothing is known. */
    void span(long first, long last) {
        oldest = first;
        newest = last;
        boolean known = first != Unknown.TIME && last != Unknown.TIME && first < last;
        box.setDisable(!known);
        settling = true;
        slider.setMin(known ? first : 0);
        slider.setMax(known ? last : 1);
        from.setText(known ? Format.time(first).text() : "");
        to.setText(known ? Format.time(last).text() : "");
        settling = false;
    }

    /** Shows that {@code moment} is wanted; while somebody drags, what is dragged stays. */
    void show(Moment moment) {
        if (slider.isValueChanging()) {
            return;
        }
        rest.stop();
        settling = true;
        long asOf = Math.min(moment.asOf(), newest);
        slider.setValue(asOf == Unknown.TIME ? 0 : asOf);
        time.setText(text(asOf));
        time.pseudoClassStateChanged(WRONG, false);
        record.setText(moment.knownAt() == Long.MAX_VALUE ? "" : Long.toString(moment.knownAt()));
        record.pseudoClassStateChanged(WRONG, false);
        settling = false;
    }

    private static String text(long seconds) {
        return seconds == Unknown.TIME ? "" : Instant.ofEpochSecond(seconds).toString();
    }

    private void moved() {
        if (settling) {
            return;
        }
        time.setText(text(Math.round(slider.getValue())));
        if (!slider.isValueChanging()) {
            rest.playFromStart();
        }
    }

    private void chosen() {
        long at = Math.round(slider.getValue());
        Long known = record();
        if (known != null) {
            look.accept(new Moment(at >= newest ? Long.MAX_VALUE : at, known));
        }
    }

    private void entered() {
        Long at = time();
        Long known = record();
        if (at != null && known != null) {
            look.accept(new Moment(at >= newest ? Long.MAX_VALUE : Math.max(at, oldest), known));
        }
    }

    private @org.jspecify.annotations.Nullable Long time() {
        String text = time.getText().strip();
        try {
            long at = text.isEmpty()
                    ? Long.MAX_VALUE
                    : text.length() <= 10
                            ? LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond() - 1
                            : Instant.parse(text).getEpochSecond();
            time.pseudoClassStateChanged(WRONG, false);
            return at;
        } catch (DateTimeException e) {
            time.pseudoClassStateChanged(WRONG, true);
            return null;
        }
    }

    private @org.jspecify.annotations.Nullable Long record() {
        String text = record.getText().strip();
        boolean good = text.isEmpty() || text.matches("\\d{1,18}");
        record.pseudoClassStateChanged(WRONG, !good);
        return !good ? null : text.isEmpty() ? (Long) Long.MAX_VALUE : (Long) Long.parseLong(text);
    }

    /** Puts the focus on the slider. */
    void focus() {
        slider.requestFocus();
    }

    Node node() {
        return box;
    }
}
