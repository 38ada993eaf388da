package org.wallettracker.ui.wallet;

import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.ledger.Disposal;
import org.wallettracker.domain.ledger.Lot;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.model.Unknown;

/**
 * A wallet's dealings in the time before the data's "now".
 *
 * @param realizedLamports profit of the sales in it
 * @param sales how many
 * @param won of them with a profit
 * @param boughtLamports net cost of the buys in it, of known cost
 */
record Period(String label, long realizedLamports, int sales, int won, int buys, long boughtLamports) {
    private static final long DAY = 86_400;
    private static final String[] LABELS = {"24 hours", "7 days", "30 days", "All"};
    private static final long[] SPANS = {DAY, 7 * DAY, 30 * DAY, Long.MAX_VALUE};

    /** The last day, week, month and all of it. */
    static List<Period> all(List<Position> positions, long asOf) {
        if (asOf == Unknown.TIME) {
            return List.of();
        }
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < SPANS.length; i++) {
            long from = SPANS[i] == Long.MAX_VALUE ? Long.MIN_VALUE : asOf - SPANS[i];
            periods.add(since(LABELS[i], positions, from));
        }
        return List.copyOf(periods);
    }

    private static Period since(String label, List<Position> positions, long from) {
        long realized = 0;
        long spent = 0;
        int sales = 0;
        int won = 0;
        int buys = 0;
        for (Position position : positions) {
            for (Disposal disposal : position.disposals()) {
                if (disposal.time() > from && disposal.kind() == Disposal.Kind.SELL) {
                    realized += disposal.realizedLamports();
                    sales++;
                    won += disposal.realizedLamports() > 0 ? 1 : 0;
                }
            }
            for (Lot lot : position.lots()) {
                if (lot.time() > from && lot.origin() == Lot.Origin.BUY) {
                    buys++;
                    spent += lot.costKnown() ? lot.costLamports() : 0;
                }
            }
        }
        return new Period(label, realized, sales, won, buys, spent);
    }
}
