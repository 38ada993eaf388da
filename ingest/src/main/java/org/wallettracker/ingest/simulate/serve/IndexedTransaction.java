package org.wallettracker.ingest.simulate.serve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;

/**
 * What the archive's indexes want to know of a transaction.
 *
 * @param error the JSON of {@code meta.err}; null if it succeeded
 * @param accounts all it names: its own keys, then those looked up, writable before read-only
 * @param balances what token accounts held afterwards
 */
record IndexedTransaction(Signature signature, long slot, long blockTime, @Nullable String error,
        List<Address> accounts,
        List<TokenBalance> balances) {

    /** A token account after a transaction; {@code amount} is -1 where it was closed. */
    record TokenBalance(Address account, Address mint, Address owner, Address program, int decimals, long amount) {
    }
}
