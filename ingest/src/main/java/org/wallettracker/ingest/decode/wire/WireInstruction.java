package org.wallettracker.ingest.decode.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One instruction, outer or inner, in the order it was executed. */
public final class WireInstruction {
    private static final byte[] NO_BYTES = {};

    private final Base58Reader base58;
    /** Program: first an index of the key list (or an id where the text was given), after assembly an id. */
    int program = AddressTable.NONE;
    boolean programIsId;
    int[] accounts = new int[24];
    int accountCount;
    boolean accountsAreIds;
    /** Holds the base58 text of the data: {@link #textLength} bytes from {@link #textStart} on. */
    private byte[] text = NO_BYTES;
    private int textStart;
    private int textLength;
    @Nullable
    ParsedInfo parsed;
    int stackHeight;
    int outer;
    int depth;
    int parent = -1;
    int at;
    private byte @Nullable [] data;

    WireInstruction(Base58Reader base58) {
        this.base58 = base58;
    }

    void reset() {
        program = AddressTable.NONE;
        programIsId = false;
        accountCount = 0;
        accountsAreIds = false;
        textLength = 0;
        text = NO_BYTES;
        parsed = null;
        stackHeight = 0;
        outer = 0;
        depth = 0;
        parent = -1;
        at = 0;
        data = null;
    }

    /** Says what the data is in base58; it is decoded when asked for, so {@code in} must stay as it is until then. */
    void text(byte[] in, int start, int length) {
        text = in;
        textStart = start;
        textLength = length;
    }

    /** How many characters of base58 the data has, 0 where it came otherwise. */
    int textLength() {
        return textLength;
    }

    void data(byte[] bytes) {
        data = bytes;
    }

    void addAccount(int account) {
        if (accountCount == accounts.length) {
            accounts = Arrays.copyOf(accounts, accountCount * 2);
        }
        accounts[accountCount++] = account;
    }

    /** Id of the program. */
    public int program() {
        return program;
    }

    /** How many accounts it names. */
    public int accountCount() {
        return accountCount;
    }

    /** Id of the account at {@code place}, {@link AddressTable#NONE} if it names fewer. */
    public int account(int place) {
        return place < accountCount ? accounts[place] : AddressTable.NONE;
    }

    /** What the node parsed, null if it gave accounts and data. */
    public @Nullable ParsedInfo parsed() {
        return parsed;
    }

    /** Place among all instructions of the transaction in order of execution, from 0. */
    public int at() {
        return at;
    }

    /** Index of the outer instruction it is (or runs below). */
    public int outer() {
        return outer;
    }

    /** 1 for an outer instruction, one more for each call. */
    public int depth() {
        return depth;
    }

    /** {@link #at} of the instruction that called it, -1 for an outer one. */
    public int parent() {
        return parent;
    }

    /**
     * Its data; empty where the node parsed it.
     *
     * @throws NotUnderstood if it is not base58
     */
    public byte[] data() throws NotUnderstood {
        byte[] bytes = data;
        if (bytes == null) {
            if (textLength == 0) {
                bytes = NO_BYTES;
            } else {
                try {
                    bytes = base58.decode(text, textStart, textLength);
                } catch (IllegalArgumentException e) {
                    throw new NotUnderstood(Reasons.BAD_VALUE,
                            "data of instruction " + at + ": " + e.getMessage());
                }
            }
            data = bytes;
        }
        return bytes;
    }

    /** True if it has data or a parsed form at all. */
    public boolean hasData() {
        return textLength > 0 || data != null && data.length > 0;
    }
}
