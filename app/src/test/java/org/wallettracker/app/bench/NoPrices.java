package org.wallettracker.app.bench;

import java.util.List;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.port.PriceStore;

/** No prices: dollars are unknown, which costs the same memory. */
final class NoPrices implements PriceStore {
    @Override
    public int add(List<PricePoint> prices, long now) {
        throw new UnsupportedOperationException("nothing is added in a bench");
    }

    @Override
    public List<PricePoint> all(long knownAt) {
        return List.of();
    }
}
