package org.wallettracker.ingest.simulate.crowd;

/** Counts of what has happened in a world. */
public final class Tally {
    long trades;
    long graduations;

    /** Successful buys and sells on curves and in pools. */
    public long trades() {
        return trades;
    }

    /** Curves sold out. */
    public long graduations() {
        return graduations;
    }
}
