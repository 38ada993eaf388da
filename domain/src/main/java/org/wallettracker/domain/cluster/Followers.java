package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/** Tells meetings that come of following from those that come of acting together. */
final class Followers {
    /** Copies come within so many slots, about sixteen seconds. */
    private static final long BEHIND = 40;
    private static final int LOOK_BACK = 96;
    /** In so many of ten meetings. */
    private static final int MOST_OF_TEN = 7;
    private static final double CHANCE = 1e-3;

    private final Columns columns;
    private final CloseBuys buys;

    Followers(Columns columns, CloseBuys buys) {
        this.columns = columns;
        this.buys = buys;
    }

    /** True if the same one always comes at least a slot after the other: a copier, as far as can be seen. */
    boolean oneAfterTheOther(IntArrayList meetings) {
        int first = buys.wallet(meetings.getInt(0));
        for (int i = 0; i < meetings.size(); i += 2) {
            int earlier = meetings.getInt(i);
            if (buys.wallet(earlier) != first || buys.at(earlier) == buys.at(meetings.getInt(i + 1))) {
                return false;
            }
        }
        return true;
    }

    /**
     * True if in most meetings the same third wallet had come shortly before both, more often than one as busy would by
     * chance: both follow it. Who created the mint is no such wallet: everybody comes after it.
     */
    boolean behindAnother(IntArrayList meetings) {
        Int2IntOpenHashMap led = new Int2IntOpenHashMap();
        int number = meetings.size() / 2;
        for (int i = 0; i < meetings.size(); i += 2) {
            int earlier = meetings.getInt(i);
            int mint = buys.mint(earlier);
            IntOpenHashSet here = new IntOpenHashSet();
            for (int k = earlier - 1; k >= 0 && earlier - k <= LOOK_BACK && buys.mint(k) == mint
                    && buys.at(earlier) - buys.at(k) <= BEHIND; k--) {
                if (buys.at(k) < buys.at(earlier) && buys.wallet(k) != columns.creator(mint)
                        && here.add(buys.wallet(k))) {
                    led.addTo(buys.wallet(k), 1);
                }
            }
        }
        for (Int2IntOpenHashMap.Entry entry : led.int2IntEntrySet()) {
            double usual = (double) columns.entries().ofWallet(entry.getIntKey()) / Math.max(1, columns.mints());
            if (10 * entry.getIntValue() >= MOST_OF_TEN * number
                    && Tails.logPoisson(entry.getIntValue(), usual * number) < StrictMath.log(CHANCE)) {
                return true;
            }
        }
        return false;
    }
}
