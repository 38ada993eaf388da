package org.wallettracker.domain.ledger;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.Position.Flag;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.SolUsd;

/** Replays one wallet's movements of one mint, first in, first out (SEMANTICS 3). Feed in chain order, finish once. */
final class PositionReplay {
    private static final long MOST = Position.MOST_LAMPORTS;

    private final Address wallet;
    private final Address mint;
    private final SolUsd solUsd;
    private final List<OpenLot> lots = new ArrayList<>(2);
    private final List<Disposal> disposals = new ArrayList<>(2);
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private final Tally sums = new Tally();
    private int head;
    private long firstTime = Unknown.TIME;
    private long lastTime = Unknown.TIME;

    PositionReplay(Address wallet, Address mint, SolUsd solUsd) {
        this.wallet = wallet;
        this.mint = mint;
        this.solUsd = solUsd;
    }

    /** Marks that a fact in doubt was left out. */
    void disputed() {
        flags.add(Flag.DISPUTED_FACTS);
    }

    /** Marks that the order of some facts is not proved. */
    void orderUnknown() {
        flags.add(Flag.ORDER_UNKNOWN);
    }

    /** Marks that amounts are larger than any that can be true: nothing is counted from here on. */
    void overflow(RecordedFact at) {
        seen(at);
        flags.add(Flag.OVERFLOW);
    }

    /** Applies the next movement. */
    void apply(Movement m, RecordedFact at) {
        seen(at);
        if (flags.contains(Flag.OVERFLOW)) {
            return;
        }
        try {
            count(m, at);
        } catch (ArithmeticException e) {
            flags.add(Flag.OVERFLOW);
        }
        if (sums.spent > MOST || sums.received > MOST || sums.received < -MOST) {
            flags.add(Flag.OVERFLOW);
        }
    }

    private void seen(RecordedFact at) {
        long time = at.header().blockTime();
        if (time != Unknown.TIME) {
            firstTime = firstTime == Unknown.TIME ? time : Math.min(firstTime, time);
            lastTime = Math.max(lastTime, time);
        }
    }

    private void count(Movement m, RecordedFact at) {
        if (m.provisional()) {
            flags.add(Flag.PROVISIONAL);
        }
        if (m.roundTrip()) {
            flags.add(Flag.ROUND_TRIP);
            sums.roundTrips++;
        }
        switch (m.kind()) {
            case BUY -> buy(m, at);
            case SELL -> sell(m, at);
            case RECEIVE -> {
                flags.add(Flag.TRANSFER_IN);
                addLot(m, at, Lot.Origin.TRANSFER_IN);
            }
            case SEND -> {
                flags.add(Flag.TRANSFER_OUT);
                dispose(Disposal.Kind.TRANSFER_OUT, m, at);
            }
            case BURN -> {
                flags.add(Flag.BURN);
                dispose(Disposal.Kind.BURN, m, at);
            }
            case PAY -> {
                flags.add(Flag.OTHER_QUOTE);
                dispose(Disposal.Kind.SWAP, m, at);
            }
        }
    }

    private void buy(Movement m, RecordedFact at) {
        sums.buys++;
        sums.boughtRaw = Math.addExact(sums.boughtRaw, m.tokenRaw());
        if (m.priced()) {
            sums.spent = Math.addExact(sums.spent, m.netLamports());
            sums.averageIn(m.tokenRaw(), m.netLamports());
        } else {
            otherQuote();
        }
        addLot(m, at, Lot.Origin.BUY);
    }

    private void sell(Movement m, RecordedFact at) {
        sums.sells++;
        sums.soldRaw = Math.addExact(sums.soldRaw, m.tokenRaw());
        if (m.priced()) {
            sums.received = Math.addExact(sums.received, m.netLamports());
            dispose(Disposal.Kind.SELL, m, at);
        } else {
            otherQuote();
            dispose(Disposal.Kind.SWAP, m, at);
        }
    }

    private void otherQuote() {
        flags.add(Flag.OTHER_QUOTE);
        sums.otherQuotes++;
    }

    private void addLot(Movement m, RecordedFact at, Lot.Origin origin) {
        TransactionHeader h = at.header();
        boolean known = m.priced();
        Optional<PricePoint> price = known ? price(h.blockTime()) : Optional.empty();
        long usd = price.map(p -> Amounts.microUsd(m.netLamports(), p.microUsd())).orElse(Unknown.AMOUNT);
        lots.add(new OpenLot(lots.size() + 1, m.tokenRaw(), known ? m.netLamports() : Unknown.AMOUNT,
                known ? m.grossLamports() : Unknown.AMOUNT, usd, h.blockTime(), h.slot(), h.signature(),
                at.fact().ordinal(), origin));
    }

    private Optional<PricePoint> price(long time) {
        return time == Unknown.TIME ? Optional.empty() : solUsd.at(time);
    }

