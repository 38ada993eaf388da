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
