package org.wallettracker.domain.market;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.SolUsd;

/** The market as facts and prices tell it. Immutable. */
public final class FactMarket implements Market {
    private static final Comparator<PricePoint> BY_TIME = Comparator.comparingLong(PricePoint::time)
            .thenComparing(PricePoint::source).thenComparingLong(PricePoint::microUsd);

    private final long asOf;
    private final Map<Address, ReplayedMint> mints;
    private final SolUsd solUsd;
    private final Regimes regimes;

    /**
     * @param asOf Unix seconds
     * @param mints by address; not changed afterwards
     * @param prices SOL/USD in any order; later ones than {@code asOf} are not used. Of two sources at one second the one
     *     whose name sorts last counts
     */
    public FactMarket(long asOf, Map<Address, ReplayedMint> mints, List<PricePoint> prices) {
        this.asOf = asOf;
        this.mints = mints;
        List<PricePoint> sorted = prices.stream().filter(p -> p.time() <= asOf).sorted(BY_TIME).toList();
        this.solUsd = new SolUsd(sorted);
        this.regimes = new Regimes(sorted);
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
