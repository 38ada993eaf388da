package org.wallettracker.domain.column;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.Disposal;
import org.wallettracker.domain.ledger.Lot;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;

/**
 * Sums over the positions of one wallet, from columns or from the ledger's objects: what stands on its line of the
 * leaderboard. Reusable; not for several threads at once.
 */
public final class WalletSums {
    private static final long DAY = 86_400;
    private static final int SPARK_DAYS = 30;
    /** Sums of absolute amounts up to this fit a number in whatever order they are added. */
    private static final long MOST = 1L << 61;

    private final long asOf;
    private final long sparkDay;
    private final long[] spark = new long[SPARK_DAYS];
    private final LongArrayList days = new LongArrayList();
    private int sparkFrom;
    private long realized;
    private long unrealized;
    private long microUsd;
    private boolean usdKnown;
    private long proceeds;
    private long cost;
    private int graduates;
    private int tokens;
    private long lastBuy;
    private long weightedLow;
    private long weightedHigh;
    private BigInteger weight = BigInteger.ZERO;
    private long weightLow;
    private long size;

    /** @param asOf Unix seconds; {@link Unknown#TIME} where nothing is dated */
    public WalletSums(long asOf) {
        this.asOf = asOf;
        sparkDay = asOf == Unknown.TIME ? 0 : Math.floorDiv(asOf, DAY) - SPARK_DAYS + 1;
        clear();
    }

    /** Begins with another wallet. */
    public void clear() {
        Arrays.fill(spark, 0);
        days.clear();
        sparkFrom = SPARK_DAYS;
        realized = 0;
        unrealized = 0;
        microUsd = 0;
        usdKnown = true;
        proceeds = 0;
        cost = 0;
        graduates = 0;
        tokens = 0;
        lastBuy = Unknown.TIME;
        weightedLow = 0;
        weightedHigh = 0;
        weight = BigInteger.ZERO;
        weightLow = 0;
        size = 0;
    }

    /** Adds the position that {@code p} read last; see {@link #sound}. */
    public void add(PositionFigures p) {
        PositionFifo f = p.fifo;
        TradeColumns t = f.t;
        long open = f.exitValue == Unknown.AMOUNT ? 0 : f.exitValue - f.openCost;
        grow(f.realized);
        grow(open);
        grow(f.microUsd);
        realized += f.realized;
        unrealized += open;
        usdKnown &= f.usdKnown;
        microUsd += f.usdKnown ? f.microUsd : 0;
        tokens += f.buys + f.sells > 0 ? 1 : 0;
        if (p.mintGraduated()) {
            long until = p.mintGraduatedSlot();
            boolean before = false;
            for (int lot = 0; lot < f.lots && !before; lot++) {
                int slot = t.slot[f.lotRow[lot]];
                before = slot >= 0 && slot <= until;
            }
            graduates += before ? 1 : 0;
        }
        int slot = -1;
        for (int lot = 0; lot < f.lots; lot++) {
            int row = f.lotRow[lot];
            slot = day(row, t, slot);
        }
        slot = -1;
        for (int d = 0; d < f.disposals; d++) {
            int row = f.disposalRow[d];
            proceeds += f.matchedNet[d];
            cost += f.matchedCost[d];
            grow(f.matchedNet[d]);
            grow(f.matchedCost[d]);
            spark(t.time(row), f.matchedNet[d] - f.matchedCost[d]);
            if ((t.code[row] & TradeColumns.KIND) == TradeColumns.SELL) {
                slot = day(row, t, slot);
            }
        }
        for (int m = 0; m < f.matches; m++) {
            long from = t.time(f.lotRow[f.matchLot[m]]);
            long to = t.time(f.disposalRow[f.matchDisposal[m]]);
            if (f.matchCost[m] > 0 && from != Unknown.TIME && to != Unknown.TIME) {
                weigh(f.matchCost[m], Math.max(0, to - from));
            }
        }
        lastBuy = Math.max(lastBuy, p.lastBuy());
    }

    /** All amounts added, without their signs; saturated. */
    public long size() {
        return size;
    }

    /** What {@link #sound} says where the amounts added have this {@link #size}. */
    public static boolean sound(long size) {
        return size < MOST;
    }

    /** False if amounts are so large that it matters in which order they are added: then the ledger must tell. */
    public boolean sound() {
        return sound(size);
    }

    private void grow(long amount) {
        size = Math.min(MOST, size + Math.min(MOST, Math.abs(amount)));
    }

    /** The day of a trade, the pieces of one slot together; gives the slot to compare the next with. */
    private int day(int row, TradeColumns t, int before) {
        long time = t.time(row);
        if (t.slot[row] == before || time == Unknown.TIME) {
            return before;
        }
        days.add(Math.floorDiv(time, DAY));
        return t.slot[row];
    }

