package org.wallettracker.domain.cluster;

import java.util.BitSet;

/**
 * Accounts that are mailboxes, not wallets: they trade nothing, and all that they ever paid went to accounts that tie
 * nobody, as a customer's own address at an exchange does. Paying into one says nothing of who owns it, and two who have
 * one are no cluster of four.
 */
final class Deposits {
    private final BitSet mailboxes = new BitSet();

    /** @param money who pays whom, and so who ties nobody */
    Deposits(Columns columns, Circles money) {
        Transfers sol = columns.sol();
        BitSet elsewhere = new BitSet();
        for (int i = 0; i < sol.size(); i++) {
            if (sol.atLeast(i, Columns.DUST) && sol.from(i) != sol.to(i)) {
                (money.tiesNobody(sol.to(i)) ? mailboxes : elsewhere).set(sol.from(i));
            }
        }
        mailboxes.andNot(elsewhere);
        for (int node = mailboxes.nextSetBit(0); node >= 0; node = mailboxes.nextSetBit(node + 1)) {
            if (columns.trades(node)) {
                mailboxes.clear(node);
            }
        }
    }

    /** True if {@code node} is one. */
    boolean has(int node) {
        return mailboxes.get(node);
    }

    /** Adds to {@code into} all who are one and were none in {@code before}, or the other way round. */
    void changed(Deposits before, BitSet into) {
        BitSet changed = (BitSet) mailboxes.clone();
        changed.xor(before.mailboxes);
        into.or(changed);
    }
}
