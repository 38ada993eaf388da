package org.wallettracker.ui.wallet;

import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.ledger.Disposal;
import org.wallettracker.domain.ledger.Lot;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;

/**
 * A wallet's dealings in a span of time before the data's "now".
 *
 * @param realizedLamports profit of the sales and burns in it
 * @param sales how many
 * @param won of them with a profit
 * @param boughtLamports net cost of the buys in it, of known cost
 * @param multiple net proceeds over net cost of what was sold or burned in it, thousandths; -1 where nothing of known cost
 *     was
 * @param tokens different tokens bought or sold in it
 */
record Period(Span span, long realizedLamports, int sales, int won, int buys, long boughtLamports, int multiple,
        int tokens) {

    /** Every span; none without a time to count back from. */
    static List<Period> all(List<Position> positions, long asOf) {
        if (asOf == Unknown.TIME) {
            return List.of();
        }
        List<Period> periods = new ArrayList<>();
        for (Span span : Span.values()) {
            periods.add(of(span, positions, asOf));
        }
        return List.copyOf(periods);
    }

    private static Period of(Span span, List<Position> positions, long asOf) {
        long realized = 0;
        long spent = 0;
        long proceeds = 0;
        long cost = 0;
        int sales = 0;
        int won = 0;
        int buys = 0;
        int tokens = 0;
        for (Position position : positions) {
            int before = sales + buys;
            for (Disposal disposal : position.disposals()) {
                boolean sold = disposal.kind() == Disposal.Kind.SELL;
                if (span.holds(disposal.time(), asOf) && (sold || disposal.kind() == Disposal.Kind.BURN)) {
                    realized += disposal.realizedLamports();
                    proceeds += disposal.matchedProceedsLamports();
                    cost += disposal.costLamports();
                    sales += sold ? 1 : 0;
                    won += sold && disposal.realizedLamports() > 0 ? 1 : 0;
                }
            }
            for (Lot lot : position.lots()) {
                if (span.holds(lot.time(), asOf) && lot.origin() == Lot.Origin.BUY) {
                    buys++;
                    spent += lot.costKnown() ? lot.costLamports() : 0;
                }
            }
            tokens += sales + buys > before ? 1 : 0;
        }
        int multiple = cost <= 0
                ? -1
                : (int) Math.min(Integer.MAX_VALUE, Amounts.mulDiv(Math.max(0, proceeds), 1_000, cost));
        return new Period(span, realized, sales, won, buys, spent, multiple, tokens);
    }
}
