package org.wallettracker.ui.cluster;

import java.util.Arrays;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.cluster.graph.Tie;
import org.wallettracker.ui.common.format.Format;

/**
 * How a cluster formed: its ties in the order in which their first fact happened. The way from 0 to 1 goes from moment to
 * moment at which one did, not from hour to hour, so that weeks without news take no time; the clock stands beside it.
 * Immutable.
 */
final class Replay {
    private static final int CLOCK = " 00:00".length();
    private final long[] times;
    private final long[] moments;
    private final int unknown;

    private Replay(long[] times, int unknown) {
        this.times = times;
        this.unknown = unknown;
        moments = Arrays.stream(times).distinct().toArray();
    }

    /** That of {@code cluster}: the evidence whose time is known, in its order. */
    static Replay of(Cluster cluster) {
        long[] known = cluster.edges().stream().mapToLong(Cluster.Edge::time).filter(t -> t != Unknown.TIME).sorted()
                .toArray();
        return new Replay(known, cluster.edges().size() - known.length);
    }

    /** True if there is anything to replay. */
    boolean possible() {
        return times.length > 0;
    }

    /** The moment at {@code share} of the way, Unix seconds; {@link Tie#ALWAYS} at its end. */
    long at(double share) {
        if (share >= 1 || times.length == 0) {
            return Tie.ALWAYS;
        }
        return moments[Math.clamp((long) Math.floor(share * moments.length), 0, moments.length - 1)];
    }

    /** How much evidence of known time was there at {@code moment}. */
    int there(long moment) {
        if (moment == Tie.ALWAYS) {
            return times.length;
        }
        int found = Arrays.binarySearch(times, moment);
        int place = found < 0 ? -found - 1 : found;
        while (place < times.length && times[place] == moment) {
            place++;
        }
        return place;
    }

    /** How many moments it goes through. */
    int moments() {
        return moments.length;
    }

    /** The moment in words, to the second; at the end the days of the first and the last. */
    String when(long moment) {
        if (times.length == 0) {
            return "No time of its evidence is known";
        }
        if (moment != Tie.ALWAYS) {
            return Format.timeExact(moment);
        }
        String first = day(times[0]);
        String last = day(times[times.length - 1]);
        return first.equals(last) ? first : first + " to " + last;
    }

    /** The same without year and zone, where there is little room. */
    String shortly(long moment) {
        return times.length == 0
                ? "Undated"
                : moment == Tie.ALWAYS
                        ? "to " + day(times[times.length - 1])
                        : Format.time(moment).text();
    }

    /** How much evidence there is at {@code moment}. */
    String howMuch(long moment) {
        String all = Format.count(times.length + (long) unknown);
        return moment == Tie.ALWAYS
                ? all + " pieces of evidence"
                : Format.count(there(moment)) + " of " + all + " pieces of evidence";
    }

    /** How much of it has no time; empty if all has. */
    String undated() {
        return unknown == 0 ? "" : Format.count(unknown) + " undated";
    }

    private static String day(long time) {
        String minute = Format.time(time).text();
        return minute.substring(0, minute.length() - CLOCK);
    }
}
