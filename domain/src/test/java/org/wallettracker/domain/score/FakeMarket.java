package org.wallettracker.domain.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.SolUsd;

/** A market of mints set by hand. */
final class FakeMarket implements Market {
    long asOf;
    LongFunction<Regime> regime = time -> Regime.NORMAL;
    List<PricePoint> prices = new ArrayList<>();
    private final Map<Address, FakeMint> mints = new HashMap<>();

    FakeMarket(long asOf) {
        this.asOf = asOf;
    }

    FakeMint mint(int number) {
        return mints.computeIfAbsent(new Address(7, 7, 7, number), a -> new FakeMint(number));
    }

    @Override
    public long asOf() {
        return asOf;
    }

    @Override
    public @Nullable MintHistory mint(Address mint) {
        return mints.get(mint);
    }

    @Override
    public SolUsd solUsd() {
        return new SolUsd(prices);
    }

    @Override
    public Regime regimeAt(long time) {
        return regime.apply(time);
    }
}
