package org.wallettracker.domain.market;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Unknown;

/**
 * How much of what happened on a token's bonding curve is known, proved from the facts alone: a trade leaves the curve in
 * a state, and the next trade finds it in that state. Where a trade finds a state that no known one left, others lie
 * between that are not known. Stretches that end exactly where they began can't be seen; a curve's rounding makes them all
 * but impossible.
 *
 * @param created true if the creation is known
 * @param ended true if the end of the curve is known: it is complete, or nothing is left for sale
 * @param trades known ones on the curve, without those in doubt
 * @param untold of these, how many tell no state: such a curve can't be proved. All of them where an operator moves the
 *     reserves between trades (mayhem)
 * @param gaps stretches in which trades are missing: between known ones, and {@code tail}
 * @param knownUntil Unix seconds of the first trade after a gap: where the creation is known too, everything from it to the
 *     gap is; {@link Unknown#TIME} where no such trade is known
 * @param tail the gap before the end of the curve; null unless trades are missing there
 */
public record CurveCoverage(boolean created, boolean ended, int trades, int untold, int gaps, long knownUntil,
        @Nullable Tail tail) {

    /**
     * Missing trades that no later one shows: the curve was complete, but the trade that took the last token is not known.
     *
     * @param after time of the last known trade on the curve, of the creation where no trade is known; Unix seconds
     * @param before of the completion, or of the migration where no completion is known; Unix seconds
     */
    public record Tail(long after, long before) {
    }

    /** In one word. */
    public enum State {
        /** Every trade from the creation to the end of the curve is known, and with them every early buyer. */
        COMPLETE,
        /** Every trade from the creation on is known up to the newest one; the curve is not at its end. */
        UNBROKEN,
        /** Trades are missing. */
        GAPS,
        /** Some trades tell no state: nobody can tell from the facts. */
        UNTOLD
    }

    /** How far it is known. */
    public State state() {
        if (!created || gaps > 0) {
            return State.GAPS;
        }
        return untold > 0 ? State.UNTOLD : ended ? State.COMPLETE : State.UNBROKEN;
    }

    private record Point(long token, long quote) {
    }

    /** A trade: what it found. Null {@code found} tells nothing. */
    private record Step(Point found, long time) {
    }

    /**
     * The coverage of the curve of {@code mint}; null if nothing is known of a curve of pump.fun: other launchpads do
     * not tell the state that a curve begins with, so nothing can be proved of theirs.
     *
     * @param facts all facts of {@code mint} in chain order
     */
    public static @Nullable CurveCoverage of(Address mint, List<RecordedFact> facts) {
        Map<Point, Integer> left = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        boolean created = false;
        boolean ended = false;
        boolean complete = false;
        long completed = Unknown.TIME;
        long newest = Unknown.TIME;
        boolean restTold = true;
        boolean moved = false;
        int trades = 0;
        int untold = 0;
        for (RecordedFact f : facts) {
            if (f.fact().status() == FactStatus.DISPUTED) {
                continue;
            }
            if (f.fact() instanceof Fact.Creation c && c.mint().equals(mint) && !created
                    && c.program().equals(Programs.PUMP)) {
                created = true;
                newest = Math.max(newest, f.header().blockTime());
                moved = c.mayhem();
                Reserves start = c.reserves();
                untold += start == null ? 1 : 0;
                if (start != null) {
                    left.merge(point(start), 1, Integer::sum);
                }
            } else if (f.fact() instanceof Fact.Completion || f.fact() instanceof Fact.Migration) {
                long time = f.header().blockTime();
                completed = completed == Unknown.TIME || time != Unknown.TIME && time < completed ? time : completed;
                complete = true;
            } else if (f.fact() instanceof Fact.Trade t && t.mint().equals(mint) && t.program().equals(Programs.PUMP)) {
                trades++;
                newest = Math.max(newest, f.header().blockTime());
                Reserves after = t.reserves();
                if (after == null || !t.amountsFit()) {
                    untold++;
                } else {
                    ended |= after.realToken() == 0;
                    restTold &= after.realToken() >= 0;
                    left.merge(point(after), 1, Integer::sum);
                    steps.add(new Step(before(t, after), f.header().blockTime()));
                }
            }
        }
        if (!created && trades == 0) {
            return null;
        }
        if (moved) {
            return new CurveCoverage(created, ended || complete, trades, Math.max(1, trades), 0, Unknown.TIME,
                    null);
        }
        // without its last trade a complete curve has a gap at its end, which no later trade shows
        boolean cut = complete && !ended && restTold && untold == 0;
        return count(created, ended || complete, trades, untold, cut ? new Tail(newest, completed) : null, left, steps);
    }

    private static CurveCoverage count(boolean created, boolean ended, int trades, int untold,
            @Nullable Tail tail, Map<Point, Integer> left, List<Step> steps) {
        int gaps = 0;
        long until = Unknown.TIME;
        for (Step step : steps) {
            int states = left.getOrDefault(step.found(), 0);
            if (states > 0) {
                left.put(step.found(), states - 1);
            } else {
                gaps++;
                until = gaps == 1 ? step.time() : until;
            }
        }
        return new CurveCoverage(created, ended, trades, untold, gaps + (tail == null ? 0 : 1), until, tail);
    }

    private static Point point(Reserves r) {
        return new Point(r.token(), r.quote());
    }

    /** The state that a trade found: the fees of a curve never enter it. */
    private static Point before(Fact.Trade t, Reserves after) {
        return t.side() == Side.BUY
                ? new Point(after.token() + t.tokenRaw(), after.quote() - t.quoteRaw())
                : new Point(after.token() - t.tokenRaw(), after.quote() + t.quoteRaw());
    }
}
