package org.wallettracker.domain.port;

import java.util.List;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.PriceRefusal;

/**
 * SOL/USD prices kept by the desk, append-only. Every {@link #add} that brings something new is recorded under a sequence
 * of the same counter as facts. At each second one price counts: of the source that told that second first, the one it
 * told last.
 */
public interface PriceStore {

    /**
     * Adds {@code prices} in one atomic step. What a source already told last of a second adds nothing; another price of
     * the same source for the same second corrects the one before from now on. Of two for one second and source in
     * {@code prices} itself the first counts.
     *
     * @param now Unix milliseconds, the time of recording
     * @return how many were new or corrections
     */
    int add(List<PricePoint> prices, long now);

    /** The prices that count as of record sequence {@code knownAt}, by time, one a second. */
    List<PricePoint> all(long knownAt);

    /** The prices that count now, by time, one a second. */
    default List<PricePoint> all() {
        return all(Long.MAX_VALUE);
    }

    /**
     * Why minutes from {@code from} up to but not with {@code to} (Unix seconds) have no price, by time: what overlaps
     * them. Nothing in a store that does not know.
     */
    default List<PriceRefusal> refusals(long from, long to) {
        return List.of();
    }
}
