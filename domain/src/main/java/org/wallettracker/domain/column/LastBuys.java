package org.wallettracker.domain.column;

import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.score.feature.Shares;
import org.wallettracker.domain.score.parameter.ParameterSet;

/** The last purchase of a position that is a sign of life: above dust, and not sold again at once for the same money. */
final class LastBuys {
    private final ParameterSet.Counting counting;
    private final PositionFifo fifo;
    private final TradeColumns t;
    private int[] sales = new int[16];
    private long fetchedRaw;

    LastBuys(ParameterSet.Counting counting, PositionFifo fifo) {
        this.counting = counting;
        this.fifo = fifo;
        t = fifo.t;
    }

    /** Its block time; {@link Unknown#TIME} if there is none in the position that was replayed last. */
    long time() {
        for (int end = fifo.lots; end > 0;) {
            int last = fifo.lotRow[end - 1];
            int start = end;
            long raw = 0;
            long cost = 0;
            while (start > 0 && t.slot[fifo.lotRow[start - 1]] == t.slot[last]) {
                start--;
                raw += t.raw[fifo.lotRow[start]];
                cost += t.net[fifo.lotRow[start]];
            }
            if (raw > 0 && cost >= counting.dustLamports() && !washed(last, raw, cost)) {
                return t.time(last);
            }
            end = start;
        }
        return Unknown.TIME;
    }

    private boolean washed(int bought, long raw, long cost) {
        long until = t.time(bought) + counting.washSeconds();
        int n = 0;
        if (sales.length < fifo.disposals) {
            sales = new int[fifo.disposalRow.length];
        }
        for (int d = 0; d < fifo.disposals; d++) {
            int row = fifo.disposalRow[d];
            if ((t.code[row] & TradeColumns.KIND) == TradeColumns.SELL && t.slot[row] >= t.slot[bought]
                    && t.time(row) <= until) {
                insert(row, n++);
            }
        }
        long least = fetched(0, n, 1, raw);
        long done = fetchedRaw;
        return Shares.percent(done, raw) >= counting.closedPercent() && least <= cost
                && Shares.percent(cost - fetched(n - 1, n, -1, raw), cost) <= counting.washPercent();
    }

    /** Keeps the first {@code n} sales by price, cheapest first; of equals the earlier first. */
    private void insert(int row, int n) {
        double unit = unit(row);
        int i = n;
        while (i > 0 && Double.compare(unit(sales[i - 1]), unit) > 0) {
            sales[i] = sales[i - 1];
            i--;
        }
        sales[i] = row;
    }

    private double unit(int row) {
        return (double) t.net[row] / t.raw[row];
    }

    /** Lamports fetched by the first {@code raw} units sold, from place {@code from} on in steps of {@code step}. */
    private long fetched(int from, int n, int step, long raw) {
        long lamports = 0;
        long done = 0;
        for (int i = from; i >= 0 && i < n; i += step) {
            long take = Math.min(raw - done, t.raw[sales[i]]);
            lamports += Shares.of(t.net[sales[i]], take, t.raw[sales[i]]);
            done += take;
        }
        fetchedRaw = done;
        return lamports;
    }
}
