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
 * @param observed positions of which some transaction showed the chain's balance
 * @param reconciled those of them whose trades and transfers make up that balance to the unit
 * @param prices how many SOL/USD prices are stored
 */
public record DeskStatus(boolean ready, StoreCounts counts, long asOf, long knownAt, int wallets, int positions,
        int observed, int reconciled, String parameterSet, int prices) {

    /** The status of a run that knows no balance. */
    public DeskStatus(boolean ready, StoreCounts counts, long asOf, long knownAt, int wallets, int positions,
            String parameterSet, int prices) {
        this(ready, counts, asOf, knownAt, wallets, positions, 0, 0, parameterSet, prices);
    }

    /** Share of the positions with a known balance that reconcile, hundredths of a percent; -1 where none is known. */
    public int reconciledPositions() {
        return observed == 0 ? -1 : (int) (reconciled * 10_000L / observed);
    }

    /** True if any stored fact is of the simulated world: every view must say so. */
    public boolean simulated() {
        return counts.simulatedFacts() > 0;
    }

    /** True if simulated and real facts stand in one store. */
    public boolean mixed() {
        return simulated() && counts.simulatedFacts() < counts.facts();
    }
}
