package org.wallettracker.ingest.simulate.wire;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * One transaction while it executes: it records instructions and logs, changes the balances of the accounts it touches
 * and remembers what they were. One object is used for all transactions of a world, one after the other.
 *
 * <p>An instruction is written as {@code program(p).w(a).r(b).data(d).invoke()}, what it does follows, and
 * {@link #done} ends it; instructions invoked before that are its inner instructions.
 */
public final class Transaction {
    static final int SIGNER = 1;
    static final int WRITABLE = 2;
    static final int INVOKED = 4;
    private static final long LAMPORTS_PER_SIGNATURE = 5_000;
    private static final int DEFAULT_UNITS = 200_000;

    final InstructionLog instructions = new InstructionLog();
    final Ascii logs = new Ascii(8_192);
    private final byte[][] stackText = new byte[8][];
    private final int[] stackUnits = new int[8];

    Account[] accounts = new Account[64];
    byte[] flags = new byte[64];
    long[] lamportsBefore = new long[64];
    long[] amountBefore = new long[64];
    @Nullable
    Mint[] mintBefore = new Mint[64];
    @Nullable
    Account[] ownerBefore = new Account[64];
    int size;
    int signers;

    private long serial;
    private long slot;
    private long blockTime;
    private boolean versioned;
    private long priorityFee;
    private int unitLimit;
    private int unitsUsed;
    private int depth;
    private int failedIndex = -1;
    private int failedCode;
    private @Nullable Account pendingProgram;

    /** Starts a transaction paid by {@code payer}; the one before must be finished. */
    public Transaction begin(long inSlot, long atSeconds, Account payer, boolean inVersion0) {
        serial++;
        slot = inSlot;
        blockTime = atSeconds;
        versioned = inVersion0;
        size = 0;
        signers = 0;
        depth = 0;
        priorityFee = 0;
        unitLimit = DEFAULT_UNITS;
        unitsUsed = 0;
        failedIndex = -1;
        instructions.clear();
        logs.clear();
        signer(payer);
        return this;
    }

    /** Adds a signer, who can be written to. */
    public Transaction signer(Account account) {
        int at = use(account);
        if ((flags[at] & SIGNER) == 0) {
            signers++;
        }
        flags[at] |= SIGNER | WRITABLE;
        return this;
    }

    /** The compute unit limit and its price (micro-lamports a unit) that the priority fee follows from. */
    public Transaction computeBudget(int limit, long microLamportsPerUnit) {
        unitLimit = limit;
        priorityFee = Math.ceilDiv(limit * microLamportsPerUnit, 1_000_000L);
        return this;
    }

    /** Starts an instruction of {@code program}. */
    public Transaction program(Account program) {
        pendingProgram = program;
        instructions.start(use(program), depth + 1);
        if (depth == 0) {
            flags[use(program)] |= INVOKED;
        }
        return this;
    }

    /** The instruction's next account, which it writes to. */
    public Transaction w(Account account) {
        int at = use(account);
        flags[at] |= WRITABLE;
        instructions.account(at);
        return this;
    }

    /** The instruction's next account, which it only reads. */
    public Transaction r(Account account) {
        instructions.account(use(account));
        return this;
    }

    /** The instruction's data. */
    public Transaction data(Bytes bytes) {
        instructions.data(bytes.toArray());
        return this;
    }

    /** The instruction begins to run; what follows until {@link #done} happens inside it. */
    public Transaction invoke() {
        Account program = pendingProgram;
        if (program == null) {
            throw new IllegalStateException("no instruction was started");
        }
        pendingProgram = null;
        instructions.end();
        stackText[depth] = program.text();
        stackUnits[depth] = unitsUsed;
        depth++;
        if (!failed()) {
            log().put("Program ").put(program.text()).put(" invoke [").number(depth).put("]\"");
        }
        return this;
    }

    /** The running instruction ends well, having used {@code units} of its own (0 for the built-in programs). */
    public Transaction done(int units) {
        depth--;
        byte[] program = stackText[depth];
        if (!failed()) {
            if (units > 0) {
                unitsUsed += units;
                log().put("Program ").put(program).put(" consumed ").number(unitsUsed - stackUnits[depth]).put(" of ")
                        .number(unitLimit - stackUnits[depth]).put(" compute units\"");
            } else {
                unitsUsed += 150;
            }
            log().put("Program ").put(program).put(" success\"");
        }
        return this;
    }

    /**
     * The running instruction fails with a program's own error {@code code}: everything but the fee is undone, and what
     * is added after this stands in the message but does not run.
     */
    public Transaction fail(int code, int units) {
        failedIndex = instructions.outerIndex();
        failedCode = code;
        unitsUsed += units;
        while (depth > 0) {
            depth--;
            byte[] program = stackText[depth];
            log().put("Program ").put(program).put(" consumed ").number(unitsUsed - stackUnits[depth]).put(" of ")
                    .number(unitLimit - stackUnits[depth]).put(" compute units\"");
            log().put("Program ").put(program).put(" failed: custom program error: 0x")
                    .put(Integer.toHexString(code)).put('"');
        }
        return this;
    }

    /** A line "Program log: ..."; the text must not need escaping. */
    public Transaction say(String text) {
        if (!failed()) {
            log().put("Program log: ").put(text).put('"');
        }
        return this;
    }

    /** A line "Program data: ..." of {@code bytes} from {@code from} on. */
    public Transaction emit(Bytes bytes, int from) {
        log().put("Program data: ").base64(bytes.array(), from, bytes.length() - from).put('"');
        return this;
    }

    /** A line "Program return: ...". */
    public Transaction answer(Account program, Bytes bytes) {
        log().put("Program return: ").put(program.text()).put(' ').base64(bytes.array(), 0, bytes.length()).put('"');
        return this;
    }

    /** Moves lamports. */
    public Transaction move(Account from, Account to, long lamports) {
        if (lamports < 0 || from.lamports < lamports) {
            throw new IllegalStateException(from + " holds " + from.lamports + " lamports, not " + lamports);
        }
        use(from);
        use(to);
        from.lamports -= lamports;
        to.lamports += lamports;
        return this;
    }

    /** Moves tokens; of wrapped SOL the lamports go with them. */
    public Transaction moveTokens(Account from, Account to, long amount) {
        Mint mint = from.mint;
        if (mint == null || mint != to.mint || amount < 0 || from.amount < amount) {
            throw new IllegalStateException(from + " cannot send " + amount + " of its " + from.amount + " to " + to);
        }
        use(from);
        use(to);
        from.amount -= amount;
        to.amount += amount;
        if (mint.wraps()) {
            move(from, to, amount);
        }
        return this;
    }

    /** Adds (mints) or takes away (burns) tokens of a token account. */
    public Transaction changeSupply(Account account, long by) {
        use(account);
        account.amount = Math.addExact(account.amount, by);
        return this;
    }

    /** Makes an account that holds lamports already a token account of {@code owner}. */
    public Transaction open(Account account, Mint mint, Account owner) {
        use(account);
        account.mint = mint;
        account.owner = owner;
        account.amount = 0;
        return this;
    }

    /** Closes a token account; its lamports go to {@code destination}. */
    public Transaction close(Account account, Account destination) {
        Mint mint = account.mint;
        if (mint == null || !mint.wraps() && account.amount != 0) {
            throw new IllegalStateException(account + " cannot be closed");
        }
        move(account, destination, account.lamports);
        account.mint = null;
        account.owner = null;
        account.amount = 0;
        return this;
    }

    /** Brings a wrapped SOL account's balance to its lamports beyond {@code rent}. */
    public Transaction syncNative(Account account, long rent) {
        use(account);
        account.amount = account.lamports - rent;
        return this;
    }

    /** True once an instruction has failed. */
    public boolean failed() {
        return failedIndex >= 0;
    }

    /** Slot it is in. */
    public long slot() {
        return slot;
    }

    /** Unix seconds of its block. */
    public long blockTime() {
        return blockTime;
    }

    /** How many must sign. */
    public int signers() {
        return signers;
    }

    /** Network and priority fee as it stands now, lamports. */
    public long fee() {
        return LAMPORTS_PER_SIGNATURE * signers + priorityFee;
    }

    /** Ends it: charges the fee, and undoes everything else if it failed. */
    public void finish() {
        if (depth != 0) {
            throw new IllegalStateException("an instruction is still running");
        }
        if (failed()) {
            for (int i = 0; i < size; i++) {
                accounts[i].lamports = lamportsBefore[i];
                accounts[i].amount = amountBefore[i];
                accounts[i].mint = mintBefore[i];
                accounts[i].owner = ownerBefore[i];
            }
        }
        accounts[0].lamports -= fee();
        if (accounts[0].lamports < 0) {
            throw new IllegalStateException(accounts[0] + " cannot pay its fee of " + fee());
        }
    }

    boolean versioned() {
        return versioned;
    }

    int failedIndex() {
        return failedIndex;
    }

    int failedCode() {
        return failedCode;
    }

    int unitsUsed() {
        return Math.min(unitsUsed, unitLimit);
    }

    private Ascii log() {
        return (logs.length() > 0 ? logs.put(',') : logs).put('"');
    }

    private int use(Account account) {
        if (account.usedIn == serial) {
            return account.place;
        }
        if (size == accounts.length) {
            int room = 2 * size;
            accounts = Arrays.copyOf(accounts, room);
            flags = Arrays.copyOf(flags, room);
            lamportsBefore = Arrays.copyOf(lamportsBefore, room);
            amountBefore = Arrays.copyOf(amountBefore, room);
            mintBefore = Arrays.copyOf(mintBefore, room);
            ownerBefore = Arrays.copyOf(ownerBefore, room);
        }
        account.usedIn = serial;
        account.place = size;
        accounts[size] = account;
        flags[size] = 0;
        lamportsBefore[size] = account.lamports;
        amountBefore[size] = account.amount;
        mintBefore[size] = account.mint;
        ownerBefore[size] = account.owner;
        return size++;
    }
}
