package org.wallettracker.ui.lab;

import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.score.Churn;
import org.wallettracker.domain.score.Churn.Move;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.lab.LabViewModel.Trial;

/**
 * A wallet under both sets.
 *
 * @param marks the lines it crosses
 */
record MoveRow(Move move, List<Mark> marks) {

    /** A line that is crossed. */
    enum Mark {
        /** Into the best hundred. */
        ENTERED_TOP("\u2191 top " + Churn.TOP, "mark", "It comes into the best " + Churn.TOP),
        /** Out of them. */
        LEFT_TOP("\u2193 top " + Churn.TOP, "warn", "It leaves the best " + Churn.TOP),
        /** Above the smart line of the tried set, not above that in force. */
        BECAME_SMART("\u2191 smart", "mark", "It is above the tried smart line, and not above the one in force"),
        /** The other way. */
        NO_LONGER_SMART("\u2193 smart", "warn", "It is above the smart line in force, and not above the tried one");

        private final String word;
        private final String style;
        private final String help;

        Mark(String word, String style, String help) {
            this.word = word;
            this.style = style;
            this.help = help;
        }

        String word() {
            return word;
        }

        String style() {
            return style;
        }

        String help() {
            return help;
        }
    }

    /** Which wallets are listed. */
    enum Shown {
        BEST, ENTERED_TOP, LEFT_TOP, BECAME_SMART, NO_LONGER_SMART;

        /** The wallets of {@code churn} that are listed. */
        List<Move> of(Churn churn) {
            return switch (this) {
                case BEST -> churn.best();
                case ENTERED_TOP -> churn.top().in();
                case LEFT_TOP -> churn.top().out();
                case BECAME_SMART -> churn.smart().in();
                case NO_LONGER_SMART -> churn.smart().out();
            };
        }

        /** How many there are, listed or not. */
        int count(Churn churn) {
            return switch (this) {
                case BEST -> churn.wallets();
                case ENTERED_TOP -> churn.top().entered();
                case LEFT_TOP -> churn.top().left();
                case BECAME_SMART -> churn.smart().entered();
                case NO_LONGER_SMART -> churn.smart().left();
            };
        }

        /** For the switch above the table. */
        String word() {
            return switch (this) {
                case BEST -> "Best";
                case ENTERED_TOP -> "Into top " + Churn.TOP;
                case LEFT_TOP -> "Out of top " + Churn.TOP;
                case BECAME_SMART -> "Newly smart";
                case NO_LONGER_SMART -> "No longer smart";
            };
        }
    }

    MoveRow {
        marks = List.copyOf(marks);
    }

    /** The wallets that {@code shown} asks for, in their order. */
    static List<MoveRow> of(Trial trial, Shown shown) {
        int lineBefore = trial.inForce().thresholds().minWalletScore() * 100;
        int lineAfter = trial.tried().thresholds().minWalletScore() * 100;
        List<MoveRow> rows = new ArrayList<>();
        for (Move move : shown.of(trial.churn())) {
            rows.add(new MoveRow(move, marks(move, lineBefore, lineAfter)));
        }
        return rows;
    }

    private static List<Mark> marks(Move move, int lineBefore, int lineAfter) {
        List<Mark> marks = new ArrayList<>();
        boolean topBefore = move.rankBefore() <= Churn.TOP;
        boolean topAfter = move.rankAfter() <= Churn.TOP;
        if (topBefore != topAfter) {
            marks.add(topAfter ? Mark.ENTERED_TOP : Mark.LEFT_TOP);
        }
        boolean smartBefore = move.scoreBefore() > lineBefore;
        boolean smartAfter = move.scoreAfter() > lineAfter;
        if (smartBefore != smartAfter) {
            marks.add(smartAfter ? Mark.BECAME_SMART : Mark.NO_LONGER_SMART);
        }
        return marks;
    }

    private boolean silent(int score) {
        return score == 0 && move.evidence() < LeaderboardRow.ENOUGH_EVIDENCE;
    }

    /** Its rank under the tried set. */
    Figure rank() {
        return rank(move.rankAfter(), move.scoreAfter());
    }

    /** Its rank under the set in force. */
    Figure rankInForce() {
        return rank(move.rankBefore(), move.scoreBefore());
    }

    private Figure rank(int rank, int score) {
        return silent(score) ? Figure.unknown(Format.tooLittle(move.evidence())) : Format.countOf(rank, "by score");
    }

    /** Its score under the tried set. */
    Figure score() {
        return score(move.scoreAfter());
    }

    /** Its score under the set in force. */
    Figure scoreInForce() {
        return score(move.scoreBefore());
    }

    private Figure score(int score) {
        return silent(score) ? Figure.unknown(Format.tooLittle(move.evidence())) : Format.score(score);
    }

    /** Points won or lost. */
    Figure change() {
        int change = move.scoreAfter() - move.scoreBefore();
        return Figure.plain(change == 0 ? "0" : Format.pointsChange(change), Format.pointsChange(change) + " points");
    }

    /** Ranks won or lost, with an arrow. */
    Figure moved() {
        if (silent(move.scoreAfter()) && silent(move.scoreBefore())) {
            return Figure.unknown(Format.tooLittle(move.evidence()));
        }
        int up = move.up();
        String words = "from " + Format.count(move.rankBefore()) + " to " + Format.count(move.rankAfter());
        return up == 0
                ? Figure.plain("=", "the same rank")
                : Figure.plain((up > 0 ? "\u2191" : "\u2193") + Format.count(Math.abs(up)), words);
    }
}
