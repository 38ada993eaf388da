package org.wallettracker.ingest.simulate.crowd;

import java.io.IOException;
import java.util.PriorityQueue;

/** What will happen, by time; of two things at the same time the one planned first happens first. */
public final class Schedule {

    /** Something that happens. */
    @FunctionalInterface
    public interface Happening {
        /** It happens at {@code now}, milliseconds since the world began. */
        void at(long now) throws IOException;
    }

    private record Planned(long time, long number, Happening what) implements Comparable<Planned> {
        @Override
        public int compareTo(Planned other) {
            int order = Long.compare(time, other.time);
            return order != 0 ? order : Long.compare(number, other.number);
        }
    }

    private final PriorityQueue<Planned> queue = new PriorityQueue<>();
    private long planned;
    private long now;

    /** Plans {@code what} for {@code time}, milliseconds since the world began; not before the present. */
    public void at(long time, Happening what) {
        queue.add(new Planned(Math.max(time, now), planned++, what));
    }

    /** Lets the next thing happen if it does before {@code end}; false if there is none. */
    public boolean step(long end) throws IOException {
        Planned next = queue.poll();
        if (next == null || next.time >= end) {
            return false;
        }
        now = next.time;
        next.what.at(now);
        return true;
    }

    /** Milliseconds since the world began. */
    public long now() {
        return now;
    }
}
