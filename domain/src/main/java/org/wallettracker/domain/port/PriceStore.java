package org.wallettracker.domain.port;

import java.util.List;
import org.wallettracker.domain.money.PricePoint;

/** SOL/USD prices kept by the desk. */
public interface PriceStore {

    /**
     * Adds {@code prices} in one atomic step; a price that is already there (same time and source) stays as it is.
     *
     * @return how many were new
     */
    int add(List<PricePoint> prices);

    /** All prices, by time. */
    List<PricePoint> all();
}
