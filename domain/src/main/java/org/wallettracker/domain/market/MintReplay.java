package org.wallettracker.domain.market;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Unknown;

/**
 * Builds a mint's history from its facts. Facts in doubt are left out; trades undone within their transaction and trades
 * in another quote than SOL make no price.
 * <p>
 * The price source is the curve until it is complete, then the pool that the migration went to; where no migration was
 * seen, the pool that last held the most SOL, if the curve is complete or no curve trade follows the pool's. Other pools of the mint don't count: anyone can open one at any price.
 */
public final class MintReplay {
    private final Address mint;
    private final List<RecordedFact> facts;
    private final PricePath.Builder path = new PricePath.Builder();
    private final TokenDays.Builder days = new TokenDays.Builder();
    private @Nullable RecordedFact creation;
    private @Nullable RecordedFact completion;
    private @Nullable RecordedFact migration;
    private @Nullable RecordedFact soldOut;
    private @Nullable FeeRates curveRates;
    private @Nullable FeeRates poolRates;
    private @Nullable Reserves curveReserves;
    private @Nullable Reserves poolReserves;
    private boolean curveSeen;
    private boolean poolCounts;
    private int decimals = Unknown.INDEX;
    private long lastSlot = -1;

    private MintReplay(Address mint, List<RecordedFact> facts) {
        this.mint = mint;
        this.facts = facts;
    }

    /** The history of {@code mint}, all of whose facts are {@code facts} in chain order. */
    public static ReplayedMint of(Address mint, List<RecordedFact> facts) {
        return new MintReplay(mint, facts).run();
    }

    private ReplayedMint run() {
        for (RecordedFact f : facts) {
            if (f.fact().status() != FactStatus.DISPUTED) {
                note(f);
            }
        }
        Address pool = pool();
        poolRates = onRaydium(pool) ? FeeRates.RAYDIUM_V4 : null;
        poolCounts = pool != null && (migration != null || completion != null || soldOut != null || curveSilent(pool));
        for (RecordedFact f : facts) {
            if (f.fact().status() != FactStatus.DISPUTED) {
                follow(f, pool);
            }
        }
        return new ReplayedMint(mint, creation, completion != null ? completion : soldOut, migration,
                poolCounts ? pool : null, migration != null ? Map.of() : Map.copyOf(depth()), path.build(),
                days.build(),
                curveReserves, poolReserves, curveRates, poolRates, curveSeen, decimals, lastSlot);
    }

    /** First pass: what the mint went through. */
    private void note(RecordedFact f) {
        lastSlot = f.header().slot() < 0 ? Long.MAX_VALUE : Math.max(lastSlot, f.header().slot());
        switch (f.fact()) {
            case Fact.Creation c -> {
                creation = creation == null ? f : creation;
                boolean pump = c.program().equals(Programs.PUMP);
                curveSeen |= pump;
                decimals(pump ? CurveConstants.DECIMALS : Unknown.INDEX);
            }
            case Fact.Trade t -> noteTrade(f, t);
            case Fact.Completion c -> completion = completion == null ? f : completion;
            case Fact.Migration m -> migration = migration == null ? f : migration;
            case Fact.PoolCreation c -> decimals(c.mint().equals(mint) ? c.decimals() : Unknown.INDEX);
            case Fact.TokenTransfer t -> decimals(t.decimals());
            default -> {
                // says nothing of the mint itself
            }
        }
    }

    private void noteTrade(RecordedFact f, Fact.Trade t) {
        if (!t.mint().equals(mint)) {
            return;
        }
        decimals(t.decimals());
        if (onCurve(t)) {
            curveSeen |= t.program().equals(Programs.PUMP);
            Reserves after = t.reserves();
            soldOut = soldOut == null && after != null && after.realToken() == 0 ? f : soldOut;
        }
    }

    private void decimals(int told) {
        decimals = decimals < 0 ? told : decimals;
    }

    private static boolean onCurve(Fact.Trade t) {
        return Programs.curve(t.program());
    }

    private boolean onRaydium(@Nullable Address pool) {
        if (migration != null) {
            return migration.fact().program().equals(Programs.RAYDIUM_V4);
        }
        for (RecordedFact f : facts) {
            if (f.fact() instanceof Fact.Trade t && t.venue().equals(pool)) {
                return t.program().equals(Programs.RAYDIUM_V4);
            }
        }
        return false;
    }

    /** False for a route through several pools, whose venue is the aggregator itself. */
    static boolean inPool(Fact.Trade t) {
        return !t.venue().equals(t.program());
    }

