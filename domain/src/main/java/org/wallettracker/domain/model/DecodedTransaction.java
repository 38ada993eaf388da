package org.wallettracker.domain.model;

import java.util.List;

/**
 * A transaction as decoded: the unit in which facts arrive, are stored and are replaced.
 *
 * @param facts in order of execution; empty for a failed transaction
 */
public record DecodedTransaction(TransactionHeader header, List<Fact> facts) {
    public DecodedTransaction {
        facts = List.copyOf(facts);
    }
}
