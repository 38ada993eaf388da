package org.wallettracker.domain.cluster;

import java.util.Arrays;

/** Who gave whom its first SOL, and through whom it came. */
final class FirstFunders {
    static final int NONE = -1;
    /** More steps than this are another story. */
    private static final int LONGEST_CHAIN = 4;
    /** Who only passes money on does so within a day. */
    private static final long PASSED_ON_WITHIN = 86_400;

    private final Columns columns;
    private final int[] first;

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
        Transfers sol = columns.sol();
        for (int i = 0; i < sol.size(); i++) {
            int from = sol.from(i);
            int to = sol.to(i);
            acted[from] = Math.min(acted[from], sol.place(i));
            // who bought or paid before had money before: its first funder is not known
            if (from != to && sol.amount(i) >= Columns.DUST && first[to] == NONE && acted[to] > sol.place(i)) {
                first[to] = i;
            }
            acted[to] = Math.min(acted[to], sol.place(i));
        }
    }

    /** The payment that was {@code node}'s first, as its number among the payments; {@link #NONE} if not known. */
    int payment(int node) {
        return first[node];
    }

    /**
     * The payments by which money came to {@code node}, the last first: through those who passed it on, and through one
     * who did not. The search ends below whoever ties nobody.
     */
    int[] chain(int node, Circles circles) {
        int[] chain = new int[LONGEST_CHAIN];
        int length = 0;
        boolean rested = false;
        Transfers sol = columns.sol();
        int payment = first[node];
        while (payment != NONE && length < LONGEST_CHAIN && !circles.tiesNobody(sol.from(payment))) {
            chain[length++] = payment;
            int before = first[sol.from(payment)];
            if (before == NONE || (rested && !passedOn(before, payment))) {
                break;
            }
            rested |= !passedOn(before, payment);
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

    /** True if who got {@code before} merely passed it on by {@code payment}: trades nothing, paid no more, within a day. */
    boolean passedOn(int before, int payment) {
        Transfers sol = columns.sol();
        return !columns.trades(sol.to(before)) && sol.amount(before) >= sol.amount(payment) && sol.time(before) >= 0
                && sol.time(payment) - sol.time(before) <= PASSED_ON_WITHIN;
    }
}
