package org.wallettracker.domain.score.feature;

import java.util.Arrays;
import java.util.Comparator;
import org.wallettracker.domain.ledger.Disposal;
import org.wallettracker.domain.ledger.Lot;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.money.Amounts;

/**
 * The least a position can have earned when tokens of unknown cost were mixed with bought ones: its bought tokens are
 * taken to be those that fetched least. So a gift sold dear never becomes profit of a bought lot.
 */
final class GiftBound {
    private record Piece(long raw, long lamports, int place) {
        double unit() {
            return (double) lamports / raw;
        }
    }

    private static final Comparator<Piece> CHEAPEST_FIRST = Comparator.comparingDouble(Piece::unit)
            .thenComparingInt(Piece::place);

    private GiftBound() {
    }

    /** True if tokens of unknown cost came while bought ones were held, so that the two can be mixed up. */
    static boolean mixed(Position position) {
        long firstGift = Long.MAX_VALUE;
        boolean held = false;
        for (Lot lot : position.lots()) {
            if (!lot.costKnown()) {
                firstGift = Math.min(firstGift, lot.slot());
            } else {
                held |= lot.remainingRaw() > 0;
            }
        }
        if (firstGift == Long.MAX_VALUE) {
            return false;
        }
        if (held) {
            return true;
        }
        for (Disposal disposal : position.disposals()) {
            if (disposal.slot() >= firstGift) {
                for (Disposal.Match match : disposal.matches()) {
                    if (position.lots().get(match.lot() - 1).costKnown()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /**
     * Lamports earned at least.
     *
     * @param restValue what everything held or given away is worth, lamports
     */
    static long leastProfit(Position position, long restValue) {
        long bought = 0;
        long cost = 0;
        long firstSlot = Long.MAX_VALUE;
        Piece[] lots = new Piece[position.lots().size()];
        int n = 0;
        for (Lot lot : position.lots()) {
            if (lot.costKnown()) {
                bought = Amounts.saturatedAdd(bought, lot.boughtRaw());
                cost += lot.costLamports();
                firstSlot = Math.min(firstSlot, lot.slot());
                lots[n] = new Piece(lot.boughtRaw(), lot.costLamports(), n);
                n++;
            }
        }
        lots = Arrays.copyOf(lots, n);
        Piece[] fates = new Piece[position.disposals().size() + 1];
        int m = 0;
        long rest = position.openRaw();
        for (Disposal disposal : position.disposals()) {
            if (disposal.slot() < firstSlot) {
                continue;
            }
            if (disposal.kind() == Disposal.Kind.TRANSFER_OUT || disposal.kind() == Disposal.Kind.SWAP) {
                rest = Amounts.saturatedAdd(rest, disposal.tokenRaw());
            } else {
                fates[m] = new Piece(disposal.tokenRaw(), disposal.proceedsLamports(), m);
                m++;
            }
        }
        if (rest > 0) {
            long cheapest = least(lots, Math.min(rest, bought));
            fates[m] = new Piece(rest, rest > bought
                    ? Math.min(restValue, Shares.of(cheapest, rest, bought))
                    : Math.min(restValue, cheapest), m);
            m++;
        }
        return least(Arrays.copyOf(fates, m), bought) - cost;
    }

    /** Lamports of the cheapest {@code raw} units among {@code pieces}. */
    private static long least(Piece[] pieces, long raw) {
        Piece[] sorted = pieces.clone();
        Arrays.sort(sorted, CHEAPEST_FIRST);
        long sum = 0;
        long left = raw;
        for (Piece piece : sorted) {
            long take = Math.min(left, piece.raw());
            sum += Shares.of(piece.lamports(), take, piece.raw());
            left -= take;
            if (left == 0) {
                break;
            }
        }
        return sum;
    }
}
