package org.wallettracker.domain.ledger;

import java.util.List;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.RecordedFact;

/**
 * One wallet's dealings up to the run's as-of time.
 *
 * @param positions by first time, then mint
 * @param facts every fact the wallet takes part in, in chain order (disputed ones included: read their status)
 * @param failedFees lamports burnt by failed transactions it paid for
 */
public record WalletHistory(Address wallet, List<Position> positions, List<RecordedFact> facts, long failedFees) {
    public WalletHistory {
        positions = List.copyOf(positions);
        facts = List.copyOf(facts);
    }
}
