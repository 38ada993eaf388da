package org.wallettracker.domain.column;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.wallettracker.domain.ledger.LedgerRules;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.score.feature.PositionFeature.Outcome;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * The features of many positions in columns, by the positions of {@link TradeColumns}: {@value #BYTES_A_POSITION} bytes
 * each, and eight for every purchase but the first. What they mean: {@link
 * org.wallettracker.domain.score.feature.PositionFeature}. Immutable.
 */
public final class FeatureColumns {
    /** Bytes of one position. */
    public static final int BYTES_A_POSITION = 88;

    private static final int CHUNK = 512;
    private static final Outcome[] OUTCOMES = Outcome.values();
    static final int USD_KNOWN = 1;
    static final int COUNTS = 2;
    static final int ROUND_TRIP = 4;
    static final int CREATED = 8;
    static final int SOLD = 16;
    static final int VERIFIED = 32;
    static final int TOLD = 64;

    private final byte[] outcome;
    private final byte[] flags;
    private final long[] profit;
    private final long[] microUsd;
    private final long[] capped;
    private final long[] anchor;
    private final long[] firstPurchase;
    private final long[] winCapital;
    private final long[] cost;
    private final long[] reactionSlots;
    private final long[] holdSeconds;
    private final short[] entryQuality;
    private final short[] calmShare;
    private final short[] exitEfficiency;
    private final short[] hitShare;
    private final short[] baseRate;
    private final long[][] morePurchases;
    private final int left;

    private FeatureColumns(TradeColumns t, MintColumns mints, ParameterSet parameters, LedgerRules rules,
            Market market) {
        int n = t.positions();
        outcome = new byte[n];
        flags = new byte[n];
        profit = new long[n];
        microUsd = new long[n];
        capped = new long[n];
        anchor = new long[n];
        firstPurchase = new long[n];
        winCapital = new long[n];
        cost = new long[n];
        reactionSlots = new long[n];
        holdSeconds = new long[n];
        entryQuality = new short[n];
        calmShare = new short[n];
        exitEfficiency = new short[n];
        hitShare = new short[n];
        baseRate = new short[n];
        morePurchases = new long[n][];
        int chunks = Math.ceilDiv(t.wallets(), CHUNK);
        left = IntStream.range(0, chunks).parallel()
                .map(chunk -> fill(t, new PositionFigures(t, mints, parameters, rules, market), chunk)).sum();
    }

    /**
     * Reads the features of all positions, in parallel over wallets.
     *
     * @param mints of {@code t}
     */
    public static FeatureColumns of(TradeColumns t, MintColumns mints, ParameterSet parameters, LedgerRules rules,
            Market market) {
        return new FeatureColumns(t, mints, parameters, rules, market);
    }

    private int fill(TradeColumns t, PositionFigures f, int chunk) {
        int leftHere = 0;
        int end = Math.min(t.wallets(), (chunk + 1) * CHUNK);
        for (int w = chunk * CHUNK; w < end; w++) {
            for (int p = t.walletStart[w]; p < t.walletStart[w + 1]; p++) {
                if (f.read(w, p)) {
                    put(p, f);
                } else {
                    leftHere++;
                }
            }
        }
        return leftHere;
    }

    private void put(int p, PositionFigures f) {
        outcome[p] = (byte) f.outcome.ordinal();
        flags[p] = (byte) (TOLD | (f.usdKnown ? USD_KNOWN : 0) | (f.counts ? COUNTS : 0)
                | (f.fifo.roundTrip ? ROUND_TRIP : 0) | (f.created ? CREATED : 0) | (f.fifo.sells > 0 ? SOLD : 0)
                | (f.fifo.provisional ? 0 : VERIFIED));
        profit[p] = f.profit;
        microUsd[p] = f.usd;
        capped[p] = f.capped;
        anchor[p] = f.anchor;
        winCapital[p] = f.winCapital;
        cost[p] = f.cost;
        reactionSlots[p] = f.reactionSlots;
        holdSeconds[p] = f.holdSeconds;
        entryQuality[p] = (short) f.entryQuality;
        calmShare[p] = (short) f.calmShare;
        exitEfficiency[p] = (short) f.exitEfficiency;
        hitShare[p] = (short) f.hitShare;
        baseRate[p] = (short) f.baseRate;
        firstPurchase[p] = f.purchases == 0 ? Long.MIN_VALUE : f.purchaseTimes[0];
        if (f.purchases > 1) {
            morePurchases[p] = Arrays.copyOfRange(f.purchaseTimes, 1, f.purchases);
        }
    }

    /** How many positions the columns could not tell: they are left to the ledger's objects. */
    public int left() {
        return left;
    }

    /** False if {@code position} was left to the ledger's objects: its other columns mean nothing. */
    public boolean told(int position) {
        return (flags[position] & TOLD) != 0;
    }

    /** Lamports. */
    public long profit(int position) {
        return profit[position];
    }

    /** What became of it. */
    public Outcome outcome(int position) {
        return OUTCOMES[outcome[position]];
    }

    /** A number that depends on every column, to compare two tables by. */
    public long fingerprint() {
        long sum = 0;
        for (int p = 0; p < outcome.length; p++) {
            long row = profit[p] * 31 + microUsd[p] * 37 + capped[p] * 41 + anchor[p] * 43 + winCapital[p] * 47
                    + cost[p] * 53 + reactionSlots[p] * 59 + holdSeconds[p] * 61 + firstPurchase[p] * 67
                    + entryQuality[p] * 71L + calmShare[p] * 73L + exitEfficiency[p] * 79L + hitShare[p] * 83L
                    + baseRate[p] * 89L + outcome[p] * 97L + flags[p] * 101L;
            sum = sum * 1_000_003 + row + Arrays.hashCode(morePurchases[p]);
        }
        return sum;
    }
}
