package org.wallettracker.domain.score.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.Disposal;
import org.wallettracker.domain.ledger.Lot;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.score.feature.PositionFeature.Outcome;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * Boils one position down to its features. Works on one position at a time and keeps its state in fields: one reader
 * per position.
 */
final class PositionReader {
    private static final int WHOLE = 10_000;

    private final ParameterSet parameters;
    private final Market market;
    private final Position position;
    private final MintEntries entries;
    private final @Nullable MintHistory mint;
    private final Matches matches;
    private final boolean mixed;
    /** Profit of each match. */
    private final long[] matchProfit;
    private final boolean[] roundTrip;

    private long profit;
    private long openValue;
    private boolean openKnown;
    private boolean sentUnpriced;
    private long roundTripProfit;
    private long bought;
    private long cost;
    private long soldRaw;

    PositionReader(ParameterSet parameters, Market market, Position position, MintEntries entries) {
        this.parameters = parameters;
        this.market = market;
        this.position = position;
        this.entries = entries;
        this.mint = entries.history;
        this.mixed = GiftBound.mixed(position);
        this.matches = mixed ? Matches.giftsLast(position) : Matches.ofLedger(position);
        this.matchProfit = new long[matches.count];
        this.roundTrip = new boolean[matches.count];
    }

    PositionFeature read() {
        readLots();
        readMatches();
        Outcome outcome = outcome();
        EntryFeatures entry = new EntryFeatures(parameters, position, entries);
        long capped = 0;
        long hold = -1;
        for (int i = 0; i < matches.count; i++) {
            long limit = Shares.of(matches.cost[i], parameters.winsor().lotMultiple() - 1_000, 1_000);
            capped += Math.min(matchProfit[i], limit);
            Disposal disposal = disposal(i);
            if (disposal.kind() == Disposal.Kind.SELL && !roundTrip[i]) {
                long held = held(lot(i).time(), disposal.time());
                hold = hold < 0 ? held : held < 0 ? hold : Math.min(hold, held);
                if (matchProfit[i] > 0) {
                    entry.paid(matches.lot[i], matchProfit[i], matches.cost[i], held);
                }
            }
        }
        long openLoss = openKnown ? Math.min(0, openValue - matches.heldCost()) : 0;
        capped = Math.min(capped + openLoss, giftsSmall() ? profit : Math.min(0, profit));
        boolean win = outcome == Outcome.WIN;
        Long usd = microUsd();
        List<Long> purchases = purchases();
        return new PositionFeature(position.mint(), outcome, profit, usd == null ? 0 : usd, usd != null,
                capped, win ? entry.firstPaidTime() : purchases.isEmpty() ? position.firstTime() : purchases.getFirst(),
                purchases,
                entry.paidCost(),
                win && entry.paidCost() >= parameters.counting().dustLamports() && giftsSmall(),
                win ? entry.quality() : 0,
                win ? entry.calmShare() : 0, win ? exitEfficiency() : 0,
                win && mint != null && mint.graduated() ? entry.earlyShare() : 0, entry.baseRate(),
                entry.reactionSlots(), hold, cost, position.flags().contains(Position.Flag.ROUND_TRIP),
                mint != null && position.wallet().equals(mint.developer()), position.sells() > 0,
                !position.flags().contains(Position.Flag.PROVISIONAL), sentUnpriced);
    }

    /** The way from the ledger's realised profit to the profit that {@link #read} counts. */
    CountedProfit counted() {
        readLots();
        readMatches();
        long sent = 0;
        for (int i = 0; i < matches.count; i++) {
            sent += sentAway(disposal(i)) ? matchProfit[i] : 0;
        }
        long realized = position.realizedLamports();
        long open = openKnown ? Math.min(0, openValue - matches.heldCost()) : 0;
        return new CountedProfit(position.mint(), realized, open, sent, profit - realized - open - sent);
    }

    private static long held(long from, long to) {
        return from == Unknown.TIME || to == Unknown.TIME ? Unknown.AMOUNT : Math.max(0, to - from);
    }

    private Lot lot(int match) {
        return position.lots().get(matches.lot[match]);
    }

    private Disposal disposal(int match) {
        return position.disposals().get(matches.disposal[match]);
    }

