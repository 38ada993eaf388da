package org.wallettracker.domain.score.feature;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.market.MintHistory;

/** Curve progress at a wallet's buys of one mint, by slot: the pieces of one slot count as one buy, at its first. */
final class MintEntries {
    final @Nullable MintHistory history;
    private long[] slots = new long[2];
    private int[] progress = new int[2];
    private int count;

    MintEntries(@Nullable MintHistory history) {
        this.history = history;
    }

    /** Notes a buy; calls come in chain order. */
    void add(long slot, int progressBefore) {
        if (count > 0 && slots[count - 1] == slot) {
            return;
        }
        if (count == slots.length) {
            slots = Arrays.copyOf(slots, count * 2);
            progress = Arrays.copyOf(progress, count * 2);
        }
        slots[count] = slot;
        progress[count] = progressBefore;
        count++;
    }

    /** Progress in hundredths of a percent before the buy in {@code slot}; -1 where not known or not on a curve. */
    int progressAt(long slot) {
        for (int i = 0; i < count; i++) {
            if (slots[i] == slot) {
                return progress[i];
            }
        }
        return -1;
    }
}
