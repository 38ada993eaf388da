package org.wallettracker.domain.market;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.SolUsd;

/** The market as facts and prices tell it. Immutable. */
public final class FactMarket implements Market {
    private static final Comparator<PricePoint> BY_TIME = Comparator.comparingLong(PricePoint::time)
            .thenComparing(PricePoint::source).thenComparingLong(PricePoint::microUsd);

    private final long asOf;
    private final Map<Address, ReplayedMint> mints;
    private final List<PricePoint> prices;
    private final SolUsd solUsd;
    private final Regimes regimes;

    /**
     * @param asOf Unix seconds
     * @param mints by address; not changed afterwards
     * @param prices SOL/USD in any order; later ones than {@code asOf} are not used. Of two sources at one second the one
     *     whose name sorts last counts
     */
    public FactMarket(long asOf, Map<Address, ReplayedMint> mints, List<PricePoint> prices) {
        this(asOf, mints, prices, RegimeRules.DEFAULT);
    }

    /** The same with other rules for what is calm and wild. */
    public FactMarket(long asOf, Map<Address, ReplayedMint> mints, List<PricePoint> prices, RegimeRules rules) {
        this.asOf = asOf;
        this.mints = mints;
        this.prices = prices.stream().filter(p -> p.time() <= asOf).sorted(BY_TIME).toList();
        this.solUsd = new SolUsd(this.prices);
        this.regimes = new Regimes(this.prices, mints.values(), rules);
    }

    /** This market with its days judged by {@code rules}. */
    public FactMarket with(RegimeRules rules) {
        return rules.equals(regimes.rules()) ? this : new FactMarket(asOf, mints, prices, rules);
    }

    /** The same tokens at another time, with {@code allPrices} up to it. */
    public FactMarket at(long time, List<PricePoint> allPrices) {
        return new FactMarket(time, mints, allPrices, regimes.rules());
    }

    /** True if {@code other} tells the same regime of every day up to this one's as-of time. */
    public boolean sameRegimes(FactMarket other) {
        return asOf == Unknown.TIME || regimes.same(other.regimes, asOf);
    }

    @Override
    public long asOf() {
        return asOf;
    }

    @Override
    public @Nullable ReplayedMint mint(Address mint) {
        return mints.get(mint);
    }

    @Override
    public SolUsd solUsd() {
        return solUsd;
    }

    @Override
    public Regime regimeAt(long time) {
        return regimes.at(time);
    }
}