    private void readLots() {
        for (Lot lot : position.lots()) {
            if (lot.costKnown()) {
                bought = Amounts.saturatedAdd(bought, lot.boughtRaw());
                cost += lot.costLamports();
            }
        }
    }

    /** Profit by match, with what was given away valued at the least of cost, price then and exit value now. */
    private void readMatches() {
        long given = 0;
        for (Disposal disposal : position.disposals()) {
            given = sentAway(disposal) ? Amounts.saturatedAdd(given, disposal.tokenRaw()) : given;
        }
        long restRaw = Amounts.saturatedAdd(position.openRaw(), given);
        OptionalLong rest = restValue(given, restRaw);
        openKnown = rest.isPresent();
        openValue = openKnown && restRaw > 0 ? Shares.of(rest.getAsLong(), matches.heldRaw(), restRaw) : 0;
        for (int i = 0; i < matches.count; i++) {
            Disposal disposal = disposal(i);
            long got = switch (disposal.kind()) {
                case SELL -> matches.proceeds[i];
                case BURN -> 0;
                case TRANSFER_OUT, SWAP -> givenValue(i, disposal, rest, restRaw);
            };
            matchProfit[i] = got - matches.cost[i];
            profit += matchProfit[i];
            if (disposal.kind() == Disposal.Kind.SELL) {
                roundTrip[i] = lot(i).signature().equals(disposal.signature());
                if (roundTrip[i]) {
                    roundTripProfit += matchProfit[i];
                    bought -= matches.raw[i];
                } else {
                    soldRaw = Amounts.saturatedAdd(soldRaw, matches.raw[i]);
                }
            }
        }
        if (openKnown) {
            profit += Math.min(0, openValue - matches.heldCost());
        }
        if (mixed && openKnown) {
            long ledger = position.realizedLamports() + ledgerOpenLoss();
            profit = Math.min(Math.min(profit, ledger), GiftBound.leastProfit(position, rest.getAsLong()));
        }
    }

    /** What everything held or given away would fetch now. */
    private OptionalLong restValue(long given, long restRaw) {
        if (restRaw == 0) {
            return OptionalLong.of(0);
        }
        if (given > 0) {
            return mint == null ? OptionalLong.empty() : mint.exitValue(restRaw);
        }
        return position.exitValueKnown() ? OptionalLong.of(position.exitValueLamports()) : OptionalLong.empty();
    }

    private long ledgerOpenLoss() {
        if (!position.exitValueKnown() || position.openRaw() == 0) {
            return 0;
        }
        long knownRaw = 0;
        for (Lot lot : position.lots()) {
            knownRaw += lot.costKnown() ? lot.remainingRaw() : 0;
        }
        return Math.min(0, Shares.of(position.exitValueLamports(), knownRaw, position.openRaw())
                - position.openCostLamports());
    }

    /**
     * At most the cost. What was sent away without any known price, then or now, is worth nothing here: it may have been
     * a loser. What was swapped went for something else, only its price is not known: at its cost.
     */
    private long givenValue(int match, Disposal disposal, OptionalLong rest, long restRaw) {
        long value = matches.cost[match];
        OptionalLong then = mint == null
                ? OptionalLong.empty()
                : mint.exitValueAt(disposal.tokenRaw(), disposal.time());
        if (then.isEmpty() && rest.isEmpty() && disposal.kind() == Disposal.Kind.TRANSFER_OUT) {
            sentUnpriced = true;
            return 0;
        }
        if (then.isPresent()) {
            value = Math.min(value, Shares.of(then.getAsLong(), matches.raw[match], disposal.tokenRaw()));
        }
        return rest.isPresent() ? Math.min(value, Shares.of(rest.getAsLong(), matches.raw[match], restRaw)) : value;
    }

