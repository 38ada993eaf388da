package org.wallettracker.ui.common.control;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;

/**
 * A score of 0 to 1000 as a number, a bar of that length and the whiskers of its interval.
 */
public final class ScoreBar extends Region {
    private static final double MAX = 100_000; // hundredths
    private static final double NUMBER = 46;
    private static final PseudoClass THIN = PseudoClass.getPseudoClass("thin");
    private final FigureLabel number = new FigureLabel();
    private final Region track = new Region();
    private final Region fill = new Region();
    private final Line whisker = new Line();
    private final Line lowEnd = new Line();
    private final Line highEnd = new Line();
    private int score;
    private int low;
    private int high;

    /** One at 0. */
    public ScoreBar() {
        getStyleClass().add("score-bar");
        track.getStyleClass().add("track");
        fill.getStyleClass().add("fill");
        number.getStyleClass().add("score");
        getChildren().addAll(number, track, fill, whisker, lowEnd, highEnd);
        for (Line line : new Line[]{whisker, lowEnd, highEnd}) {
            line.getStyleClass().add("whisker");
            line.setManaged(false);
        }
    }

    /**
     * Shows the score of {@code row} with its interval. One that rests on too little evidence is no bad score: its bar is
     * hollow, and a 0 is a dash.
     */
    public void show(LeaderboardRow row) {
        score = row.score();
        low = row.low();
        high = row.high();
        boolean enough = row.enoughEvidence();
        String exact = Format.points(score) + " points, interval " + Format.interval(low, high);
        String reason = (row.tooLittleEvidence() ? Format.noScore(row) : Format.tooLittle(row.evidence())) + "; "
                + exact;
        number.show(row.tooLittleEvidence() ? Figure.unknown(reason) : Format.score(score));
        number.explain(enough ? exact : reason);
        pseudoClassStateChanged(THIN, !enough);
        number.pseudoClassStateChanged(THIN, !enough);
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 20;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 140;
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double numberWidth = Math.max(NUMBER, number.prefWidth(-1));
        number.resizeRelocate(0, 0, numberWidth, height);
        double left = numberWidth + 8;
        double width = Math.max(8, getWidth() - left - 2);
        double middle = Math.round(height / 2);
        track.resizeRelocate(left, middle - 3, width, 6);
        fill.resizeRelocate(left, middle - 3, width * score / MAX, 6);
        double from = Math.round(left + width * low / MAX) + 0.5;
        double to = Math.round(left + width * high / MAX) + 0.5;
        line(whisker, from, middle, to, middle);
        line(lowEnd, from, middle - 4, from, middle + 4);
        line(highEnd, to, middle - 4, to, middle + 4);
    }

    private static void line(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }
}
