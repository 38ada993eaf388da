package org.wallettracker.ingest.decode.flow;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.ingest.decode.wire.AddressTable;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.Reasons;
import org.wallettracker.ingest.decode.wire.TokenBalance;
import org.wallettracker.ingest.decode.wire.WireTransaction;

/** The accounts of a transaction by address id: what they held before and after, whose they are, what they are. */
public final class Accounts {
    private static final int NONE = AddressTable.NONE;

    /** Id of wrapped SOL. */
    public final int wsol;
    /** False if the source has no lamport or token balances. */
    public final boolean balancesKnown;
    /** Key index by id, -1 for addresses that are no account key. */
    public final int[] key;
    /** Lamports before, by id; 0 for addresses that are no account key. */
    public final long[] pre;
    /** Lamports afterwards. */
    public final long[] post;
    /** Mint of a token account. */
    public final int[] mint;
    /** Owner of a token account before (or when first known). */
    public final int[] owner;
    /** Owner of a token account at the end. */
    public final int[] ownerAfter;
    /** Token amount before. */
    public final long[] preAmount;
    /** Token amount afterwards. */
    public final long[] postAmount;
    /** True if the account was a token account before. */
    public final boolean[] tokenBefore;
    /** True if the account is a token account afterwards. */
    public final boolean[] tokenAfter;
    /** True if the address can't be a wallet: a token account, a mint, or made over to a program here. */
    public final boolean[] notWallet;
    /** True for token accounts (wrapped SOL too) and mints. */
    public final boolean[] tokenOrMint;
    /** Place of the last instruction that made an account over to a program, -1 for none. */
    public final int[] assignedAt;
    /** Decimals by mint id, -1 if not told. */
    public final int[] decimals;

    /**
     * The accounts of {@code tx}, whose native operations are {@code ops}.
     *
     * @param room how many more addresses may still come into the table
     * @throws NotUnderstood if a token balance points outside the key list
     */
    public Accounts(WireTransaction tx, List<Op> ops, int room) throws NotUnderstood {
        wsol = tx.addresses().id(Programs.WSOL);
        int system = tx.addresses().id(Programs.SYSTEM);
        int n = tx.addresses().size() + room;
        key = filled(n, -1);
        pre = new long[n];
        post = new long[n];
        mint = filled(n, NONE);
        owner = filled(n, NONE);
        ownerAfter = filled(n, NONE);
        preAmount = new long[n];
        postAmount = new long[n];
        tokenBefore = new boolean[n];
        tokenAfter = new boolean[n];
        notWallet = new boolean[n];
        tokenOrMint = new boolean[n];
        assignedAt = filled(n, -1);
        decimals = filled(n, -1);
        long[] before = tx.preBalances();
        long[] after = tx.postBalances();
        balancesKnown = before != null && after != null && before.length == tx.keyCount()
                && after.length == tx.keyCount() && tx.preTokens() != null && tx.postTokens() != null;
        for (int k = 0; k < tx.keyCount(); k++) {
            int id = tx.key(k);
            key[id] = k;
            if (before != null && after != null && k < before.length && k < after.length) {
                pre[id] = before[k];
                post[id] = after[k];
            }
        }
        balances(tx, tx.preTokens(), true);
        balances(tx, tx.postTokens(), false);
        for (Op op : ops) {
            learn(op, system);
        }
        decimals[wsol] = 9;
    }

    private static int[] filled(int n, int value) {
        int[] array = new int[n];
        Arrays.fill(array, value);
        return array;
    }

    private void balances(WireTransaction tx, @Nullable List<TokenBalance> list, boolean before) throws NotUnderstood {
        if (list == null) {
            return;
        }
        for (TokenBalance b : list) {
            if (b.key() >= tx.keyCount()) {
                throw new NotUnderstood(Reasons.BAD_INDEX, "token balance of account index " + b.key()
                        + ", but there are " + tx.keyCount() + " account keys");
            }
            int id = tx.key(b.key());
            if (before ? tokenBefore[id] : tokenAfter[id]) {
                throw new NotUnderstood(Reasons.BAD_VALUE, "two token balances of account index " + b.key() + " in "
                        + (before ? "preTokenBalances" : "postTokenBalances"));
            }
            if (!before && tokenBefore[id] && mint[id] != b.mint()) {
                throw new NotUnderstood(Reasons.BAD_VALUE, "account index " + b.key()
                        + " holds one mint before and another after");
            }
            mint[id] = b.mint();
            token(id);
            token(b.mint());
            decimals[b.mint()] = b.decimals();
            if (before) {
                preAmount[id] = b.amount();
                tokenBefore[id] = true;
                owner[id] = b.owner();
                ownerAfter[id] = b.owner();
            } else {
                postAmount[id] = b.amount();
                tokenAfter[id] = true;
                if (b.owner() != NONE) {
                    ownerAfter[id] = b.owner();
                    if (!tokenBefore[id]) {
                        owner[id] = b.owner();
                    }
                }
            }
        }
    }

    private void learn(Op op, int system) {
        switch (op.kind()) {
            case CREATE, ASSIGN -> {
                if (op.to() != NONE && op.owner() != NONE && op.owner() != system) {
                    notWallet[op.to()] = true;
                    if (op.kind() == Op.Kind.ASSIGN) {
                        assignedAt[op.to()] = op.at();
                    }
                }
            }
            case INIT -> {
                if (op.to() != NONE) {
                    token(op.to());
                    if (mint[op.to()] == NONE) {
                        mint[op.to()] = op.mint();
                    }
                    own(op.to(), op.owner());
                }
            }
            case TOKENS -> {
                if (op.from() != NONE && op.to() != NONE) {
                    token(op.from());
                    token(op.to());
                    int m = op.mint() != NONE ? op.mint() : mint[op.from()] != NONE ? mint[op.from()] : mint[op.to()];
                    if (m != NONE) {
                        mint[op.from()] = mint[op.from()] == NONE ? m : mint[op.from()];
                        mint[op.to()] = mint[op.to()] == NONE ? m : mint[op.to()];
                        if (decimals[m] < 0) {
                            decimals[m] = op.decimals();
                        }
                    }
                    own(op.from(), op.owner());
                }
            }
            case BURN, CLOSE -> {
                if (op.from() != NONE) {
                    own(op.from(), op.owner());
                }
            }
            default -> {
                // tells nothing of accounts
            }
        }
    }

    private void token(int id) {
        notWallet[id] = true;
        tokenOrMint[id] = true;
    }

    /** Says that {@code account} belongs to {@code by}, where nothing better has said whose it is. */
    public void own(int account, int by) {
        if (by != NONE && owner[account] == NONE) {
            owner[account] = by;
            if (ownerAfter[account] == NONE) {
                ownerAfter[account] = by;
            }
        }
    }
}
