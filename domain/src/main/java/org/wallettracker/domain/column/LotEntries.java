package org.wallettracker.domain.column;

import java.util.Arrays;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;
import org.wallettracker.domain.score.feature.Shares;
import org.wallettracker.domain.score.parameter.ParameterSet;

/** How the lots of one position were entered, weighted by what each paid. Reusable. */
final class LotEntries {
    private static final int WHOLE = 10_000;
    /** A lot's profit weighs at most so many lamports, half a million SOL: the sums stay exact. */
    private static final long MOST = 1L << 49;

    long paidCost;
    int baseRate;
    long reactionSlots;
    /** -1 where none paid. */
    int firstPaidLot;

    private final ParameterSet parameters;
    private final PositionFifo fifo;
    private final TradeColumns t;
    private int[] progress = new int[16];
    private long createdSlot;
    private long existedSlot;
    private long paid;
    private long quality;
    private long calm;
    private long early;

    LotEntries(ParameterSet parameters, PositionFifo fifo) {
        this.parameters = parameters;
        this.fifo = fifo;
        t = fifo.t;
    }

    /** Begins with the position that was replayed last; the slots are those of its mint's creation and graduation, -1 where unseen. */
    void start(long mintCreatedSlot, long mintGraduatedSlot) {
        paid = 0;
        paidCost = 0;
        quality = 0;
        calm = 0;
        early = 0;
        firstPaidLot = -1;
        createdSlot = mintCreatedSlot;
        existedSlot = mintCreatedSlot >= 0 ? mintCreatedSlot : mintGraduatedSlot;
        baseRate = 0;
        if (progress.length < fifo.lots) {
            progress = new int[fifo.lotRow.length];
        }
        readProgress();
        long first = Long.MAX_VALUE;
        for (int lot = 0; lot < fifo.lots; lot++) {
            first = Math.min(first, t.slot[fifo.lotRow[lot]]);
            if (counts(progress[lot])) {
                baseRate = Math.max(baseRate, parameters.graduation().baseRates().at(progress[lot]));
            }
        }
        reactionSlots = createdSlot < 0 || first == Long.MAX_VALUE ? Unknown.INDEX : first - createdSlot;
    }

    /** The pieces of one slot count as one buy: the progress before the first of them that was paid in SOL. */
    private void readProgress() {
        Arrays.fill(progress, 0, fifo.lots, -1);
        int unknownSlot = -1;
        boolean unknownSeen = false;
        for (int from = 0; from < fifo.lots;) {
            int slot = t.slot[fifo.lotRow[from]];
            int to = from;
            int first = -1;
            while (to < fifo.lots && t.slot[fifo.lotRow[to]] == slot) {
                first = first < 0 && (t.code[fifo.lotRow[to]] & TradeColumns.IN_SOL) != 0 ? to : first;
                to++;
            }
            int found = first < 0 ? -1 : t.progress[fifo.lotRow[first]];
            if (slot < 0 && first >= 0 && !unknownSeen) {
                unknownSeen = true;
                unknownSlot = found;
            }
            Arrays.fill(progress, from, to, found);
            from = to;
        }
        for (int lot = 0; unknownSeen && lot < fifo.lots; lot++) {
            progress[lot] = t.slot[fifo.lotRow[lot]] < 0 ? unknownSlot : progress[lot];
        }
    }

    private boolean counts(int entered) {
        return entered >= 0 && entered <= parameters.graduation().limit();
    }

    /** Notes that {@code lot} made {@code profit} lamports above 0 when sold after {@code held} seconds. */
    void paid(int lot, long profit, long cost, long held) {
        paid += profit;
        paidCost += cost;
        firstPaidLot = firstPaidLot < 0 ? lot : Math.min(firstPaidLot, lot);
        int entered = progress[lot];
        long reaction = t.slot[fifo.lotRow[lot]] - createdSlot;
        if (createdSlot >= 0 && entered >= 0) {
            long good = (long) parameters.entry().slots().at(reaction) * parameters.entry().progress().at(entered)
                    / WHOLE;
            quality = Amounts.saturatedAdd(quality, Math.min(profit, MOST) * good);
        }
        boolean late = existedSlot >= 0
                && t.slot[fifo.lotRow[lot]] - existedSlot >= parameters.behaviour().minReactionSlots();
        if (late && held >= parameters.behaviour().minHoldSeconds()) {
            calm += profit;
        }
        if (counts(entered)) {
            early += profit;
        }
    }

    int quality() {
        return paid == 0 ? 0 : (int) Math.min(WHOLE, quality / paid);
    }

    int calmShare() {
        return Shares.percent(calm, paid);
    }

    int earlyShare() {
        return Shares.percent(early, paid);
    }
}
