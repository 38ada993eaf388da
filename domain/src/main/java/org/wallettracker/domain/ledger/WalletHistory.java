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
 * @param reconciled what the chain's balances say of the positions, by mint; only those of which they say something
 */
public record WalletHistory(Address wallet, List<Position> positions, List<RecordedFact> facts, long failedFees,
        List<Reconciled> reconciled) {
    /** A wallet of which no balance is known. */
    public WalletHistory(Address wallet, List<Position> positions, List<RecordedFact> facts, long failedFees) {
        this(wallet, positions, facts, failedFees, List.of());
    }

    public WalletHistory {
        reconciled = List.copyOf(reconciled);
        positions = List.copyOf(positions);
        facts = List.copyOf(facts);
    }
}
