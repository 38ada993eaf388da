package org.wallettracker.storage.store;

import java.util.Arrays;
import org.wallettracker.domain.model.FactStatus;

/**
 * A fact as its table keeps it, addresses as numbers. Immutable once built by {@link FactCodec}.
 *
 * @param values by column; {@link #NULL} for NULL
 * @param texts the text columns, in order; empty for tables without
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them: compared by sameContent, never by equals
record FactRow(FactTable table, long[] values, String[] texts) {
    /** Stands for NULL: no column ever holds it. */
    static final long NULL = Long.MIN_VALUE;

    static final int PROGRAM = 0;
    static final int ORDINAL = 1;
    static final int PLACE = 2;
    static final int STATUS = 3;
    static final int CONTESTED = 4;
    /** The first column of a table's own. */
    static final int OWN = 5;

    static final long PENDING = 0;
    static final long VERIFIED = 1;
    static final long DISPUTED = 2;

    static final String[] NO_TEXTS = {};

    /** The code of {@code status}: never changed once shipped, ordered so that the larger one knows more. */
    static long code(FactStatus status) {
        return switch (status) {
            case PENDING -> PENDING;
            case VERIFIED -> VERIFIED;
            case DISPUTED -> DISPUTED;
        };
    }

    /** What holds for this fact: disputed if another telling contradicts it, else as its own telling proved. */
    FactStatus status() {
        if (contested() || values[STATUS] == DISPUTED) {
            return FactStatus.DISPUTED;
        }
        return values[STATUS] == VERIFIED ? FactStatus.VERIFIED : FactStatus.PENDING;
    }

    boolean contested() {
        return values[CONTESTED] == 1;
    }

    /** True if the telling had no balances to check it against. */
    boolean toldWithoutBalances() {
        return values[STATUS] == PENDING;
    }

    FactRow asContested() {
        long[] changed = values.clone();
        changed[CONTESTED] = 1;
        return new FactRow(table, changed, texts);
    }

    /** True if both tell of the same event: its identity within a signature. */
    boolean sameEvent(FactRow other) {
        return values[PROGRAM] == other.values[PROGRAM] && values[ORDINAL] == other.values[ORDINAL];
    }

    boolean sameContent(FactRow other) {
        return table == other.table && Arrays.equals(values, other.values) && Arrays.equals(texts, other.texts);
    }
}
