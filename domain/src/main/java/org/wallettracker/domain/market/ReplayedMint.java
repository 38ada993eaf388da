package org.wallettracker.domain.market;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;

/** A mint's history as replayed from its facts. Immutable. */
public final class ReplayedMint implements MintHistory {
    private final Address mint;
    private final @Nullable RecordedFact creation;
    private final @Nullable RecordedFact completion;
    private final @Nullable RecordedFact migration;
    private final @Nullable Address poolAddress;
    /** SOL that each pool last held, where no migration says which of them is the source. */
    private final Map<Address, Long> pools;
    private final PricePath path;
    private final TokenDays days;
    private final @Nullable Reserves curve;
    private final @Nullable Reserves pool;
    private final @Nullable FeeRates curveRates;
    private final @Nullable FeeRates poolRates;
    private final boolean curveSeen;
    private final int decimals;
    private final long lastSlot;

    ReplayedMint(Address mint, @Nullable RecordedFact creation, @Nullable RecordedFact completion,
            @Nullable RecordedFact migration, @Nullable Address poolAddress,
            Map<Address, Long> pools, PricePath path, TokenDays days,
            @Nullable Reserves curve,
            @Nullable Reserves pool,
            @Nullable FeeRates curveRates, @Nullable FeeRates poolRates, boolean curveSeen, int decimals,
            long lastSlot) {
        this.mint = mint;
        this.creation = creation;
        this.completion = completion;
        this.migration = migration;
        this.poolAddress = poolAddress;
        this.pools = pools;
        this.path = path;
        this.days = days;
        this.curve = curve;
        this.pool = pool;
        this.curveRates = curveRates;
        this.poolRates = poolRates;
        this.curveSeen = curveSeen;
        this.decimals = decimals;
        this.lastSlot = lastSlot;
    }

    @Override
    public Address mint() {
        return mint;
    }

    private Fact.@Nullable Creation created() {
        return creation != null && creation.fact() instanceof Fact.Creation c ? c : null;
    }

    @Override
    public String name() {
        Fact.Creation c = created();
        return c == null ? "" : c.name();
    }

    @Override
    public String symbol() {
        Fact.Creation c = created();
        return c == null ? "" : c.symbol();
    }

    @Override
    public int decimals() {
        return decimals;
    }

    @Override
    public @Nullable Address developer() {
        Fact.Creation c = created();
        return c == null ? null : c.wallet();
    }

    /** The fact of its creation; null where not seen. */
    public @Nullable RecordedFact creation() {
        return creation;
    }

    @Override
    public long createdTime() {
        return creation == null ? Unknown.TIME : creation.header().blockTime();
    }

    @Override
    public long createdSlot() {
        return creation == null ? Unknown.AMOUNT : creation.header().slot();
    }

    /** Completion, else the trade that took the curve's last token; null where neither was seen. */
    public @Nullable RecordedFact completion() {
        return completion;
    }

    /** Null where not seen. */
    public @Nullable RecordedFact migration() {
        return migration;
    }

    /** Completion, else the trade that took the curve's last token, else migration; null where none was seen. */
    public @Nullable RecordedFact graduation() {
        return completion != null ? completion : migration;
    }

    @Override
    public boolean graduated() {
        return graduation() != null;
    }

    @Override
    public long graduatedTime() {
        RecordedFact g = graduation();
        return g == null ? Unknown.TIME : g.header().blockTime();
    }

    @Override
    public long graduatedSlot() {
        RecordedFact g = graduation();
        return g == null ? Unknown.AMOUNT : g.header().slot();
    }

    @Override
    public @Nullable Signature graduatedSignature() {
        RecordedFact g = graduation();
        return g == null ? null : g.header().signature();
    }

    @Override
    public @Nullable FactStatus graduationStatus() {
        RecordedFact g = graduation();
        return g == null ? null : g.fact().status();
    }

