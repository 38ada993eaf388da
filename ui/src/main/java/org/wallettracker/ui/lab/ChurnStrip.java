package org.wallettracker.ui.lab;

import java.math.BigDecimal;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wallettracker.domain.score.Churn;
import org.wallettracker.domain.score.Churn.Line;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.lab.LabViewModel.Trial;

/** What a trial does to the whole leaderboard, in numbers. */
final class ChurnStrip {
    private final FlowPane row = new FlowPane(Space.XL, Space.XS);
    private final FigureLabel moved = stat("Moved", "Wallets with another rank, of all that are ranked");
    private final FigureLabel rescored = stat("Other score", "Wallets with another score");
    private final FigureLabel mean = stat("Mean move", "Ranks that a wallet moves in the mean");
    private final FigureLabel agreement = stat("Rank agreement",
            "Spearman's rank correlation: 1 is the same order, 0 none, \u22121 the reverse");
    private final FigureLabel top = stat("Top " + Churn.TOP, "Wallets that come into the best " + Churn.TOP
            + " and leave them");
    private final FigureLabel smart = stat("Smart", "Wallets above the smart line: in force, tried");
    private final FigureLabel line = stat("Smart in, out", "Wallets that rise above the smart line and that no longer "
            + "do");

    ChurnStrip() {
        row.getStyleClass().add("churn");
        row.setId("lab-churn");
    }

    private FigureLabel stat(String name, String help) {
        Label caption = new Label(name);
        caption.getStyleClass().add("stat-name");
        caption.setTooltip(new Tooltip(help));
        FigureLabel value = new FigureLabel();
        value.getStyleClass().add("stat-figure");
        VBox box = new VBox(2, caption, value);
        box.setMinWidth(Region.USE_PREF_SIZE);
        row.getChildren().add(box);
        return value;
    }

    /** Shows {@code trial}. */
    void show(Trial trial) {
        Churn churn = trial.churn();
        moved.show(of(churn.moved(), churn.wallets()));
        rescored.show(of(churn.rescored(), churn.wallets()));
        mean.show(plain(Format.number(BigDecimal.valueOf(churn.meanMove(), 2)), "ranks"));
        agreement.show(plain(Format.number(BigDecimal.valueOf(churn.agreement(), 4)), "rank correlation"));
        top.show(crossing(churn.top()));
        Line over = churn.smart();
        smart.show(plain(Format.count(over.before()) + " \u2192 " + Format.count(over.after()),
                "above " + trial.inForce().thresholds().minWalletScore() + " in force, above "
                        + trial.tried().thresholds().minWalletScore() + " tried"));
        line.show(crossing(over));
    }

    private static Figure of(long part, long all) {
        return plain(Format.count(part), Format.count(part) + " of " + Format.counted(all, "wallets"));
    }

    private static Figure crossing(Line line) {
        return plain("+" + Format.count(line.entered()) + "  " + Format.MINUS + Format.count(line.left()),
                Format.count(line.entered()) + " come, " + Format.count(line.left()) + " go");
    }

    private static Figure plain(String text, String exact) {
        return Figure.plain(text, exact);
    }

    Node node() {
        return row;
    }
}
