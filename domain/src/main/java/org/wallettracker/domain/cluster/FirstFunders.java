package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** Who gave whom its first SOL, and through whom it came. */
final class FirstFunders {
    static final int NONE = -1;
    /** More steps than this are another story. */
    static final int LONGEST_CHAIN = 8;
    /** Who only passes money on does so within a day. */
    private static final long PASSED_ON_WITHIN = 86_400;
    /** And keeps no more than the rest of this. */
    private static final double HANDED_ON = 0.4;

    private final Columns columns;
    private final int[] first;
    private final int[] onTo;
    /** Lamports that each ever got, and sent. */
    private final double[] got;
    private final double[] sent;

    FirstFunders(Columns columns) {
        this.columns = columns;
        first = new int[columns.nodes().size()];
        Arrays.fill(first, NONE);
        int[] acted = new int[first.length];
        Arrays.fill(acted, Integer.MAX_VALUE);
        Entries entries = columns.entries();
        for (int e = 0; e < entries.size(); e++) {
            int who = entries.wallet(e);
            acted[who] = Math.min(acted[who], entries.place(e));
        }
        got = new double[first.length];
        sent = new double[first.length];
        Transfers sol = columns.sol();
        for (int i = 0; i < sol.size(); i++) {
            int from = sol.from(i);
            int to = sol.to(i);
            got[to] += Math.max(0, sol.amount(i)); // an amount that nobody told counts in neither
            sent[from] += Math.max(0, sol.amount(i));
            acted[from] = Math.min(acted[from], sol.place(i));
            // who bought or paid before had money before: its first funder is not known
            if (from != to && sol.atLeast(i, Columns.DUST) && first[to] == NONE && acted[to] > sol.place(i)) {
                first[to] = i;
            }
            acted[to] = Math.min(acted[to], sol.place(i));
        }
        onTo = onTo();
    }

    /**
     * To whom each passed its money on, of several the one it paid first, rents apart; who pays as many as a crowd passes
     * nothing on.
     */
    private int[] onTo() {
        Transfers sol = columns.sol();
        int[] paid = paid();
        int[] found = new int[first.length];
        Arrays.fill(found, NONE);
        for (int i = 0; i < sol.size(); i++) {
            int from = sol.from(i);
            if (first[sol.to(i)] == i && found[from] == NONE && first[from] != NONE && paid[from] < Circles.CROWD
                    && sol.amount(i) >= Handouts.LEAST && passedOn(first[from], i)) {
                found[from] = sol.to(i);
            }
        }
        return found;
    }

    /** How many others each paid that trades nothing and whose first money is known. */
    private int[] paid() {
        Transfers sol = columns.sol();
        LongArrayList pairs = new LongArrayList();
        for (int i = 0; i < sol.size(); i++) {
            if (first[sol.from(i)] != NONE && !columns.trades(sol.from(i))) {
                pairs.add((long) sol.from(i) << 32 | sol.to(i));
            }
        }
        long[] sorted = pairs.toLongArray();
        LongArrays.radixSort(sorted);
        int[] paid = new int[first.length];
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i - 1] != sorted[i]) {
                paid[(int) (sorted[i] >>> 32)]++;
            }
        }
        return paid;
    }

    /** To whom {@code node}, which trades nothing, passed its money on first; {@link #NONE} if it did not. */
    int passedOnTo(int node) {
        return onTo[node];
    }

    /** Adds to {@code nodes} all who passed their money on to one of them, directly or through others. */
    void passers(BitSet nodes) {
        for (int node : nodes.stream().toArray()) {
            int at = node;
            for (int step = 0; step < LONGEST_CHAIN && first[at] != NONE; step++) {
                int from = columns.sol().from(first[at]);
                if (onTo[from] != at) {
                    break;
                }
                nodes.set(from);
                at = from;
            }
        }
    }

    /** The payment that was {@code node}'s first, as its number among the payments; {@link #NONE} if not known. */
    int payment(int node) {
        return first[node];
    }

    /**
     * The payments by which money came to {@code node}, the last first: through those who passed it on or were paid from
     * their payer's own purse, and through one who did not and was not. The search ends below whoever ties nobody.
     *
     * @param onePurse true of who was paid so
     */
    int[] chain(int node, Circles circles, IntPredicate onePurse) {
        int[] chain = new int[LONGEST_CHAIN];
        int length = 0;
        boolean rested = false;
        Transfers sol = columns.sol();
        int payment = first[node];
        while (payment != NONE && length < LONGEST_CHAIN && !circles.tiesNobody(sol.from(payment))) {
            chain[length++] = payment;
            int before = first[sol.from(payment)];
            boolean on = before != NONE
                    && (oneHand(before, payment, circles) || onePurse.test(sol.from(payment)));
            if (before == NONE || (rested && !on)) {
                break;
            }
            rested |= !on;
            payment = before;
        }
        return Arrays.copyOf(chain, length);
    }

    /** Every wallet through which money may have come to {@code node}, whoever ties nobody; the nearest first. */
    int[] sources(int node) {
        int[] sources = new int[LONGEST_CHAIN];
        int length = 0;
        for (int payment = first[node]; payment != NONE
                && length < LONGEST_CHAIN; payment = first[sources[length - 1]]) {
            sources[length++] = columns.sol().from(payment);
        }
        return Arrays.copyOf(sources, length);
    }

    /** True if money may have come to {@code node} through one of {@code wallets}. */
    boolean through(int node, BitSet wallets) {
        int payment = first[node];
        for (int step = 0; payment != NONE && step < LONGEST_CHAIN; step++) {
            int from = columns.sol().from(payment);
            if (wallets.get(from)) {
                return true;
            }
            payment = first[from];
        }
        return false;
    }

    /** True if {@code payment} is the same owner's as {@code before}: merely passed on, or to one like who pays it. */
    boolean oneHand(int before, int payment, Circles circles) {
        Transfers sol = columns.sol();
        return passedOn(before, payment) || circles.alike(sol.from(payment), sol.to(payment));
    }

    /**
     * True if who got {@code before} merely passed it on by {@code payment}: trades nothing, paid no more, within a day, and
     * two fifths at least of all it ever got go on to somebody.
     */
    boolean passedOn(int before, int payment) {
        Transfers sol = columns.sol();
        int who = sol.to(before);
        return !columns.trades(who) && sent[who] >= HANDED_ON * got[who] && sol.amount(payment) >= 0
                && sol.amount(before) >= sol.amount(payment) && sol.time(before) >= 0
                && sol.time(payment) - sol.time(before) <= PASSED_ON_WITHIN;
    }
}
