package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * What first payments show by themselves of one purse, whatever the wallets do later. That two had their first SOL from the
 * same wallet says little: people give friends their first money. It says more if several fresh wallets are paid within an
 * hour, if they get the same odd amount, if who pays had just got it and hands most of it on before ever trading, or nearly
 * all of it after its last trade, or if money goes on between both: paid again later, or given back (the surer of them). The last is not asked of accounts that were there before
 * anything is known of them: an exchange pays whoever comes, again and again, and takes their profits.
 */
final class Handouts {
    /** Less, in lamports, is nobody's money to trade with: rents of accounts are paid for others all the time. */
    static final long LEAST = 10_000_000;
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;
    /** Amounts at most so much of the larger apart are the same. */
    private static final double SAME = 0.02;
    /** Multiples of this, in lamports, are round: anybody pays them. So is what is next to one but for a fee. */
    private static final long ROUND = 100_000_000;
    private static final long FEE = 1_100_000;
    /** So many others within an hour are a row. */
    private static final int ROW = 2;
    /** So many payments before and after one are compared with it. */
    private static final int COMPARED = 16;
    private static final double IN_A_ROW = 0.25;
    private static final double SAME_AMOUNT = 0.25;
    private static final double HANDED_ON = 0.2;
    /** Whoever quits trading and leaves nearly all to one fresh trader went on under another name. */
    private static final double LEFT_TO = 0.5;
    private static final double GIVEN_BACK = 0.3;
    /** Paid again quite another amount, as one's own purse is filled up: not within twice and half of the first. */
    private static final double FILLED_UP = 0.3;
    private static final double LIKE_AMOUNT = 2;
    /** Employers and customers pay again too, much the same. */
    private static final double PAID_AGAIN = 0.15;
    /** Nearly all that a wallet ever paid out. */
    private static final double NEARLY_ALL = 0.7;
    /** From this on what is shown counts as one purse for what the payments after it say. */
    private static final double ONE_PURSE = GIVEN_BACK;

    private final double[] shown;

    Handouts(Columns columns, FirstFunders funders) {
        Transfers sol = columns.sol();
        int nodes = columns.nodes().size();
        shown = new double[nodes];
        int[] traded = new int[nodes];
        Arrays.fill(traded, Integer.MAX_VALUE);
        Entries entries = columns.entries();
        for (int e = 0; e < entries.size(); e++) {
            traded[entries.wallet(e)] = Math.min(traded[entries.wallet(e)], entries.place(e));
        }
        boolean[] paidAgain = new boolean[nodes];
        boolean[] filledUp = new boolean[nodes];
        boolean[] gaveBack = new boolean[nodes];
        double[] got = new double[nodes];
        IntArrayList[] handed = new IntArrayList[nodes];
        for (int i = 0; i < sol.size(); i++) {
            int from = sol.from(i);
            int to = sol.to(i);
            if (funders.payment(to) == i && sol.atLeast(i, LEAST)) {
                if (handed[from] == null) {
                    handed[from] = new IntArrayList(2);
                }
                handed[from].add(i);
                boolean untraded = traded[from] > sol.place(i);
                if (untraded && sol.amount(i) >= 0 && handedOn(sol, funders.payment(from), i)
                        && 2.0 * sol.amount(i) >= got[from]) {
                    show(to, HANDED_ON);
                }
            } else if (funders.payment(to) != i) {
                boolean again = firstBy(from, to, funders, sol) && again(sol, funders.payment(to), i);
                paidAgain[to] |= again;
                filledUp[to] |= again && unlike(sol.amount(funders.payment(to)), sol.amount(i));
            }
            gaveBack[from] |= firstBy(to, from, funders, sol) && back(sol, funders.payment(from), i);
            got[to] += Math.max(0, sol.amount(i)); // an amount that nobody told counts as none
        }
        for (int node = 0; node < nodes; node++) {
            show(node, gaveBack[node] ? GIVEN_BACK : filledUp[node] ? FILLED_UP : paidAgain[node] ? PAID_AGAIN : 0);
        }
        leftTo(columns, funders);
        for (IntArrayList of : handed) {
            for (int k = 0; of != null && of.size() > 1 && k < of.size(); k++) {
                compare(sol, of, k);
            }
        }
    }

