package org.wallettracker.storage.store;

import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.TransactionHeader;

/**
 * One thing in force under a signature: a fact with the header it was told under, or a telling without facts.
 *
 * @param row null for a telling without facts
 * @param seq its record sequence; {@link #NEW} if it is not stored yet
 */
record Held(TransactionHeader header, @Nullable FactRow row, long seq) {
    static final long NEW = 0;

    /** Something that is not stored yet. */
    static Held fresh(TransactionHeader header, @Nullable FactRow row) {
        return new Held(header, row, NEW);
    }

    /** True for the fee of a failed transaction. */
    boolean failure() {
        return row == null && header.failed();
    }

    /** True for a telling that knew of no facts and of no failure either: whatever comes is more. */
    boolean nothing() {
        return row == null && !header.failed();
    }

    /** True if its telling could say what the whole transaction did. */
    boolean complete() {
        return row == null ? header.failed() : !row.toldWithoutBalances();
    }

    /** The same under a header with its gaps filled from {@code other}; itself if that adds nothing. */
    Held filledFrom(TransactionHeader other) {
        TransactionHeader filled = Tellings.filled(header, other);
        return filled.equals(header) ? this : fresh(filled, row);
    }

    /** The same as contradicted by another telling; itself if it was already. */
    Held contested() {
        return row == null || row.contested() ? this : fresh(header, row.asContested());
    }
}
