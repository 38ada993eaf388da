package org.wallettracker.domain.ledger;

import org.wallettracker.domain.money.Amounts;

/** Running sums of one position. */
final class Tally {
    long realized;
    long realizedGross;
    long unmatched;
    long boughtRaw;
    long soldRaw;
    long spent;
    long received;
    int buys;
    int sells;
    int roundTrips;
    int otherQuotes;
    long microUsd;
    boolean usdKnown = true;

    private long averageRaw;
    private long averageCost;
    private long averageProfit;

    /** Adds a purchase of known cost to the pool of average cost. */
    void averageIn(long raw, long cost) {
        averageRaw = Math.addExact(averageRaw, raw);
        averageCost = Math.addExact(averageCost, cost);
    }

    /** Takes {@code raw} units at average cost; their proceeds less that cost is profit, if {@code disposed}. */
    void averageOut(long raw, long proceeds, boolean disposed) {
        if (raw == 0) {
            return;
        }
        long cost = raw >= averageRaw ? averageCost : Amounts.mulDiv(averageCost, raw, averageRaw);
        averageRaw = Math.max(0, averageRaw - raw);
        averageCost -= cost;
        if (disposed) {
            averageProfit = Math.addExact(averageProfit, proceeds - cost);
        }
    }

    long averageProfit() {
        return averageProfit;
    }

    void usd(long amount, boolean known) {
        usdKnown &= known;
        if (known) {
            microUsd = Math.addExact(microUsd, amount);
        }
    }
}
