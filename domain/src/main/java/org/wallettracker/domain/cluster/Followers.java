package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/** Tells meetings that come of following from those that come of acting together. Not for several threads at once. */
final class Followers {
    /** Copies come within so many slots, about sixteen seconds. */
    static final long BEHIND = 40;
    private static final int LOOK_BACK = 96;
    /** In so many of ten meetings. */
    private static final int MOST_OF_TEN = 7;
    private static final double CHANCE = 1e-3;
    /** Nobody reacts to another's buy faster, slots. */
    private static final long REACTION = 2;
    /** A script's steps: so often at least, the shortest within, the longest within, and so much apart at most. */
    private static final int LEAST_STEPS = 4;
    private static final long SHORTEST_STEP = 2;
    private static final long LONGEST_STEP = 6;
    private static final long STEADY = 4;

    private final Columns columns;
    private final CloseBuys buys;
    private final Habits habits;
    /** How often each wallet came well before, and how often not; all zero in between. */
    private final int[] led;
    private final int[] amid;
    private final IntArrayList touched = new IntArrayList();

    Followers(Columns columns, CloseBuys buys, Habits habits) {
        this.habits = habits;
        this.columns = columns;
        this.buys = buys;
        led = new int[columns.nodes().size()];
        amid = new int[columns.nodes().size()];
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
     * True if both come in the same order every time, the later one at a steady distance and sooner than anybody reacts,
     * and in at least half of what either enters: one script is behind both. Who copies reacts, now sooner and now later.
     */
    boolean inStep(IntArrayList meetings) {
        int number = meetings.size() / 2;
        int first = buys.wallet(meetings.getInt(0));
        int other = buys.wallet(meetings.getInt(1));
        long shortest = Long.MAX_VALUE;
        long longest = 0;
        for (int i = 0; i < meetings.size(); i += 2) {
            long apart = buys.at(meetings.getInt(i + 1)) - buys.at(meetings.getInt(i));
            if (apart > 0 && buys.wallet(meetings.getInt(i)) != first) {
                return false;
            }
            shortest = Math.min(shortest, apart);
            longest = Math.max(longest, apart);
        }
        return number >= LEAST_STEPS && shortest <= SHORTEST_STEP && longest <= LONGEST_STEP
                && longest - shortest <= STEADY
                && 2 * number >= Math.max(columns.entries().ofWallet(first), columns.entries().ofWallet(other));
    }

    /**
     * True if in most meetings the same third wallet had come before both, long enough for them to react, more often
     * than one as busy would by chance, and hardly ever between or after them: both follow it. A third of their own
     * kind comes now first and now last. Who created the mint is no such wallet: everybody comes after it.
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
                if (who != columns.creator(mint)) {
                    touch(who, buys.at(earlier) - buys.at(k) >= REACTION ? led : amid);
                }
            }
            for (int k = earlier + 1; k < buys.size() && k - earlier <= LOOK_BACK && buys.mint(k) == mint
                    && buys.at(k) - buys.at(earlier) <= BEHIND; k++) {
                touch(buys.wallet(k), amid);
            }
        }
        boolean follow = false;
        for (int i = 0; i < touched.size(); i++) {
            int who = touched.getInt(i);
            int times = led[who];
            boolean leads = 7 * amid[who] <= number;
            led[who] = 0;
            amid[who] = 0;
            follow = follow || (leads && 10 * times >= MOST_OF_TEN * number
                    && Tails.logPoisson(times, habits.usual(who) * number) < StrictMath.log(CHANCE));
        }
        return follow;
    }

    private void touch(int who, int[] counts) {
        if (led[who] == 0 && amid[who] == 0) {
            touched.add(who);
        }
        counts[who]++;
    }
}
