package org.wallettracker.domain.ledger;

import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;

/**
 * A position beside the chain's own balance: what trades and transfers leave up to the last transaction that showed the
 * wallet's accounts of the mint, and what they then held.
 *
 * @param ledgerRaw base units by trades and transfers; below 0 where more left than is known to have come
 * @param chainRaw base units in all of the wallet's accounts of the mint that any stored transaction showed, each as it
 *     was last shown
 * @param slot of the last transaction that showed one of them
 * @param signature of that transaction
 */
public record Reconciled(Address mint, long ledgerRaw, long chainRaw, long slot, Signature signature) {

    /** True if both are the same to the unit. */
    public boolean agrees() {
        return ledgerRaw == chainRaw;
    }

    /** Base units the chain shows above what trades and transfers leave; below 0 where it shows less. */
    public long differenceRaw() {
        return Math.subtractExact(chainRaw, ledgerRaw);
    }
}
