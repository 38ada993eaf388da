package org.wallettracker.ingest.decode.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;

/** What a transaction, log frame or instruction dump says, uninterpreted. Filled and reused by one {@link TransactionJson}. */
public final class WireTransaction {
    /** What kind of telling it is, and so what it can prove. */
    public enum Form {
        /** A whole transaction with its meta. */
        BODY,
        /** The log lines of a transaction and nothing else of it. */
        FRAME,
        /** Some of a transaction's instructions and its log lines. */
        DUMP
    }

    Form form = Form.BODY;
    final Base58Reader base58 = new Base58Reader();
    final AddressTable addresses = new AddressTable(base58);
    @Nullable
    Signature signature;
    long slot;
    long blockTime;
    int txIndex;
    boolean simulated;
    boolean failed;
    long fee;
    int[] keys = new int[64];
    boolean[] signer = new boolean[64];
    int keyCount;
    int requiredSignatures;
    /** True if the keys came as objects: then looked-up addresses stand among them. */
    boolean keysMerged;
    long @Nullable [] preBalances;
    long @Nullable [] postBalances;
    @Nullable
    List<TokenBalance> preTokens;
    @Nullable
    List<TokenBalance> postTokens;
    boolean innerKnown;
    byte[] json = {};
    int jsonLength;
    int logsAt;
    private @Nullable List<String> logs;
    final List<WireInstruction> outers = new ArrayList<>();
    final List<WireInstruction> inners = new ArrayList<>();
    final List<WireInstruction> instructions = new ArrayList<>();
    private final List<WireInstruction> pool = new ArrayList<>();
    private int pooled;

    final IdList loadedWritable = new IdList();
    final IdList loadedReadonly = new IdList();

    /** Room for a list of numbers while it is read. */
    final long[] numbers = new long[64];

    private int expectedWritable;
    private int expectedReadonly;

    /** Says how many addresses the message looks up, where it says so itself. */
    void expectLoaded(int writable, int readonly) {
        expectedWritable = writable;
        expectedReadonly = readonly;
    }

    /** Refuses looked-up addresses that are not as many as the message asks for: every index would be off. */
    void checkLoaded() throws NotUnderstood {
        if (expectedWritable >= 0
                && (expectedWritable != loadedWritable.size() || expectedReadonly != loadedReadonly.size())) {
            throw new NotUnderstood(Reasons.BAD_INDEX, "the message looks up " + expectedWritable + " writable and "
                    + expectedReadonly + " read-only addresses, meta.loadedAddresses has " + loadedWritable.size()
                    + " and " + loadedReadonly.size());
        }
    }

    /** Puts looked-up addresses behind the message's own keys, as their indices count, and marks the signers. */
    void completeKeys() {
        if (!keysMerged) {
            for (int i = 0; i < Math.min(requiredSignatures, keyCount); i++) {
                signer[i] = true;
            }
            addKeys(loadedWritable);
            addKeys(loadedReadonly);
        }
    }

    private void addKeys(IdList ids) {
        for (int i = 0; i < ids.size(); i++) {
            addKey(ids.get(i), false);
        }
    }

    void clear() {
        form = Form.BODY;
        expectedWritable = -1;
        expectedReadonly = -1;
        loadedWritable.clear();
        loadedReadonly.clear();
        addresses.clear();
        signature = null;
        slot = Unknown.AMOUNT;
        blockTime = Unknown.TIME;
        txIndex = Unknown.INDEX;
        simulated = false;
        failed = false;
        fee = Unknown.AMOUNT;
        keyCount = 0;
        requiredSignatures = 0;
        keysMerged = false;
        preBalances = null;
        postBalances = null;
        preTokens = null;
        postTokens = null;
        innerKnown = false;
        logsAt = -1;
        logs = null;
        outers.clear();
        inners.clear();
        instructions.clear();
        pooled = 0;
    }

    WireInstruction newInstruction() {
        if (pooled == pool.size()) {
            pool.add(new WireInstruction(base58));
        }
        WireInstruction next = pool.get(pooled++);
        next.reset();
        return next;
    }

    void addKey(int id, boolean signs) {
        if (keyCount == keys.length) {
            keys = Arrays.copyOf(keys, keyCount * 2);
            signer = Arrays.copyOf(signer, keyCount * 2);
        }
        keys[keyCount] = id;
        signer[keyCount++] = signs;
    }

    /** What kind of telling it is. */
    public Form form() {
        return form;
    }

    /** The addresses it speaks of. */
    public AddressTable addresses() {
        return addresses;
    }

    /** Its identity; null until read. */
    public @Nullable Signature signature() {
        return signature;
    }

    /** Slot, {@link Unknown#AMOUNT} if not told. */
    public long slot() {
        return slot;
    }

    /** Unix seconds, {@link Unknown#TIME} if not told. */
    public long blockTime() {
        return blockTime;
    }

    /** Place in the block, {@link Unknown#INDEX} if not told. */
    public int txIndex() {
        return txIndex;
    }

    /** True if it carries the mark of the simulated world. */
    public boolean simulated() {
        return simulated;
    }

    /** True if it failed. */
    public boolean failed() {
        return failed;
    }

    /** Network fee with priority fee in lamports, {@link Unknown#AMOUNT} if not told. */
    public long fee() {
        return fee;
    }

    /** How many account keys there are, looked-up ones included. */
    public int keyCount() {
        return keyCount;
    }

    /** Id of the account key at {@code index}. */
    public int key(int index) {
        return keys[index];
    }

    /** True if the account key at {@code index} signed. */
    public boolean signs(int index) {
        return signer[index];
    }

    /** Lamports by key before, null if not told. */
    public long @Nullable [] preBalances() {
        return preBalances;
    }

    /** Lamports by key afterwards, null if not told. */
    public long @Nullable [] postBalances() {
        return postBalances;
    }

    /** Token balances before, null if not told (an empty list says there were none). */
    public @Nullable List<TokenBalance> preTokens() {
        return preTokens;
    }

    /** Token balances afterwards, null if not told. */
    public @Nullable List<TokenBalance> postTokens() {
        return postTokens;
    }

    /** False if the answer has no list of inner instructions. */
    public boolean innerKnown() {
        return innerKnown;
    }

    /** All instructions, outer and inner, in the order of execution. */
    public List<WireInstruction> instructions() {
        return instructions;
    }

    /**
     * The log lines, empty if not told. Read from the text only when asked for, because they are most of it.
     *
     * @throws NotUnderstood if they are not a list of texts
     */
    public List<String> logs() throws NotUnderstood {
        List<String> lines = logs;
        if (lines == null) {
            lines = logsAt < 0 ? List.of() : TransactionJson.readLogs(json, jsonLength, logsAt);
            logs = lines;
        }
        return lines;
    }
}