    private Outcome outcome() {
        if (bought <= 0 || position.flags().contains(Position.Flag.ONLY_ROUND_TRIPS)) {
            return Outcome.NONE;
        }
        int closed = parameters.counting().closedPercent();
        long held = matches.heldRaw();
        boolean left = Shares.percent(held, bought) <= WHOLE - closed;
        boolean sold = Shares.percent(soldRaw, bought) >= closed;
        boolean gain = profit > 0 && profit - roundTripProfit > 0;
        if (sold) {
            return gain ? Outcome.WIN : Outcome.LOSS;
        } else if (profit >= 0) {
            return Outcome.OPEN;
        }
        return left || !giftsSmall() || position.flags().contains(Position.Flag.RUGGED)
                || position.flags().contains(Position.Flag.UNDER_WATER) || belowCostForLong()
                        ? Outcome.LOSS
                        : Outcome.OPEN;
    }

    /** True if gifts mixed with the bought tokens are no more than a speck beside them. */
    private boolean giftsSmall() {
        long given = 0;
        for (Lot lot : position.lots()) {
            given = mixed && !lot.costKnown() ? Amounts.saturatedAdd(given, lot.boughtRaw()) : given;
        }
        return Shares.percent(given, bought) <= WHOLE - parameters.counting().closedPercent();
    }

    /**
     * The ledger's flag for lots below cost looks at what is held. Where gifts or tokens sent away blur that, the lots
     * that would still be held without them are looked at.
     */
    private boolean belowCostForLong() {
        long since = market.asOf() - parameters.ledgerRules().underWaterSeconds();
        long raw = 0;
        long stake = 0;
        boolean blurred = mixed;
        for (int i = 0; i < matches.openRaw.length; i++) {
            Lot lot = position.lots().get(i);
            if (lot.costKnown() && lot.time() <= since) {
                raw = Amounts.saturatedAdd(raw, matches.openRaw[i]);
                stake += matches.openCost[i];
            }
        }
        for (int i = 0; i < matches.count; i++) {
            if (sentAway(disposal(i)) && lot(i).time() <= since) {
                raw = Amounts.saturatedAdd(raw, matches.raw[i]);
                stake += matches.cost[i];
                blurred = true;
            }
        }
        if (!blurred || raw == 0 || mint == null) {
            return false;
        }
        OptionalLong best = mint.peakExitValue(raw, since, market.asOf());
        return best.isPresent() && best.getAsLong() < stake;
    }

    private static boolean sentAway(Disposal disposal) {
        return disposal.kind() == Disposal.Kind.TRANSFER_OUT || disposal.kind() == Disposal.Kind.SWAP;
    }

    /** Times of all purchases of known cost, the pieces of one slot once; the first of them is the anchor of a loss. */
    private List<Long> purchases() {
        List<Long> times = new ArrayList<>(1);
        long slot = -1;
        for (Lot lot : position.lots()) {
            if (lot.costKnown() && (times.isEmpty() || lot.slot() != slot)) {
                slot = lot.slot();
                times.add(lot.time());
            }
        }
        return times;
    }

    /** Profit taken, of the profit that the best price while each lot was held would have given. */
    private int exitEfficiency() {
        long taken = 0;
        long reachable = 0;
        for (int i = 0; i < matches.count; i++) {
            if (!roundTrip[i]) {
                OptionalLong peak = mint == null
                        ? OptionalLong.empty()
                        : mint.peakPrice(lot(i).time(), disposal(i).time());
                // without a price nothing shows that the profit was all there was to take: none of it counts as taken
                taken += peak.isPresent() ? matchProfit[i] : Math.min(0, matchProfit[i]);
                long best = peak.isPresent() ? Shares.value(matches.raw[i], peak.getAsLong()) : 0;
                reachable += Math.max(0, Math.max(matchProfit[i], best - matches.cost[i]));
            }
        }
        return Shares.percent(Math.min(taken, profit), reachable);
    }

    /** Micro-dollars of the profit: the ledger's figure, the difference to it at today's price; null where unknown. */
    private @Nullable Long microUsd() {
        long difference = profit - position.realizedLamports();
        if (difference == 0 && profit == 0) {
            return 0L;
        }
        if (!position.usdKnown()) {
            return null;
        }
        if (difference == 0) {
            return position.realizedMicroUsd();
        }
        Optional<PricePoint> price = market.solUsd().at(market.asOf());
        return price.isEmpty()
                ? null
                : (Long) (position.realizedMicroUsd() + Amounts.microUsd(difference, price.get().microUsd()));
    }
}
