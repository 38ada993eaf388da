package org.wallettracker.domain.port;

import java.util.List;
import java.util.Map;
import org.wallettracker.domain.money.PriceRefusal;

/** Prices of which it is also known why minutes have none. */
public interface PriceBook extends PriceStore {

    /**
     * Minutes from {@code from} up to but not with {@code to} were asked for: what was known of why they have no price is
     * forgotten, {@code refusals} is known from now on.
     *
     * @param from Unix seconds
     * @param now Unix milliseconds, the time of recording
     */
    void refused(long from, long to, List<PriceRefusal> refusals, long now);

    /** What is held in all. */
    Held held();

    /**
     * Prices that are held.
     *
     * @param sources by name
     * @param refused minutes without a price, by the reason's name in JSON
     */
    record Held(List<Source> sources, Map<String, Long> refused) {
        public Held {
            sources = List.copyOf(sources);
            refused = Map.copyOf(refused);
        }
    }

    /**
     * What one source told.
     *
     * @param minutes how many different minutes
     * @param first Unix seconds of the first price
     * @param last of the last
     */
    record Source(String name, long minutes, long first, long last) {
    }
}
