package org.wallettracker.domain.model;

import java.util.List;

/**
 * A transaction as decoded: the unit in which facts arrive, are stored and are replaced.
 *
 * @param facts in order of execution; empty for a failed transaction
 * @param balances what the accounts of the wallets in {@code facts} held afterwards; empty where the source has none
 */
public record DecodedTransaction(TransactionHeader header, List<Fact> facts, List<ObservedBalance> balances) {
    public DecodedTransaction {
        facts = List.copyOf(facts);
        balances = List.copyOf(balances);
    }

    /** A transaction whose source tells no balances. */
    public DecodedTransaction(TransactionHeader header, List<Fact> facts) {
        this(header, facts, List.of());
    }
}
