package org.wallettracker.ingest.source;

import org.wallettracker.domain.model.Signature;

/**
 * An entry of a page of {@code getSignaturesForAddress}.
 *
 * @param blockTime Unix seconds, {@link org.wallettracker.domain.model.Unknown#TIME} where the source does not tell
 * @param failed true if the transaction failed; where two sources were asked, if both say so
 * @param doubtful true if of two sources only one names it, as failed: {@code failed} is false then
 */
public record SignatureInfo(Signature signature, long slot, long blockTime, boolean failed, boolean doubtful) {

    /** One that nobody doubts. */
    public SignatureInfo(Signature signature, long slot, long blockTime, boolean failed) {
        this(signature, slot, blockTime, failed, false);
    }

    /** As it is when no other source confirms it: not believed to have failed. */
    SignatureInfo unconfirmed() {
        return failed ? new SignatureInfo(signature, slot, blockTime, false, true) : this;
    }
}
