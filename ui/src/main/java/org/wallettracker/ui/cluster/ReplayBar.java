package org.wallettracker.ui.cluster;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.ui.cluster.graph.GraphModel;
import org.wallettracker.ui.cluster.graph.Tie;
import org.wallettracker.ui.common.control.FittingRow;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.theme.Space;

/** The slider that replays how the cluster on show formed, with play and pause. */
final class ReplayBar {
    private static final Duration BEAT = Duration.millis(100);
    private static final double BEATS = 120;
    private static final double LONGEST = 320;
    private final GraphModel graph;
    private final Button play = Icons.button(Feather.PLAY, "Replay how it formed (R)", this::toggle);
    private final Slider slider = new Slider(0, 1, 1);
    private final Label when = word("replay-when");
    private final Label shortly = word("replay-shortly");
    private final Label howMuch = word("replay-words");
    private final Label undated = word("replay-undated");
    private final FittingRow words = new FittingRow(Space.M, false);
    private final HBox box = new HBox(Space.S, play, slider, words);
    private final Timeline clock = new Timeline(new KeyFrame(BEAT, e -> beat()));
    private @Nullable Replay replay;
    private String shown = "";

    ReplayBar(ClusterViewModel model) {
        graph = model.graph();
        slider.setId("replay");
        slider.setAccessibleText("Moment of the replay");
        slider.setBlockIncrement(1 / BEATS);
        slider.setMinWidth(90);
        slider.setPrefWidth(150);
        play.setId("replay-play");
        when.getStyleClass().add("replay-when");
        shortly.getStyleClass().add("replay-when");
        words.add(List.of(when, shortly), 3);
        words.add(howMuch, 2);
        words.add(undated, 1);
        slider.setMaxWidth(LONGEST);
        HBox.setHgrow(slider, Priority.ALWAYS);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("replay-bar");
        clock.setCycleCount(Animation.INDEFINITE);
        slider.valueProperty().subscribe((before, now) -> moved());
        model.chosen().subscribe(this::show);
    }

    private void show(@Nullable ClusterEntry entry) {
        String id = entry == null ? "" : entry.cluster().id();
        replay = entry == null ? null : Replay.of(entry.cluster());
        if (!id.equals(shown)) {
            shown = id;
            pause();
            slider.setValue(1);
        }
        box.setDisable(replay == null || !replay.possible());
        moved();
    }

    private void moved() {
        Replay of = replay;
        long moment = of == null ? Tie.ALWAYS : of.at(slider.getValue());
        when.setText(of == null ? "" : of.when(moment));
        shortly.setText(of == null ? "" : of.shortly(moment));
        howMuch.setText(of == null || !of.possible() ? "" : of.howMuch(moment));
        undated.setText(of == null || !of.possible() ? "" : of.undated());
        graph.until(moment);
    }

    private static Label word(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("legend-word");
        label.setTooltip(new Tooltip(
                "The slider goes from one moment at which evidence came up to the next, not from hour to hour. What is undated "
                        + "comes at its end"));
        return label;
    }

    /** Goes to {@code share} of the way, 0 to 1. */
    void to(double share) {
        slider.setValue(share);
    }

    /** Plays, or pauses. */
    void toggle() {
        if (clock.getStatus() == Animation.Status.RUNNING) {
            pause();
        } else if (!box.isDisabled()) {
            if (slider.getValue() >= 1) {
                slider.setValue(0);
            }
            play.setGraphic(Icons.of(Feather.PAUSE));
            clock.play();
        }
    }

    /** Stops where it is. */
    void pause() {
        clock.stop();
        play.setGraphic(Icons.of(Feather.PLAY));
    }

    private void beat() {
        slider.setValue(Math.min(1, slider.getValue() + 1 / BEATS));
        if (slider.getValue() >= 1) {
            pause();
        }
    }

    Node node() {
        return box;
    }
}
