package org.wallettracker.domain.ledger;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.wallettracker.domain.ledger.Bridge.Figures;
import org.wallettracker.domain.ledger.Bridge.Reason;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.SolUsd;

/** Reads the bridge of a position from its lots and disposals. */
public final class BridgeReader {
    /** The four ways an amount is told: net and gross, lamports and micro-dollars. */
    private static final int NET = 0;
    private static final int GROSS = 1;
    private static final int NET_USD = 2;
    private static final int GROSS_USD = 3;
    private static final int WAYS = 4;

    private final SolUsd solUsd;
    private final ToIntFunction<Signature> place;
    private final long[] cash = new long[WAYS];
    private final long[] fifo = new long[WAYS];
    private final long[] average = new long[WAYS];
    private final long[] pool = new long[WAYS];
    /** Base units taken from a lot so far, by its number. */
    private final Map<Integer, Long> taken = new HashMap<>();
    private long poolRaw;
    private boolean usdKnown = true;

    private BridgeReader(SolUsd solUsd, ToIntFunction<Signature> place) {
        this.solUsd = solUsd;
        this.place = place;
    }

    /**
     * The bridge of {@code position}.
     *
     * @param place of a transaction among the wallet's in chain order, for purchases and sales of one slot
     */
    public static Bridge of(Position position, SolUsd solUsd, ToIntFunction<Signature> place) {
        if (!position.amountsKnown()) {
            return Bridge.NONE;
        }
        try {
            return new BridgeReader(solUsd, place).read(position);
        } catch (ArithmeticException e) {
            return Bridge.NONE; // sums that fit no number: as the run does with a wallet's
        }
    }

    private Bridge read(Position position) {
        List<Lot> lots = position.lots();
        int next = 0;
        long receivedRaw = 0;
        long sentRaw = 0;
        int in = 0;
        int out = 0;
        long sentCost = 0;
        for (Disposal disposal : position.disposals()) {
            while (next < lots.size() && before(lots.get(next), disposal)) {
                acquire(lots.get(next++));
            }
            dispose(disposal, lots);
            if (disposal.kind() == Disposal.Kind.TRANSFER_OUT) {
                out++;
                sentRaw = Amounts.saturatedAdd(sentRaw, disposal.tokenRaw());
            }
            if (disposal.kind() == Disposal.Kind.TRANSFER_OUT || disposal.kind() == Disposal.Kind.SWAP) {
                sentCost = Math.addExact(sentCost, disposal.costLamports());
            }
        }
        while (next < lots.size()) {
            acquire(lots.get(next++));
        }
        for (Lot lot : lots) {
            if (lot.origin() == Lot.Origin.TRANSFER_IN) {
                in++;
                receivedRaw = Amounts.saturatedAdd(receivedRaw, lot.boughtRaw());
            }
        }
        Map<Reason, Long> terms = new EnumMap<>(Reason.class);
        terms.put(Reason.AVERAGING, average[NET] - fifo[NET]);
        terms.put(Reason.HELD, -position.openCostLamports());
        terms.put(Reason.SENT_AWAY, -sentCost);
        terms.put(Reason.UNMATCHED, position.unmatchedLamports());
        return new Bridge(figures(fifo, position.usdKnown()), figures(average, usdKnown), figures(cash, usdKnown),
                Bridge.terms(terms), receivedRaw, sentRaw,
                in, out, sentCost);
    }

    private static Figures figures(long[] sums, boolean usd) {
        return new Figures(sums[NET], sums[GROSS], usd ? (Long) sums[NET_USD] : null,
                usd ? (Long) sums[GROSS_USD] : null);
    }

    /** Lots that a disposal took from were there before it; for the others the order of the chain tells. */
    private boolean before(Lot lot, Disposal disposal) {
        for (Disposal.Match match : disposal.matches()) {
            if (match.lot() >= lot.number()) {
                return true;
            }
        }
        if (lot.signature().equals(disposal.signature())) {
            return lot.ordinal() < disposal.ordinal();
        }
        return place.applyAsInt(lot.signature()) < place.applyAsInt(disposal.signature());
    }

    private void acquire(Lot lot) {
        if (lot.costKnown()) {
            long[] cost = told(lot.costLamports(), lot.grossLamports(), lot.time());
            poolRaw = Math.addExact(poolRaw, lot.boughtRaw());
            add(pool, cost, 1);
            add(cash, cost, -1);
        }
    }

    private void dispose(Disposal disposal, List<Lot> lots) {
        boolean sold = disposal.kind() == Disposal.Kind.SELL;
        boolean profits = sold || disposal.kind() == Disposal.Kind.BURN;
        if (sold) {
            add(cash, told(disposal.proceedsLamports(), disposal.grossLamports(), disposal.time()), 1);
        }
        long done = 0;
        long matchedRaw = 0;
        long matchedGross = 0;
        for (Disposal.Match match : disposal.matches()) {
            Lot lot = lots.get(match.lot() - 1);
            if (lot.costKnown()) {
                matchedRaw += match.tokenRaw();
                matchedGross += share(disposal.grossLamports(), done, match.tokenRaw(), disposal.tokenRaw());
                long[] cost = cost(lot, match);
                if (profits) {
                    add(fifo, cost, -1);
                }
            }
            done += match.tokenRaw();
        }
        if (matchedRaw == 0) {
            return;
        }
        long[] cost = takeFromPool(matchedRaw);
        if (profits) {
            long[] got = told(disposal.matchedProceedsLamports(), matchedGross, disposal.time());
            add(fifo, got, 1);
            add(average, got, 1);
            add(average, cost, -1);
        }
    }

    /** The part of a figure of {@code whole} units that units from {@code from} on carry. */
    private static long share(long total, long from, long raw, long whole) {
        return Amounts.share(total, from + raw, whole) - Amounts.share(total, from, whole);
    }

    /** What a match's part of its lot cost, told in all ways: cut as the ledger cuts, by what was taken before. */
    private long[] cost(Lot lot, Disposal.Match match) {
        long from = taken.getOrDefault(lot.number(), 0L);
        taken.put(lot.number(), from + match.tokenRaw());
        long[] cost = told(lot.costLamports(), lot.grossLamports(), lot.time());
        for (int way = 0; way < WAYS; way++) {
            cost[way] = share(cost[way], from, match.tokenRaw(), lot.boughtRaw());
        }
        return cost;
    }

    private long[] takeFromPool(long raw) {
        long[] cost = new long[WAYS];
        for (int way = 0; way < WAYS; way++) {
            cost[way] = raw >= poolRaw ? pool[way] : Amounts.share(pool[way], raw, poolRaw);
            pool[way] -= cost[way];
        }
        poolRaw = Math.max(0, poolRaw - raw);
        return cost;
    }

    private long[] told(long net, long gross, long time) {
        Optional<PricePoint> price = time == Unknown.TIME ? Optional.empty() : solUsd.at(time);
        if (price.isEmpty()) {
            usdKnown &= net == 0 && gross == 0;
            return new long[]{net, gross, 0, 0};
        }
        long rate = price.get().microUsd();
        return new long[]{net, gross, Amounts.microUsd(net, rate), Amounts.microUsd(gross, rate)};
    }

    private static void add(long[] sums, long[] amounts, int sign) {
        for (int way = 0; way < WAYS; way++) {
            sums[way] = Math.addExact(sums[way], sign * amounts[way]);
        }
    }
}