    @Override
    public String platform() {
        if (migration == null) {
            return "unknown";
        }
        Address program = migration.fact().program();
        return program.equals(Programs.PUMP) ? Programs.name(Programs.PUMP_SWAP) : Programs.name(program);
    }

    @Override
    public boolean pooled() {
        return pool != null;
    }

    @Override
    public @Nullable Reserves reserves() {
        return pool != null ? pool : curve;
    }

    /** Total supply in base units; {@link Unknown#AMOUNT} where neither the creation nor the curve tells. */
    public long supplyRaw() {
        Fact.Creation c = created();
        if (c != null && c.supplyRaw() > 0) {
            return c.supplyRaw();
        }
        return curveSeen && (c == null || !c.mayhem()) ? CurveConstants.SUPPLY : Unknown.AMOUNT;
    }

    /** How far its price moved on each day; {@link #with} leaves them as they were. */
    TokenDays days() {
        return days;
    }

    @Override
    public int trades() {
        return path.trades();
    }

    /**
     * Price after {@code trade} of this mint, as the price path has it; empty for a trade that makes none: another quote
     * than SOL, a pool that is not the price source, undone within its transaction.
     */
    public OptionalLong priceAfter(Fact.Trade trade) {
        boolean counts = Programs.curve(trade.program()) || trade.venue().equals(poolAddress);
        if (!counts || !trade.mint().equals(mint) || !trade.inSol() || trade.roundTrip()) {
            return OptionalLong.empty();
        }
        long price = MintReplay.price(trade);
        return price == 0 ? OptionalLong.empty() : OptionalLong.of(price);
    }

    /** How far its curve is; null where it is none of pump.fun's in SOL (whose constants are known), or nothing tells. */
    public @Nullable CurveState curve() {
        return curveSeen ? CurveState.of(created(), curve, graduated()) : null;
    }

    @Override
    public OptionalLong priceAt(long time) {
        return price(path.at(time));
    }

    private OptionalLong price(int i) {
        return i < 0 || path.price(i) == 0 ? OptionalLong.empty() : OptionalLong.of(path.price(i));
    }

    @Override
    public OptionalLong peakPrice(long from, long to) {
        long peak = path.peak(path.from(from), path.at(to));
        return peak == 0 ? OptionalLong.empty() : OptionalLong.of(peak);
    }

    @Override
    public long lastTime() {
        return path.size() == 0 ? Unknown.TIME : path.time(path.size() - 1);
    }

    @Override
    public OptionalLong lastPrice() {
        return price(path.size() - 1);
    }

    /** Price after the curve's last trade; empty where there was none. */
    public OptionalLong lastCurvePrice() {
        int i = path.size() - 1;
        while (i >= 0 && path.pooled(i)) {
            i--;
        }
        return price(i);
    }

    @Override
    public int progressBefore(@Nullable Reserves after, long tokenRaw, boolean onCurve) {
        if (!onCurve || after == null) {
            return -1;
        }
        Fact.Creation c = created();
        Reserves start = c == null ? null : c.reserves();
        boolean startKnown = start != null && start.realToken() > 0;
        long forSale = startKnown && start != null ? start.realToken() : CurveConstants.FOR_SALE;
        long left = after.realToken();
        if (left < 0) {
            if (after.token() < 0 || (c != null && c.mayhem())) {
                return -1;
            }
            long virtual = startKnown && start != null ? start.token() : CurveConstants.VIRTUAL_TOKEN;
            left = after.token() - (virtual - forSale);
        }
        long sold = forSale - Amounts.saturatedAdd(Math.max(0, left), tokenRaw);
        return (int) Amounts.mulDiv(Math.min(forSale, Math.max(0, sold)), 10_000, forSale);
    }

    @Override
    public OptionalLong exitValue(long tokenRaw) {
        Reserves now = reserves();
        if (tokenRaw == 0) {
            return OptionalLong.of(0);
        } else if (now == null || now.token() < 0 || now.quote() < 0) {
            int last = path.size() - 1;
            return last < 0 ? OptionalLong.empty() : atPrice(tokenRaw, last);
        }
        return OptionalLong.of(swap(tokenRaw, now.token(), now.quote(), now.realQuote(), pool != null));
    }

