package org.wallettracker.ingest.source;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a source, which take turns. One that the source refused is left out for a while: a minute at first, twice
 * as long each time it is refused again, at most a quarter of an hour. For many threads.
 */
public final class KeyRing {
    private static final Duration FIRST_REST = Duration.ofMinutes(1);
    private static final Duration LONGEST_REST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLED = 10;

    private final List<Secret> keys;
    private final LongSupplier nanos;
    private final long[] restsUntil;
    private final int[] refusals;
    private int next;

    /** @param nanos the time, as {@link System#nanoTime} */
    public KeyRing(List<Secret> keys, LongSupplier nanos) {
        this.keys = List.copyOf(keys);
        this.nanos = nanos;
        restsUntil = new long[this.keys.size()];
        refusals = new int[this.keys.size()];
    }

    /** True if the source is asked without a key. */
    public boolean none() {
        return keys.isEmpty();
    }

    /** The key whose turn it is; null if there is none, or all were refused and rest. */
    public synchronized @Nullable Secret next() {
        for (int tried = 0; tried < keys.size(); tried++) {
            int at = next;
            next = (next + 1) % keys.size();
            if (!rests(at)) {
                return keys.get(at);
            }
        }
        return null;
    }

    private boolean rests(int at) {
        return refusals[at] > 0 && nanos.getAsLong() - restsUntil[at] < 0;
    }

    /**
     * {@code key} was refused: it rests.
     *
     * @return true if there is another one that does not
     */
    public synchronized boolean refused(Secret key) {
        int at = keys.indexOf(key);
        if (at >= 0 && !rests(at)) {
            long rest = FIRST_REST.toNanos() << Math.min(MOST_DOUBLED, refusals[at]);
            restsUntil[at] = nanos.getAsLong() + Math.min(LONGEST_REST.toNanos(), rest);
            refusals[at]++;
        }
        return refused() < keys.size();
    }

    /** {@code key} was taken: what was before does not count any more. */
    public synchronized void taken(Secret key) {
        int at = keys.indexOf(key);
        if (at >= 0) {
            refusals[at] = 0;
        }
    }

    /** How many keys rest now because they were refused. */
    public synchronized int refused() {
        int resting = 0;
        for (int at = 0; at < keys.size(); at++) {
            resting += rests(at) ? 1 : 0;
        }
        return resting;
    }

    /** How long until the first of those that rest may be tried again; zero if none rests. */
    public synchronized Duration rest() {
        long least = Long.MAX_VALUE;
        for (int at = 0; at < keys.size(); at++) {
            least = rests(at) ? Math.min(least, restsUntil[at] - nanos.getAsLong()) : least;
        }
        return least == Long.MAX_VALUE ? Duration.ZERO : Duration.ofNanos(Math.max(0, least));
    }
}
