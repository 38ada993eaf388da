package org.wallettracker.domain.column;

import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.model.Address;

/** What positions want to know of their mints most often, in columns by the mints' numbers. Immutable. */
public final class MintColumns {
    private final MintHistory[] histories;
    final long[] createdSlot;
    /** -1 where it was not seen to graduate. */
    final long[] graduatedSlot;
    final boolean[] graduated;
    /** Number of the wallet that paid for the creation; negative where it is not known or has no row. */
    final int[] developer;

    private MintColumns(TradeColumns t, MintHistory[] histories) {
        this.histories = histories;
        createdSlot = new long[histories.length];
        graduatedSlot = new long[histories.length];
        graduated = new boolean[histories.length];
        developer = new int[histories.length];
        for (int i = 0; i < histories.length; i++) {
            MintHistory mint = history(i);
            Address by = mint == null ? null : mint.developer();
            createdSlot[i] = mint == null ? -1 : mint.createdSlot();
            graduated[i] = mint != null && mint.graduated();
            graduatedSlot[i] = mint == null ? -1 : mint.graduatedSlot();
            developer[i] = by == null ? -1 : t.numberOf(by);
        }
    }

    /**
     * @param histories by the numbers of {@code t}; null entries where nothing is known; not copied and not to be changed
     */
    public static MintColumns of(TradeColumns t, MintHistory[] histories) {
        return new MintColumns(t, histories);
    }

    /** The history of mint {@code number}; null where nothing is known. */
    @Nullable
    public MintHistory history(int number) {
        return histories[number];
    }
}
