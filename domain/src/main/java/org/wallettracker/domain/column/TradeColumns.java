package org.wallettracker.domain.column;

import java.util.Arrays;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;

/**
 * What wallets bought, sold and burned, in columns: rows by wallet, mint, chain order; wallets and mints are numbers, in
 * the order of their addresses. {@value #BYTES_A_ROW} bytes a row, {@value #BYTES_A_POSITION} a position. Immutable.
 */
public final class TradeColumns {
    /** Bytes of one trade. */
    public static final int BYTES_A_ROW = 31;
    /** Bytes of one pair of wallet and mint beside its trades. */
    public static final int BYTES_A_POSITION = 9;

    static final int BUY = 1;
    static final int SELL = 2;
    static final int BURN = 3;
    /** Anything else: its position is left to the ledger's objects. */
    static final int OTHER = 4;
    /** The part of a code that is one of the four above. */
    static final int KIND = 7;
    static final int ROUND_TRIP = 8;
    static final int PROVISIONAL = 16;
    /** Paid in SOL, not in a dollar coin. */
    static final int IN_SOL = 32;

    private static final int NO_TIME = -1;

    final Address[] wallets;
    final Address[] mints;
    /** First position of each wallet, and behind the last. */
    final int[] walletStart;
    final int[] positionMint;
    /** First row of each position, and behind the last. */
    final int[] positionStart;
    final boolean[] plain;
    final byte[] code;
    final long[] raw;
    final long[] net;
    final int[] seconds;
    final int[] slot;
    final int[] transaction;
    final short[] progress;

    TradeColumns(Address[] wallets, Address[] mints, int[] walletStart, int[] positionMint, int[] positionStart,
            boolean[] plain, ColumnRows rows) {
        this.wallets = wallets;
        this.mints = mints;
        this.walletStart = walletStart;
        this.positionMint = positionMint;
        this.positionStart = positionStart;
        this.plain = plain;
        code = rows.code;
        raw = rows.raw;
        net = rows.net;
        seconds = rows.seconds;
        slot = rows.slot;
        transaction = rows.transaction;
        progress = rows.progress;
    }

    /** How many rows there are. */
    public int rows() {
        return code.length;
    }

    /** How many pairs of wallet and mint. */
    public int positions() {
        return positionMint.length;
    }

    /** How many wallets. */
    public int wallets() {
        return wallets.length;
    }

    /** How many mints. */
    public int mints() {
        return mints.length;
    }

    /** The wallet of number {@code wallet}. */
    public Address wallet(int wallet) {
        return wallets[wallet];
    }

    /** The mint of number {@code mint}. */
    public Address mint(int mint) {
        return mints[mint];
    }

    /** The number of {@code wallet}; negative where it has no row. */
    public int numberOf(Address wallet) {
        return Arrays.binarySearch(wallets, wallet);
    }

    /** First position of {@code wallet}; that of the next number is behind its last. */
    public int firstPosition(int wallet) {
        return walletStart[wallet];
    }

    /** Number of the mint of {@code position}. */
    public int mintOf(int position) {
        return positionMint[position];
    }

    /** How many positions the columns leave to the ledger's objects from the start. */
    public int notPlain() {
        int n = 0;
        for (boolean p : plain) {
            n += p ? 0 : 1;
        }
        return n;
    }

    /** Takes the trades one after the other. */
    @FunctionalInterface
    public interface Trades {
        /** A purchase or sale: numbers of wallet and mint, base units, net lamports. */
        void accept(int wallet, int mint, boolean buy, long raw, long net);
    }

    /** Gives every purchase and sale to {@code to}, by wallet, mint, chain order. */
    public void forEachTrade(Trades to) {
        for (int w = 0; w < wallets.length; w++) {
            for (int p = walletStart[w]; p < walletStart[w + 1]; p++) {
                for (int row = positionStart[p]; row < positionStart[p + 1]; row++) {
                    int kind = code[row] & KIND;
                    if (kind == BUY || kind == SELL) {
                        to.accept(w, positionMint[p], kind == BUY, raw[row], net[row]);
                    }
                }
            }
        }
    }

    /** The rows of {@code wallet} alone, as number 0. */
    public TradeColumns only(int wallet) {
        int first = walletStart[wallet];
        int end = walletStart[wallet + 1];
        int from = positionStart[first];
        int to = positionStart[end];
        Address[] own = new Address[end - first];
        int[] numbers = new int[own.length];
        int[] start = new int[own.length + 1];
        for (int i = 0; i < own.length; i++) {
            own[i] = mints[positionMint[first + i]];
            numbers[i] = i;
            start[i] = positionStart[first + i] - from;
        }
        start[own.length] = to - from;
        ColumnRows rows = new ColumnRows(to - from);
        copy(from, rows, 0, to - from);
        return new TradeColumns(new Address[]{wallets[wallet]}, own, new int[]{0, own.length}, numbers, start,
                Arrays.copyOfRange(plain, first, end), rows);
    }