    /** The pool that makes the price after graduation; null where none is known. */
    private @Nullable Address pool() {
        if (migration != null && migration.fact() instanceof Fact.Migration m) {
            return m.pool();
        }
        return deepest(depth());
    }

    /** The SOL that each pool last held. */
    private Map<Address, Long> depth() {
        Map<Address, Long> depth = new HashMap<>();
        for (RecordedFact f : facts) {
            if (f.fact().status() != FactStatus.DISPUTED && f.fact() instanceof Fact.Trade t && !onCurve(t)
                    && t.inSol() && t.mint().equals(mint) && inPool(t)) {
                depth.put(t.venue(), held(t));
            }
        }
        return depth;
    }

    /** The SOL that the pool of {@code t} held afterwards, 0 where it is not known. */
    static long held(Fact.Trade t) {
        Reserves after = t.reserves();
        return after == null ? 0 : after.quote();
    }

    /** The pool that holds the most; of several the one whose address is the lowest; null of none. */
    static @Nullable Address deepest(Map<Address, Long> depth) {
        Address deepest = null;
        long most = -1;
        for (Map.Entry<Address, Long> e : depth.entrySet()) {
            if (deepest == null || e.getValue() > most
                    || (e.getValue() == most && e.getKey().compareTo(deepest) < 0)) {
                deepest = e.getKey();
                most = e.getValue();
            }
        }
        return deepest;
    }

    /** True if nothing traded on the curve after the first trade in {@code pool}: then it has moved, unseen. */
    private boolean curveSilent(Address pool) {
        boolean opened = false;
        for (RecordedFact f : facts) {
            if (f.fact() instanceof Fact.Trade t && t.status() != FactStatus.DISPUTED) {
                if (opened && onCurve(t)) {
                    return false;
                }
                opened |= t.venue().equals(pool);
            }
        }
        return opened;
    }

    /** Second pass: price, reserves and fees of the source. */
    private void follow(RecordedFact f, @Nullable Address pool) {
        switch (f.fact()) {
            case Fact.Creation c -> curveReserves = inSol(c.quoteMint()) ? c.reserves() : curveReserves;
            case Fact.Trade t -> {
                boolean counts = onCurve(t) || (poolCounts && t.venue().equals(pool));
                if (counts && t.mint().equals(mint) && t.inSol()) {
                    trade(f, t, !onCurve(t));
                }
            }
            case Fact.Migration m -> {
                if (inSol(m.quoteMint()) && poolReserves == null) {
                    opened(m.tokenRaw(), m.quoteRaw());
                }
            }
            case Fact.PoolCreation c -> {
                if (poolCounts && c.pool().equals(pool) && inSol(c.quoteMint())) {
                    opened(c.tokenRaw(), c.quoteRaw());
                }
            }
            case Fact.LiquidityChange c -> {
                Reserves after = c.reserves();
                if (poolCounts && c.pool().equals(pool) && after != null && inSol(c.quoteMint())) {
                    poolReserves = after;
                    path.add(f.header().blockTime(), f.header().slot(), PricePath.price(after.quote(), after.token()),
                            after, true, false);
                }
            }
            default -> {
                // not of the price source
            }
        }
    }

    private static boolean inSol(Address quoteMint) {
        return quoteMint.equals(Programs.WSOL);
    }

    private void opened(long token, long quote) {
        poolReserves = new Reserves(token, quote, token, quote);
    }

    private void trade(RecordedFact f, Fact.Trade t, boolean pooled) {
        Reserves after = t.reserves();
        if (after != null) {
            poolReserves = pooled ? after : poolReserves;
            curveReserves = pooled ? curveReserves : after;
        }
        FeeRates rates = FeeRates.of(t);
        if (rates != null) {
            poolRates = pooled ? rates : poolRates;
            curveRates = pooled ? curveRates : rates;
        }
        if (t.roundTrip()) {
            return;
        }
        long price = price(t);
        path.add(f.header().blockTime(), f.header().slot(), price, after, pooled, true);
        days.add(f.header().blockTime(), price, t.wallet());
    }

    /** The price after {@code t} by the reserves it left, else the price it was made at; 0 where it tells none. */
    static long price(Fact.Trade t) {
        Reserves after = t.reserves();
        return after != null && after.token() > 0 && after.quote() > 0
                ? PricePath.price(after.quote(), after.token())
                : PricePath.price(t.quoteRaw(), t.tokenRaw());
    }
}
