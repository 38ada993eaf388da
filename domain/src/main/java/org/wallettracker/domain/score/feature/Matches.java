package org.wallettracker.domain.score.feature;

import java.util.Arrays;
import org.wallettracker.domain.ledger.Disposal;
import org.wallettracker.domain.ledger.Lot;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.money.Amounts;

/** The pairs of lot and disposal of one position, lots of known cost only, as plain columns. */
final class Matches {
    int count;
    int[] lot = new int[8];
    int[] disposal = new int[8];
    long[] raw = new long[8];
    long[] cost = new long[8];
    long[] proceeds = new long[8];
    /** Raw units and net cost still held of each lot, by its place in the position's list. */
    final long[] openRaw;
    final long[] openCost;

    private Matches(int lots) {
        openRaw = new long[lots];
        openCost = new long[lots];
    }

    /** The ledger's own pairs. */
    static Matches ofLedger(Position position) {
        Matches matches = new Matches(position.lots().size());
        for (int i = 0; i < position.lots().size(); i++) {
            Lot lot = position.lots().get(i);
            if (lot.costKnown()) {
                matches.openRaw[i] = lot.remainingRaw();
                matches.openCost[i] = lot.remainingCostLamports();
            }
        }
        for (int d = 0; d < position.disposals().size(); d++) {
            for (Disposal.Match match : position.disposals().get(d).matches()) {
                int lot = match.lot() - 1;
                if (position.lots().get(lot).costKnown()) {
                    matches.add(lot, d, match.tokenRaw(), match.costLamports(), match.proceedsLamports());
                }
            }
        }
        return matches;
    }

    /**
     * Pairs as if tokens of unknown cost were always the last to go: what the position would be had nobody given it
     * anything.
     */
    static Matches giftsLast(Position position) {
        int lots = position.lots().size();
        Matches matches = new Matches(lots);
        for (int i = 0; i < lots; i++) {
            Lot lot = position.lots().get(i);
            if (lot.costKnown()) {
                matches.openRaw[i] = lot.boughtRaw();
                matches.openCost[i] = lot.costLamports();
            }
        }
        int next = 0;
        for (int d = 0; d < position.disposals().size(); d++) {
            Disposal disposal = position.disposals().get(d);
            long used = 0;
            while (next < lots && used < disposal.tokenRaw() && position.lots().get(next).slot() <= disposal.slot()) {
                long take = Math.min(matches.openRaw[next], disposal.tokenRaw() - used);
                if (take > 0) {
                    Lot lot = position.lots().get(next);
                    long left = matches.openRaw[next] - take;
                    long costLeft = Shares.of(lot.costLamports(), left, lot.boughtRaw());
                    long proceeds = Shares.of(disposal.proceedsLamports(), used + take, disposal.tokenRaw())
                            - Shares.of(disposal.proceedsLamports(), used, disposal.tokenRaw());
                    matches.add(next, d, take, matches.openCost[next] - costLeft, proceeds);
                    matches.openRaw[next] = left;
                    matches.openCost[next] = costLeft;
                    used += take;
                }
                if (matches.openRaw[next] == 0) {
                    next++;
                }
            }
        }
        return matches;
    }

    /** Base units still held. */
    long heldRaw() {
        long sum = 0;
        for (long raw : openRaw) {
            sum = Amounts.saturatedAdd(sum, raw);
        }
        return sum;
    }

    /** Their net cost in lamports. */
    long heldCost() {
        long sum = 0;
        for (long lamports : openCost) {
            sum += lamports;
        }
        return sum;
    }

    private void add(int lotPlace, int disposalPlace, long tokenRaw, long costLamports, long proceedsLamports) {
        if (count == lot.length) {
            lot = Arrays.copyOf(lot, count * 2);
            disposal = Arrays.copyOf(disposal, count * 2);
            raw = Arrays.copyOf(raw, count * 2);
            cost = Arrays.copyOf(cost, count * 2);
            proceeds = Arrays.copyOf(proceeds, count * 2);
        }
        lot[count] = lotPlace;
        disposal[count] = disposalPlace;
        raw[count] = tokenRaw;
        cost[count] = costLamports;
        proceeds[count] = proceedsLamports;
        count++;
    }
}