    @Override
    public OptionalLong exitValueAt(long tokenRaw, long time) {
        int i = path.at(time);
        return i < 0 ? OptionalLong.empty() : exit(tokenRaw, i);
    }

    @Override
    public OptionalLong peakExitValue(long tokenRaw, long from, long to) {
        int last = path.at(to);
        if (last < 0) {
            return OptionalLong.empty();
        }
        long best = -1;
        for (int i = Math.max(0, path.at(from)); i <= last;) {
            int end = path.blockEnd(i);
            if (best >= 0 && end <= last && spotAt(tokenRaw, path.blockPeak(i)) <= best) {
                i = end + 1; // nothing in the rest of its block can be worth more
            } else {
                if (best < 0 || spot(tokenRaw, i) > best) {
                    best = Math.max(best, exit(tokenRaw, i).orElse(-1));
                }
                i++;
            }
        }
        return best < 0 ? OptionalLong.empty() : OptionalLong.of(best);
    }

    /** What a sale would fetch at the price of place {@code i} without moving it: never less than its exit value. */
    private long spot(long raw, int i) {
        return spotAt(raw, path.price(i));
    }

    private static long spotAt(long raw, long price) {
        return Amounts.saturatedAdd(Amounts.saturatedMulDiv(raw, price, PRICE_UNIT), 1);
    }

    private OptionalLong exit(long raw, int i) {
        return path.reservesKnown(i)
                ? OptionalLong.of(swap(raw, path.token(i), path.quote(i), path.realQuote(i), path.pooled(i)))
                : atPrice(raw, i);
    }

    private OptionalLong atPrice(long raw, int i) {
        if (path.price(i) == 0) {
            return OptionalLong.empty();
        }
        long gross = Amounts.saturatedMulDiv(rates(path.pooled(i)).swapped(raw), path.price(i), PRICE_UNIT);
        return gross == Long.MAX_VALUE
                ? OptionalLong.empty()
                : OptionalLong.of(rates(path.pooled(i)).after(gross));
    }

    /** Constant product, not more than is really there, after the venue's fees (ONCHAIN 1.9, 2.4 and 3.2). */
    private long swap(long raw, long token, long quote, long realQuote, boolean pooled) {
        FeeRates rates = rates(pooled);
        long in = rates.swapped(raw);
        long out = quote == 0 ? 0 : Amounts.mulDiv(in, quote, Amounts.saturatedAdd(token, in));
        return rates.after(realQuote >= 0 ? Math.min(out, realQuote) : out);
    }

    /**
     * The highest slot of any of its facts, whether they make a price or not, -1 where there is none; more than any slot
     * if one is not known.
     */
    public long lastSlot() {
        return lastSlot;
    }

    /** How many points of its price path have a block time up to {@code time}; a later fact may add to them. */
    public int pointsUntil(long time) {
        return path.at(time) + 1;
    }

    /** True if it was traded on its price source on a UTC day before {@code day} (since 1970). */
    public boolean tradedBefore(long day) {
        return days.size() > 0 && days.day(0) < day;
    }

    private Map<Address, Long> poolsAfter(Fact.Trade t) {
        Map<Address, Long> after = new HashMap<>(pools);
        after.put(t.venue(), MintReplay.held(t));
        return after;
    }

    private @Nullable Address deepestAfter(Fact.Trade t) {
        return MintReplay.deepest(poolsAfter(t));
    }

