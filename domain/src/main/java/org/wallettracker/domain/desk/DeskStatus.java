package org.wallettracker.domain.desk;

import org.wallettracker.domain.port.FactStore.StoreCounts;

/**
 * What stands in the status bar.
 *
 * @param ready false until the first run is done
 * @param asOf block time of the run (Unix seconds), {@link org.wallettracker.domain.model.Unknown#TIME} when empty
 * @param wallets scored
 * @param positions held by them, open and closed
 * @param parameterSet name and version of the set in force, e.g. "default v1"
 * @param prices how many SOL/USD prices are stored
 */
public record DeskStatus(boolean ready, StoreCounts counts, long asOf, long knownAt, int wallets, int positions,
        String parameterSet, int prices) {

    /** True if any stored fact is of the simulated world: every view must say so. */
    public boolean simulated() {
        return counts.simulatedFacts() > 0;
    }

    /** True if simulated and real facts stand in one store. */
    public boolean mixed() {
        return simulated() && counts.simulatedFacts() < counts.facts();
    }
}
