package org.wallettracker.ui.cluster;

import java.util.Arrays;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.cluster.graph.Tie;
import org.wallettracker.ui.common.format.Format;

/**
 * How a cluster formed: its ties in the order in which their first fact happened. The way from 0 to 1 goes from tie to tie,
 * not from hour to hour, so that weeks without news take no time; the clock stands beside it. Immutable.
 */
final class Replay {
    private static final int CLOCK = " 00:00".length();
    private final long[] times;
    private final int unknown;

    private Replay(long[] times, int unknown) {
        this.times = times;
        this.unknown = unknown;
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
        return times[Math.clamp((long) Math.floor(share * times.length), 0, times.length - 1)];
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

    /** What is shown at {@code moment}, in words. */
    String words(long moment) {
        if (times.length == 0) {
            return "No time of its evidence is known";
        }
        String undated = unknown == 0 ? "" : ", " + Format.count(unknown) + " undated";
        String all = Format.count(times.length + (long) unknown);
        return moment == Tie.ALWAYS
                ? all + " pieces of evidence, " + day(times[0]) + " to " + day(times[times.length - 1]) + undated
                : Format.timeExact(moment) + ", " + Format.count(there(moment)) + " of " + all + undated;
    }

    private static String day(long time) {
        String minute = Format.time(time).text();
        return minute.substring(0, minute.length() - CLOCK);
    }
}