    /** Who, after its last trade, pays nearly all that it ever pays to one who begins with that money and trades. */
    private void leftTo(Columns columns, FirstFunders funders) {
        Transfers sol = columns.sol();
        Entries entries = columns.entries();
        int[] lastTrade = new int[shown.length];
        for (int e = 0; e < entries.size(); e++) {
            lastTrade[entries.wallet(e)] = Math.max(lastTrade[entries.wallet(e)], entries.place(e));
        }
        double[] sent = new double[shown.length];
        for (int i = 0; i < sol.size(); i++) {
            sent[sol.from(i)] += sol.atLeast(i, Columns.DUST) ? Math.max(0, sol.amount(i)) : 0;
        }
        for (int i = 0; i < sol.size(); i++) {
            int from = sol.from(i);
            int own = funders.payment(from);
            if (funders.payment(sol.to(i)) == i && own != FirstFunders.NONE && sol.amount(i) >= LEAST
                    && sol.amount(i) >= NEARLY_ALL * sent[from] && 2.0 * sol.amount(i) >= sol.amount(own)
                    && columns.trades(from) && lastTrade[from] < sol.place(i) && columns.trades(sol.to(i))) {
                show(sol.to(i), LEFT_TO);
            }
        }
    }

    /** True if {@code payer}, of whose own first money is known, gave {@code node} its first. */
    private static boolean firstBy(int payer, int node, FirstFunders funders, Transfers sol) {
        int first = funders.payment(node);
        return first != FirstFunders.NONE && sol.from(first) == payer && funders.payment(payer) != FirstFunders.NONE;
    }

    private static boolean again(Transfers sol, int before, int payment) {
        return sol.amount(payment) >= LEAST && sol.time(before) >= 0
                && sol.time(payment) - sol.time(before) > HOUR;
    }

    private static boolean unlike(long first, long again) {
        return first >= 0 && again >= 0 && Math.max(first, again) > LIKE_AMOUNT * Math.min(first, again);
    }

    /** True if {@code payment} gives half of {@code before} back; where nobody told how much that was, more than a rent. */
    private static boolean back(Transfers sol, int before, int payment) {
        return sol.amount(before) < 0
                ? sol.amount(payment) >= LEAST
                : 2.0 * sol.amount(payment) >= sol.amount(before);
    }

    private static boolean handedOn(Transfers sol, int before, int payment) {
        return before != FirstFunders.NONE && sol.time(before) >= 0 && sol.time(payment) - sol.time(before) <= DAY;
    }

    private void compare(Transfers sol, IntArrayList of, int k) {
        int payment = of.getInt(k);
        int within = 0;
        boolean same = false;
        for (int other = Math.max(0, k - COMPARED); other < Math.min(of.size(), k + COMPARED + 1); other++) {
            int with = of.getInt(other);
            long apart = Math.abs(sol.time(payment) - sol.time(with));
            if (other != k && sol.time(payment) >= 0 && sol.time(with) >= 0) {
                within += apart <= HOUR ? 1 : 0;
                same |= apart <= DAY && same(sol.amount(payment), sol.amount(with));
            }
        }
        if (within >= ROW) {
            show(sol.to(payment), IN_A_ROW);
        }
        if (same && !round(sol.amount(payment))) {
            show(sol.to(payment), SAME_AMOUNT);
        }
    }

    private static boolean same(long one, long other) {
        return one >= 0 && other >= 0 && Math.abs(one - other) <= SAME * Math.max(one, other);
    }

    private static boolean round(long amount) {
        long over = amount % ROUND;
        return over <= FEE || ROUND - over <= FEE;
    }

    private void show(int node, double by) {
        shown[node] = 1 - (1 - shown[node]) * (1 - by);
    }

    /** True if the first payment to {@code node} shows so much that whom it pays is paid from the same purse. */
    boolean onePurse(int node) {
        return shown[node] >= ONE_PURSE;
    }

    /** What the first payment to {@code node} shows that it is of its payer's own purse, 0 to 1. */
    double shown(int node) {
        return shown[node];
    }
}
