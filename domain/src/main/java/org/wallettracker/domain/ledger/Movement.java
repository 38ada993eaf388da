package org.wallettracker.domain.ledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.SolUsd;

/**
 * One change of one wallet's balance of one mint, as a fact proves it.
 *
 * @param tokenRaw base units, above 0
 * @param netLamports paid or received, all fees included; 0 where {@code priced} is false
 * @param grossLamports swap amount only; likewise
 * @param priced true for a trade in SOL, or in a dollar coin at a minute whose SOL/USD is known: only these have a cost
 *     or proceeds
 * @param roundTrip true if the trade was undone within its own transaction
 * @param provisional true if no balance confirms it or a part of its fees is not known
 */
public record Movement(Address mint, Kind kind, long tokenRaw, long netLamports, long grossLamports, boolean priced,
        boolean roundTrip, boolean provisional) {

    /** More lamports than there are: a value above it is damage, not money. */
    private static final long MOST_LAMPORTS = 1_000_000_000_000_000_000L;

    /** Which way tokens moved, and why. */
    public enum Kind {
        BUY,
        SELL,
        RECEIVE,
        SEND,
        BURN,
        /** Paid away for another token. */
        PAY
    }

    /**
     * What {@code recorded} moved for {@code wallet}: nothing, one mint, or two for an exchange of tokens.
     *
     * @param solUsd values a trade in a dollar coin, which counts as a dollar
     */
    public static List<Movement> of(RecordedFact recorded, Address wallet, SolUsd solUsd) {
        return switch (recorded.fact()) {
            case Fact.Trade t -> t.wallet().equals(wallet)
                    ? trade(t, recorded.header().blockTime(), solUsd)
                    : List.of();
            case Fact.TokenTransfer t -> transfer(t, wallet);
            case Fact.LiquidityChange c -> c.wallet().equals(wallet)
                    ? pair(c.mint(), c.tokenRaw(), c.quoteMint(), c.quoteRaw(), c.added() ? Kind.SEND : Kind.RECEIVE,
                            c.status())
                    : List.of();
            case Fact.PoolCreation c -> c.wallet().equals(wallet)
                    ? pair(c.mint(), c.tokenRaw(), c.quoteMint(), c.quoteRaw(), Kind.SEND, c.status())
                    : List.of();
            default -> List.of();
        };
    }

    private static List<Movement> trade(Fact.Trade t, long time, SolUsd solUsd) {
        boolean buy = t.side() == Side.BUY;
        Kind kind = buy ? Kind.BUY : Kind.SELL;
        boolean known = t.costs().venueFees() >= 0 && t.costs().terminal() >= 0 && t.costs().network() >= 0
                && t.costs().tip() >= 0;
        boolean provisional = t.status() == FactStatus.PENDING || !known;
        if (t.inSol()) {
            return only(new Movement(t.mint(), kind, t.tokenRaw(), t.netLamports(), t.quoteRaw(), true, t.roundTrip(),
                    provisional));
        }
        long fees = Math.max(0, t.costs().venueFees());
        long other = buy ? Amounts.saturatedAdd(t.quoteRaw(), fees) : Math.max(0, t.quoteRaw() - fees);
        Movement token = inDollars(t, kind, time, solUsd, provisional);
        if (token == null) {
            token = new Movement(t.mint(), kind, t.tokenRaw(), 0, 0, false, t.roundTrip(), provisional);
        }
        Movement quote = unpriced(t.quoteMint(), buy ? Kind.PAY : Kind.RECEIVE, other, t.status());
        return both(token, quote);
    }

    /** The SOL value of a trade in a dollar coin at its own minute; null where the quote or the price is not known. */
    private static @Nullable Movement inDollars(Fact.Trade t, Kind kind, long time, SolUsd solUsd,
            boolean provisional) {
        Optional<PricePoint> price = time == Unknown.TIME || !Programs.isDollar(t.quoteMint())
                ? Optional.empty()
                : solUsd.at(time);
        if (price.isEmpty() || price.get().microUsd() <= 0) {
            return null;
        }
        long venue = Math.max(0, t.costs().venueFees());
        boolean buy = kind == Kind.BUY;
        long dollars = buy ? Amounts.saturatedAdd(t.quoteRaw(), venue) : Math.max(0, t.quoteRaw() - venue);
        long gross = lamports(t.quoteRaw(), price.get());
        long swapped = lamports(dollars, price.get());
        long beside = t.costs().lamportsBeside();
        if (Math.max(gross, swapped) > MOST_LAMPORTS) {
            return null;
        }
        return new Movement(t.mint(), kind, t.tokenRaw(), buy ? swapped + beside : swapped - beside, gross, true,
                t.roundTrip(), provisional);
    }

    /** A dollar coin has six decimals, so its base units are micro-dollars; rounded down. */
    private static long lamports(long microUsd, PricePoint price) {
        return Amounts.saturatedMulDiv(microUsd, Amounts.LAMPORTS_PER_SOL, price.microUsd());
    }

    private static List<Movement> transfer(Fact.TokenTransfer t, Address wallet) {
        boolean out = wallet.equals(t.from());
        boolean in = wallet.equals(t.to());
        if (out == in) {
            return List.of();
        } else if (in) {
            return only(unpriced(t.mint(), Kind.RECEIVE, t.tokenRaw(), t.status()));
        }
        long left = Amounts.saturatedAdd(t.tokenRaw(), Math.max(0, t.withheldRaw()));
        return only(unpriced(t.mint(), t.to() == null ? Kind.BURN : Kind.SEND, left, t.status()));
    }

    private static List<Movement> pair(Address mint, long tokenRaw, Address quoteMint, long quoteRaw, Kind kind,
            FactStatus status) {
        return both(unpriced(mint, kind, tokenRaw, status), unpriced(quoteMint, kind, quoteRaw, status));
    }

    private static Movement unpriced(Address mint, Kind kind, long raw, FactStatus status) {
        return new Movement(mint, kind, raw, 0, 0, false, false, status == FactStatus.PENDING);
    }

    private static List<Movement> both(Movement a, Movement b) {
        return counts(a) ? counts(b) ? List.of(a, b) : List.of(a) : only(b);
    }

    private static List<Movement> only(Movement m) {
        return counts(m) ? List.of(m) : List.of();
    }

    /** SOL itself is the money, not a position; nothing moved is nothing. */
    private static boolean counts(Movement m) {
        return m.tokenRaw > 0 && !m.mint.equals(Programs.WSOL);
    }
}
