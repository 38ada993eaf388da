package org.wallettracker.ui.feed;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wallettracker.domain.desk.LiveStatus;
import org.wallettracker.domain.desk.TokenBoard;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.format.CoverageWords;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.feed.FeedPort.FeedStatus;

/** The main figures of the feed in a row. */
final class FeedFigures {
    private final FigureLabel known = figure("feed-coverage");
    private final FigureLabel gaps = figure("feed-gaps");
    private final FigureLabel head = figure("feed-head");
    private final FigureLabel rate = figure("feed-rate");
    private final FigureLabel scored = figure("feed-scored");
    private final FigureLabel unfinal = figure("feed-unfinal");
    private final FigureLabel withdrawn = figure("feed-withdrawn");
    private final FigureLabel given = figure("feed-drops");
    private final FlowPane row = new FlowPane(Space.XL, Space.S);

    FeedFigures() {
        known.show(Figure.unknown("being counted"));
        List.of(gaps, head, rate, scored, unfinal, withdrawn, given)
                .forEach(l -> l.show(Figure.unknown("the sources have not answered")));
        row.getChildren().addAll(List.of(stat("Early buyers known", known), stat("Open gaps", gaps),
                stat("Newest slot", head), stat("Transactions /s", rate), stat("Frame to score, 99 %", scored),
                stat("Not final", unfinal), stat("Withdrawn", withdrawn), stat("Given up", given)));
    }

    private static FigureLabel figure(String id) {
        FigureLabel label = new FigureLabel();
        label.setId(id);
        label.getStyleClass().add("stat-figure");
        return label;
    }

    private static Node stat(String name, FigureLabel value) {
        Label caption = new Label(name);
        caption.getStyleClass().add("stat-name");
        caption.setLabelFor(value);
        VBox stat = new VBox(2, caption, value);
        stat.setMinWidth(Region.USE_PREF_SIZE);
        return stat;
    }

    void show(TokenBoard.Coverage coverage) {
        known.show(CoverageWords.of(coverage));
    }

    void show(FeedStatus now) {
        LiveStatus live = now.live();
        gaps.show(Format.countOf(live.gaps().size(), "stretches of slots in which something may be missing"));
        if (!live.running()) {
            Figure none = Figure.unknown("nothing is followed");
            List.of(head, rate, scored, unfinal, withdrawn, given).forEach(l -> l.show(none));
            return;
        }
        head.show(FeedWords.slot(live.headSlot()));
        LiveStatus.Stage first = live.stages().isEmpty() ? null : live.stages().getFirst();
        LiveStatus.Stage last = live.stages().isEmpty() ? null : live.stages().getLast();
        rate.show(first == null ? Figure.unknown("nothing passed yet") : FeedWords.rate(first.perSecond()));
        scored.show(last == null ? Figure.unknown("nothing passed yet") : FeedWords.latency(last.p99Micros()));
        unfinal.show(Format.countOf(live.unfinal(), "transactions that the network may still take back"));
        withdrawn.show(Format.countOf(live.withdrawn(), "facts whose transaction did not land, since the start"));
        given.show(Format.countOf(live.drops(), "frames given up since the start; each lies in a gap"));
    }

    Node node() {
        return row;
    }
}
