package org.wallettracker.ingest.source;

import org.wallettracker.domain.model.Signature;

/**
 * An entry of a page of {@code getSignaturesForAddress}.
 *
 * @param blockTime Unix seconds, {@link org.wallettracker.domain.model.Unknown#TIME} where the source does not tell
 * @param failed true if the transaction failed
 */
public record SignatureInfo(Signature signature, long slot, long blockTime, boolean failed) {
}