    /** Lots leave from the oldest on; what no lot of known cost stands behind is unmatched. */
    private void dispose(Disposal.Kind kind, Movement m, RecordedFact at) {
        TransactionHeader h = at.header();
        long total = m.tokenRaw();
        long net = kind == Disposal.Kind.SELL ? m.netLamports() : 0;
        long gross = kind == Disposal.Kind.SELL ? m.grossLamports() : 0;
        boolean profits = kind == Disposal.Kind.SELL || kind == Disposal.Kind.BURN;
        List<Disposal.Match> matches = new ArrayList<>(1);
        long done = 0;
        long matchedRaw = 0;
        long matchedNet = 0;
        long matchedGross = 0;
        long cost = 0;
        long grossCost = 0;
        long usdCost = 0;
        boolean usdKnown = true;
        while (done < total && head < lots.size()) {
            OpenLot lot = lots.get(head);
            long raw = Math.min(total - done, lot.remainingRaw());
            long part = Amounts.share(net, done + raw, total) - Amounts.share(net, done, total);
            long partCost = Unknown.AMOUNT;
            if (lot.costKnown()) {
                partCost = lot.nextShare(lot.cost, raw);
                grossCost += lot.nextShare(lot.gross, raw);
                usdKnown &= lot.microUsd >= 0;
                usdCost += lot.microUsd >= 0 ? lot.nextShare(lot.microUsd, raw) : 0;
                matchedRaw += raw;
                matchedNet += part;
                matchedGross += Amounts.share(gross, done + raw, total) - Amounts.share(gross, done, total);
                cost += partCost;
            }
            matches.add(new Disposal.Match(lot.number, raw, partCost, part, hold(lot.time, h.blockTime())));
            lot.take(raw);
            done += raw;
            if (lot.remainingRaw() == 0) {
                head++;
            }
        }
        long unmatchedRaw = total - matchedRaw;
        long unmatched = net - matchedNet;
        long realized = profits ? matchedNet - cost : 0;
        if (kind == Disposal.Kind.SELL && unmatchedRaw > 0) {
            flags.add(Flag.UNMATCHED_PROCEEDS);
        }
        sums.realized = Math.addExact(sums.realized, realized);
        sums.unmatched = Math.addExact(sums.unmatched, unmatched);
        sums.averageOut(matchedRaw, matchedNet, profits);
        if (profits && matchedRaw > 0) {
            sums.realizedGross = Math.addExact(sums.realizedGross, matchedGross - grossCost);
            long proceeds = matchedNet;
            Optional<PricePoint> price = proceeds == 0 ? Optional.empty() : price(h.blockTime());
            long usd = price.map(p -> Amounts.microUsd(proceeds, p.microUsd())).orElse(0L);
            sums.usd(usd - usdCost, usdKnown && (proceeds == 0 || price.isPresent()));
        }
        disposals.add(new Disposal(kind, total, net, gross, matchedNet, cost, unmatchedRaw, unmatched, realized,
                h.blockTime(), h.slot(), h.signature(), at.fact().ordinal(), matches));
    }

    private static long hold(long from, long to) {
        return from == Unknown.TIME || to == Unknown.TIME ? Unknown.AMOUNT : Math.max(0, to - from);
    }

    /**
     * The position as it stands.
     *
     * @param history of the mint; null where no fact tells a price
     * @param asOf Unix seconds, "now"
     */
    Position finish(@Nullable MintHistory history, long asOf, LedgerRules rules) {
        if (flags.contains(Flag.OVERFLOW)) {
            return Position.withoutAmounts(wallet, mint, firstTime, lastTime, flags);
        }
        long openRaw = 0;
        long openCost = 0;
        for (OpenLot lot : lots.subList(head, lots.size())) {
            if (openRaw > Long.MAX_VALUE - lot.remainingRaw()) {
                flags.add(Flag.OVERFLOW);
                return Position.withoutAmounts(wallet, mint, firstTime, lastTime, flags);
            }
            openRaw += lot.remainingRaw();
            openCost += Math.max(0, lot.remainingCost());
        }
        int trades = sums.buys + sums.sells;
        if (trades > 0 && sums.otherQuotes == 0 && sums.spent < rules.dustLamports()) {
            flags.add(Flag.DUST);
        }
        if (trades > 0 && sums.roundTrips == trades) {
            flags.add(Flag.ONLY_ROUND_TRIPS);
        }
        Worth worth = new Worth(history, asOf, rules);
        long exit = worth.exitValue(openRaw);
        flags.addAll(worth.flags(lots.subList(head, lots.size())));
        return new Position(wallet, mint, openRaw, openCost, sums.realized, sums.realizedGross, sums.unmatched,
                exit <= MOST ? exit : Unknown.AMOUNT, sums.averageProfit(),
                Math.subtractExact(sums.received, sums.spent),
                sums.boughtRaw, sums.soldRaw, sums.spent, sums.received, sums.buys, sums.sells, firstTime, lastTime,
                !flags.contains(Flag.ORDER_UNKNOWN), sums.usdKnown ? sums.microUsd : 0, sums.usdKnown, flags,
                lots.stream().map(OpenLot::toLot).toList(), disposals);
    }
}
