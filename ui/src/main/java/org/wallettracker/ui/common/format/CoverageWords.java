package org.wallettracker.ui.common.format;

import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.TokenBoard;
import org.wallettracker.domain.market.CurveCoverage;
import org.wallettracker.domain.model.Unknown;

/** How far the trades on a curve are known, in words. */
public final class CoverageWords {
    private CoverageWords() {
    }

    /** "all", "all so far", "2 gaps", ...; a sentence on hover. */
    public static Figure of(@Nullable CurveCoverage coverage) {
        return coverage == null
                ? Figure.unknown("nothing is known of a curve")
                : Figure.plain(word(coverage), sentence(coverage));
    }

    private static String word(CurveCoverage c) {
        return switch (c.state()) {
            case COMPLETE -> "all";
            case UNBROKEN -> "all so far";
            case GAPS -> gap(c);
            case UNTOLD -> "unproven";
        };
    }

    private static String gap(CurveCoverage c) {
        if (c.gaps() == 0) {
            return "no start";
        }
        return c.gaps() > 1 ? Format.counted(c.gaps(), "gaps") : c.tail() == null ? "1 gap" : "no end";
    }

    /** What is known and what is missing. */
    public static String sentence(CurveCoverage c) {
        String trades = Format.count(c.trades()) + (c.trades() == 1 ? " trade" : " trades");
        return switch (c.state()) {
            case COMPLETE -> "Every trade on the curve is known, from its creation to its end (" + trades
                    + "): each found the state that the one before left.";
            case UNBROKEN -> "Every trade is known from the creation to the newest one (" + trades
                    + "); newer ones may be missing, the end of the curve was not seen.";
            case GAPS -> gaps(c);
            case UNTOLD -> Format.count(c.untold()) + " of " + trades
                    + " tell no state of the curve that the next one must find (rows of a table, or an operator who moves"
                    + " the reserves): nobody can tell whether others are missing.";
        };
    }

    private static String gaps(CurveCoverage c) {
        StringBuilder text = new StringBuilder();
        if (!c.created()) {
            text.append("The creation was not seen. ");
        }
        CurveCoverage.Tail tail = c.tail();
        int between = c.gaps() - (tail == null ? 0 : 1);
        if (between > 0) {
            text.append("Trades are missing in ").append(Format.count(between))
                    .append(between == 1 ? " place" : " places").append(" before the last known trade");
            if (c.created() && c.knownUntil() != Unknown.TIME) {
                text.append("; everything is known until shortly before ").append(Format.timeExact(c.knownUntil()));
            }
            text.append(". ");
        }
        if (tail != null) {
            text.append(between > 0 ? "The last trades are missing too: after " : "The last trades are missing: after ")
                    .append(c.trades() == 0 ? "the creation" : "the last known one").append(time(tail.after()))
                    .append(", before the graduation").append(time(tail.before())).append('.');
            if (c.created() && between == 0 && c.trades() > 0) {
                text.append(" Up to that last known one every trade is known.");
            }
        }
        return text.toString().strip();
    }

    private static String time(long seconds) {
        return seconds == Unknown.TIME ? "" : " (" + Format.timeExact(seconds) + ")";
    }

    /** The share of the graduated tokens whose early buyers are all known, e.g. "94.2 %". */
    public static Figure of(TokenBoard.Coverage coverage) {
        return coverage.graduated() == 0
                ? Figure.unknown("no graduated token is known")
                : Figure.plain(Format.percentText(coverage.share(), coverage.share() == 10_000 ? 0 : 1),
                        "Of " + Format.count(coverage.graduated()) + " graduated tokens all trades on the curve, and so"
                                + " all early buyers, are known of " + Format.count(coverage.complete()) + ".");
    }

    /** What orders tokens by coverage: the less is known, the lower. */
    public static int order(CurveCoverage c) {
        return switch (c.state()) {
            case COMPLETE -> 1_000_000;
            case UNBROKEN -> 900_000;
            case UNTOLD -> 800_000;
            case GAPS -> Math.max(0, 700_000 - c.gaps() - (c.created() ? 0 : 300_000));
        };
    }
}