    /**
     * True if {@code t}, as the last of all facts, is made on the price source and leaves it what it is: then {@link
     * #with} may take it.
     */
    public boolean keepsSource(Fact.Trade t) {
        if (t.status() == FactStatus.DISPUTED || !t.mint().equals(mint) || !t.inSol()) {
            return false;
        }
        if (!Programs.curve(t.program())) {
            return t.venue().equals(poolAddress) && (migration != null || t.venue().equals(deepestAfter(t)));
        }
        Reserves after = t.reserves();
        return poolAddress == null && !graduated() && (after == null || after.realToken() != 0);
    }

    /**
     * This history and one more trade, which {@link #keepsSource} and follows all other facts of the mint. The days'
     * ranges stay as they were. What this gives must be kept instead of this one: both share their price path.
     */
    public ReplayedMint with(RecordedFact later, Fact.Trade t) {
        boolean pooled = !Programs.curve(t.program());
        Reserves after = t.reserves();
        FeeRates told = FeeRates.of(t);
        return new ReplayedMint(mint, creation, completion, migration, poolAddress,
                pooled && migration == null ? Map.copyOf(poolsAfter(t)) : pools,
                t.roundTrip()
                        ? path
                        : path.with(later.header().blockTime(), later.header().slot(), MintReplay.price(t), after,
                                pooled),
                days, !pooled && after != null ? after : curve, pooled && after != null ? after : pool,
                !pooled && told != null ? told : curveRates, pooled && told != null ? told : poolRates,
                curveSeen || t.program().equals(Programs.PUMP), decimals < 0 ? t.decimals() : decimals,
                Math.max(lastSlot, later.header().slot()));
    }

    /**
     * True if this is {@code earlier}, or what {@link #with} made of it step by step: only trades at the end of its price
     * path were added.
     */
    public boolean follows(ReplayedMint earlier) {
        return days == earlier.days;
    }

    /** True if it moved as far as {@code other} on every day before {@code day}; {@code other} null: on none. */
    public boolean sameBefore(long day, @Nullable ReplayedMint other) {
        return days.sameBefore(day, other == null ? null : other.days);
    }

    /**
     * This history where {@code later} tells nothing of price or course: null where it may, or may tell decimals that are
     * not known yet.
     *
     * @param last true if it follows all other facts of the mint
     */
    public @Nullable ReplayedMint beside(RecordedFact later, boolean last) {
        if (later.fact().status() == FactStatus.DISPUTED) {
            return this;
        }
        long slot = later.header().slot();
        boolean aside = slot >= 0 && decimals >= 0 && switch (later.fact()) {
            case Fact.TokenTransfer t -> t.decimals() == decimals || t.decimals() < 0;
            case Fact.Trade t -> !Programs.curve(t.program()) && (t.mint().equals(mint)
                    ? (t.decimals() == decimals || t.decimals() < 0) && elsewhere(t, last)
                    : migration != null || (!curveSeen && poolAddress == null && pools.isEmpty()));
            default -> false;
        };
        if (!aside) {
            return null;
        }
        boolean pool = later.fact() instanceof Fact.Trade t && migration == null && t.mint().equals(mint) && t.inSol()
                && MintReplay.inPool(t);
        return new ReplayedMint(mint, creation, completion, migration, poolAddress,
                pool && later.fact() instanceof Fact.Trade t ? Map.copyOf(poolsAfter(t)) : pools, path, days, curve,
                this.pool, curveRates, poolRates, curveSeen, decimals, Math.max(lastSlot, slot));
    }

    /** True if {@code t}, on no curve, is not made on the price source and leaves it what it is. */
    private boolean elsewhere(Fact.Trade t, boolean last) {
        if (t.venue().equals(poolAddress)) {
            return migration != null && !t.inSol();
        } else if (migration != null || !MintReplay.inPool(t)) {
            return true;
        }
        Address source = poolAddress;
        return last && t.inSol() && source != null && source.equals(deepestAfter(t));
    }

    private FeeRates rates(boolean pooled) {
        if (pooled) {
            return poolRates == null ? FeeRates.POOL_DEFAULT : poolRates;
        }
        return curveRates == null ? FeeRates.CURVE_DEFAULT : curveRates;
    }
}
