package org.wallettracker.ui.leaderboard;

import org.jspecify.annotations.Nullable;
import org.wallettracker.ui.common.table.RowOrder;

/** From {@code min} to {@code max}, both included; null where it is open. What is not known lies in no range. */
record Range(@Nullable Long min, @Nullable Long max) {

    /** True if {@code value} lies in it. */
    boolean holds(long value) {
        return value != RowOrder.UNKNOWN && (min == null || value >= min) && (max == null || value <= max);
    }

    /** True if it holds everything. */
    boolean open() {
        return min == null && max == null;
    }
}
