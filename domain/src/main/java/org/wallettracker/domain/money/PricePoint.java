package org.wallettracker.domain.money;

/**
 * SOL/USD at a moment.
 *
 * @param time Unix seconds
 * @param microUsd micro-dollars for one SOL, above 0
 * @param source who said so
 */
public record PricePoint(long time, long microUsd, String source) {
    public PricePoint {
        if (microUsd <= 0) {
            throw new IllegalArgumentException("a price must be above 0, is " + microUsd + " micro-dollars");
        }
    }
}