    /**
     * Adds a position of the ledger.
     *
     * @throws ArithmeticException if a sum does not fit a long
     */
    public void add(Position p, @Nullable MintHistory mint) {
        realized = Math.addExact(realized, p.realizedLamports());
        unrealized = Math.addExact(unrealized, p.openProfitLamports().orElse(0));
        grow(p.realizedLamports());
        grow(p.openProfitLamports().orElse(0));
        grow(p.realizedMicroUsd());
        usdKnown &= p.usdKnown();
        microUsd = Math.addExact(microUsd, p.realizedMicroUsd());
        for (Disposal d : p.disposals()) {
            spark(d.time(), d.realizedLamports());
            if (d.kind() == Disposal.Kind.SELL || d.kind() == Disposal.Kind.BURN) {
                grow(d.matchedProceedsLamports());
                grow(d.costLamports());
                proceeds = Math.addExact(proceeds, d.matchedProceedsLamports());
                cost = Math.addExact(cost, d.costLamports());
                for (Disposal.Match match : d.matches()) {
                    if (match.costLamports() > 0 && match.holdSeconds() != Unknown.AMOUNT) {
                        weigh(match.costLamports(), match.holdSeconds());
                    }
                }
            }
        }
        tokens += p.buys() + p.sells() > 0 ? 1 : 0;
        if (mint != null && mint.graduated()) {
            graduates += p.lots().stream().anyMatch(l -> l.origin() == Lot.Origin.BUY && l.slot() >= 0
                    && l.slot() <= mint.graduatedSlot()) ? 1 : 0;
        }
    }

    private void spark(long time, long profit) {
        long day = time == Unknown.TIME || asOf == Unknown.TIME ? -1 : Math.floorDiv(time, DAY) - sparkDay;
        if (day >= 0 && day < SPARK_DAYS && profit != 0) {
            spark[(int) day] += profit;
            sparkFrom = Math.min(sparkFrom, (int) day);
        }
    }

    private void weigh(long lamports, long held) {
        long low = lamports * held;
        weightedHigh += Math.multiplyHigh(lamports, held);
        weightedLow += low;
        weightedHigh += Long.compareUnsigned(weightedLow, low) < 0 ? 1 : 0;
        if (weightLow > Long.MAX_VALUE - lamports) {
            weight = weight.add(BigInteger.valueOf(weightLow));
            weightLow = 0;
        }
        weightLow += lamports;
    }

    /** Notes a purchase as a sign of life. */
    public void bought(long time) {
        lastBuy = Math.max(lastBuy, time);
    }

    /** Days (since 1970) of the trades of columns added so far; those of others may be added. */
    public LongArrayList days() {
        return days;
    }

    public long realized() {
        return realized;
    }

    public long unrealized() {
        return unrealized;
    }

    /** Valid only if {@link #usdKnown}. */
    public long microUsd() {
        return microUsd;
    }

    public boolean usdKnown() {
        return usdKnown;
    }

    /** Mints bought before they graduated. */
    public int graduates() {
        return graduates;
    }

    /** Mints traded. */
    public int tokens() {
        return tokens;
    }

    /** Unix seconds; {@link Unknown#TIME} where none is a sign of life. */
    public long lastBuy() {
        return lastBuy;
    }

    /** Net proceeds over net cost, thousandths; -1 where nothing of known cost left. */
    public int multiple() {
        return cost <= 0
                ? -1
                : (int) Math.min(Integer.MAX_VALUE, Amounts.saturatedMulDiv(Math.max(0, proceeds), 1_000, cost));
    }

    /** Running realised profit at the end of each of the last 30 UTC days, from the first day with a change on. */
    public long[] spark() {
        if (asOf == Unknown.TIME) {
            return new long[0];
        }
        long[] total = spark.clone();
        for (int i = 1; i < SPARK_DAYS; i++) {
            total[i] += total[i - 1];
        }
        return Arrays.copyOfRange(total, sparkFrom, SPARK_DAYS);
    }

    /** Weighted by the cost of what left, whole seconds; unknown if nothing of known cost and times did. */
    public long holdSeconds() {
        BigInteger all = weight.add(BigInteger.valueOf(weightLow));
        if (all.signum() == 0) {
            return Unknown.AMOUNT;
        }
        BigInteger low = BigInteger.valueOf(weightedLow >>> 1).shiftLeft(1)
                .add(BigInteger.valueOf(weightedLow & 1));
        return BigInteger.valueOf(weightedHigh).shiftLeft(64).add(low).divide(all).longValueExact();
    }
}
