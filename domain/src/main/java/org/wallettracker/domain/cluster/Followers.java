package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/** Tells meetings that come of following from those that come of acting together. Not for several threads at once. */
final class Followers {
    /** Copies come within so many slots, about sixteen seconds. */
    private static final long BEHIND = 40;
    private static final int LOOK_BACK = 96;
    /** In so many of ten meetings. */
    private static final int MOST_OF_TEN = 7;
    private static final double CHANCE = 1e-3;

    private final Columns columns;
    private final CloseBuys buys;
    private final Habits habits;
    /** How often each wallet came before; all zero in between. */
    private final int[] led;
    private final IntArrayList touched = new IntArrayList();

    Followers(Columns columns, CloseBuys buys, Habits habits) {
        this.columns = columns;
        this.buys = buys;
        this.habits = habits;
        led = new int[columns.nodes().size()];
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
        touched.clear();
        int number = meetings.size() / 2;
        for (int i = 0; i < meetings.size(); i += 2) {
            int earlier = meetings.getInt(i);
            int mint = buys.mint(earlier);
            for (int k = earlier - 1; k >= 0 && earlier - k <= LOOK_BACK && buys.mint(k) == mint
                    && buys.at(earlier) - buys.at(k) <= BEHIND; k--) {
                int who = buys.wallet(k); // enters each mint once
                if (buys.at(k) < buys.at(earlier) && who != columns.creator(mint) && led[who]++ == 0) {
                    touched.add(who);
                }
            }
        }
        boolean follow = false;
        for (int i = 0; i < touched.size(); i++) {
            int who = touched.getInt(i);
            int times = led[who];
            led[who] = 0;
            follow = follow || (10 * times >= MOST_OF_TEN * number
                    && Tails.logPoisson(times, habits.usual(who) * number) < StrictMath.log(CHANCE));
        }
        return follow;
    }
}
