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

/**
 * The accounts of a transaction by address id: what they held before and after, whose they are, what they are. One object
 * serves transaction after transaction; its arrays hold {@link #size} values of the present one.
 */
public final class Accounts {
    private static final int NONE = AddressTable.NONE;

    /** Id of wrapped SOL. */
    public int wsol;
    /** False if the source has no lamport or token balances. */
    public boolean balancesKnown;
    /** How many ids there is room for. */
    public int size;
    /** Key index by id, -1 for addresses that are no account key. */
    public int[] key = {};
    /** Lamports before, by id; 0 for addresses that are no account key. */
    public long[] pre = {};
    /** Lamports afterwards. */
    public long[] post = {};
    /** Mint of a token account. */
    public int[] mint = {};
    /** Owner of a token account before (or when first known). */
    public int[] owner = {};
    /** Owner of a token account at the end. */
    public int[] ownerAfter = {};
    /** Token amount before. */
    public long[] preAmount = {};
    /** Token amount afterwards. */
    public long[] postAmount = {};
    /** True if the account was a token account before. */
    public boolean[] tokenBefore = {};
    /** True if the account is a token account afterwards. */
    public boolean[] tokenAfter = {};
    /** True if the address can't be a wallet: a token account, a mint, or made over to a program here. */
    public boolean[] notWallet = {};
    /** True for token accounts (wrapped SOL too) and mints. */
    public boolean[] tokenOrMint = {};
    /** Place of the last instruction that made an account over to a program, -1 for none. */
    public int[] assignedAt = {};
    /** Decimals by mint id, -1 if not told. */
    public int[] decimals = {};

    /**
     * Goes on to the accounts of {@code tx}, whose native operations are {@code ops}.
     *
     * @param room how many more addresses may still come into the table
     * @throws NotUnderstood if a token balance points outside the key list
     */
    public void read(WireTransaction tx, List<Op> ops, int room) throws NotUnderstood {
        wsol = tx.addresses().id(Programs.WSOL);
        int system = tx.addresses().id(Programs.SYSTEM);
        clear(tx.addresses().size() + room);
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

    private void clear(int n) {
        size = n;
        if (key.length < n) {
            make(Math.max(n, 2 * key.length));
        }
        Arrays.fill(key, 0, n, -1);
        Arrays.fill(pre, 0, n, 0);
        Arrays.fill(post, 0, n, 0);
        Arrays.fill(mint, 0, n, NONE);
        Arrays.fill(owner, 0, n, NONE);
        Arrays.fill(ownerAfter, 0, n, NONE);
        Arrays.fill(preAmount, 0, n, 0);
        Arrays.fill(postAmount, 0, n, 0);
        Arrays.fill(tokenBefore, 0, n, false);
        Arrays.fill(tokenAfter, 0, n, false);
        Arrays.fill(notWallet, 0, n, false);
        Arrays.fill(tokenOrMint, 0, n, false);
        Arrays.fill(assignedAt, 0, n, -1);
        Arrays.fill(decimals, 0, n, -1);
    }

    private void make(int n) {
        key = new int[n];
        pre = new long[n];
        post = new long[n];
        mint = new int[n];
        owner = new int[n];
        ownerAfter = new int[n];
        preAmount = new long[n];
        postAmount = new long[n];
        tokenBefore = new boolean[n];
        tokenAfter = new boolean[n];
        notWallet = new boolean[n];
        tokenOrMint = new boolean[n];
        assignedAt = new int[n];
        decimals = new int[n];
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