    /**
     * The rows of this one wallet and the one row of {@code later}, of the same wallet, behind the others of its mint.
     */
    public TradeColumns plus(TradeColumns later) {
        Address mint = later.mints[0];
        int found = Arrays.binarySearch(mints, mint);
        int place = found >= 0 ? found : -found - 1;
        int added = found >= 0 ? 0 : 1;
        int n = mints.length + added;
        Address[] all = new Address[n];
        int[] numbers = new int[n];
        int[] start = new int[n + 1];
        boolean[] allPlain = new boolean[n];
        for (int i = 0; i < n; i++) {
            boolean same = added == 1 && i == place;
            int old = i - (i > place ? added : 0);
            all[i] = same ? mint : mints[old];
            allPlain[i] = same ? later.plain[0] : plain[old] && (i != place || later.plain[0]);
            numbers[i] = i;
            start[i] = i <= place ? positionStart[Math.min(i, mints.length)] : positionStart[old] + 1;
        }
        start[n] = rows() + 1;
        int gap = start[place + 1] - 1;
        ColumnRows rows = new ColumnRows(rows() + 1);
        copy(0, rows, 0, gap);
        later.copy(0, rows, gap, 1);
        copy(gap, rows, gap + 1, rows() - gap);
        return new TradeColumns(wallets, all, new int[]{0, n}, numbers, start, allPlain, rows);
    }

    /** No rows of {@code wallet}. */
    public static TradeColumns none(Address wallet) {
        return new TradeColumns(new Address[]{wallet}, new Address[0], new int[]{0, 0}, new int[0], new int[]{0},
                new boolean[0], new ColumnRows(0));
    }

    /** The rows of this one wallet, those of {@code mint} as {@code by}, of the same wallet or of nobody, has them. */
    public TradeColumns replaced(Address mint, TradeColumns by) {
        int found = Arrays.binarySearch(mints, mint);
        int place = found >= 0 ? found : -found - 1;
        int old = found >= 0 ? 1 : 0;
        int other = 0;
        while (other < by.positions() && !by.mints[by.positionMint[other]].equals(mint)) {
            other++;
        }
        int now = other < by.positions() ? 1 : 0;
        int first = positionStart[place];
        int behind = positionStart[place + old];
        int length = now == 0 ? 0 : by.positionStart[other + 1] - by.positionStart[other];
        int n = mints.length - old + now;
        Address[] all = new Address[n];
        int[] numbers = new int[n];
        int[] start = new int[n + 1];
        boolean[] allPlain = new boolean[n];
        for (int i = 0; i < n; i++) {
            boolean same = now == 1 && i == place;
            int from = i < place ? i : i - now + old;
            all[i] = same ? mint : mints[from];
            allPlain[i] = same ? by.plain[other] : plain[from];
            numbers[i] = i;
            start[i] = i <= place ? positionStart[i] : positionStart[from] - behind + first + length;
        }
        ColumnRows rows = new ColumnRows(rows() - behind + first + length);
        start[n] = rows() - behind + first + length;
        copy(0, rows, 0, first);
        if (now == 1) {
            by.copy(by.positionStart[other], rows, first, length);
        }
        copy(behind, rows, first + length, rows() - behind);
        return new TradeColumns(wallets, all, new int[]{0, n}, numbers, start, allPlain, rows);
    }

    private void copy(int from, ColumnRows to, int at, int count) {
        System.arraycopy(code, from, to.code, at, count);
        System.arraycopy(raw, from, to.raw, at, count);
        System.arraycopy(net, from, to.net, at, count);
        System.arraycopy(seconds, from, to.seconds, at, count);
        System.arraycopy(slot, from, to.slot, at, count);
        System.arraycopy(transaction, from, to.transaction, at, count);
        System.arraycopy(progress, from, to.progress, at, count);
    }

    /** Block time of a row, Unix seconds. */
    long time(int row) {
        return seconds[row] == NO_TIME ? Unknown.TIME : seconds[row] & 0xFFFF_FFFFL;
    }

    /** True if {@code time} can stand in the column. */
    static boolean timeFits(long time) {
        return time == Unknown.TIME || (time >= 0 && time < 0xFFFF_FFFFL);
    }

    static int seconds(long time) {
        return time == Unknown.TIME ? NO_TIME : (int) time;
    }
}
