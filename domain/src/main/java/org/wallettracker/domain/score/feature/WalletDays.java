package org.wallettracker.domain.score.feature;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/** The days on which a wallet traded. */
public final class WalletDays {
    private WalletDays() {
    }

    /** How often the day stands in {@code days} that does most often, and which it is; of several the last. Sorts them. */
    public static long[] busiest(LongArrayList days) {
        Arrays.sort(days.elements(), 0, days.size());
        int best = 0;
        long day = 0;
        int run = 0;
        for (int i = 0; i < days.size(); i++) {
            run = i > 0 && days.getLong(i) == days.getLong(i - 1) ? run + 1 : 1;
            day = run >= best ? days.getLong(i) : day;
            best = Math.max(best, run);
        }
        return new long[]{best, day};
    }
}
