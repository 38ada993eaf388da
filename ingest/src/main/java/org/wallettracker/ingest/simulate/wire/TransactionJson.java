package org.wallettracker.ingest.simulate.wire;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Writes a finished transaction as a node's {@code getTransaction} answers it in encoding json: one line, with
 * {@code "simulatedWorld": true} before the node's own keys.
 */
public final class TransactionJson {
    private final Ascii out = new Ascii(32_768);
    private final Account table;
    private int[] places = new int[64];
    private int[] order = new int[64];

    /** A writer whose version 0 transactions look fixed accounts up in {@code table}. */
    public TransactionJson(Account table) {
        this.table = table;
    }

    /** The line written last; only valid until the next one. */
    public Ascii line() {
        return out;
    }

    /** Writes {@code tx}, which must be finished, with a 64-byte signature for each signer, and a line end. */
    public void write(Transaction tx, byte[][] signatures, byte[] blockhash) {
        int fixed = sort(tx);
        out.clear().put("{\"simulatedWorld\":true,\"blockTime\":").number(tx.blockTime()).put(",\"meta\":{");
        out.put("\"computeUnitsConsumed\":").number(tx.unitsUsed()).put(",\"err\":");
        failure(tx);
        out.put(",\"fee\":").number(tx.fee()).put(",\"innerInstructions\":[");
        innerInstructions(tx);
        out.put("],\"loadedAddresses\":{\"readonly\":[");
        loaded(tx, fixed, false);
        out.put("],\"writable\":[");
        loaded(tx, fixed, true);
        out.put("]},\"logMessages\":[").put(tx.logs.array(), 0, tx.logs.length()).put("],\"postBalances\":[");
        for (int i = 0; i < tx.size; i++) {
            comma(i).number(tx.accounts[order[i]].lamports);
        }
        out.put("],\"postTokenBalances\":[");
        tokenBalances(tx, true);
        out.put("],\"preBalances\":[");
        for (int i = 0; i < tx.size; i++) {
            comma(i).number(tx.lamportsBefore[order[i]]);
        }
        out.put("],\"preTokenBalances\":[");
        tokenBalances(tx, false);
        out.put("],\"rewards\":[],\"status\":{\"");
        out.put(tx.failed() ? "Err\":" : "Ok\":");
        failure(tx);
        out.put("}},\"slot\":").number(tx.slot()).put(",\"transaction\":{\"message\":{\"accountKeys\":[");
        for (int i = 0; i < fixed; i++) {
            comma(i).put('"').put(tx.accounts[order[i]].text()).put('"');
        }
        out.put(']');
        if (tx.versioned()) {
            out.put(",\"addressTableLookups\":[");
            lookups(tx, fixed);
            out.put(']');
        }
        out.put(",\"header\":{\"numReadonlySignedAccounts\":0,\"numReadonlyUnsignedAccounts\":")
                .number(readonly(tx, fixed)).put(",\"numRequiredSignatures\":").number(tx.signers)
                .put("},\"instructions\":[");
        outerInstructions(tx);
        out.put("],\"recentBlockhash\":\"").base58(blockhash).put("\"},\"signatures\":[");
        for (int i = 0; i < tx.signers; i++) {
            comma(i).put('"').base58(signatures[i]).put('"');
        }
        out.put("]},\"version\":").put(tx.versioned() ? "0" : "\"legacy\"").put("}\n");
    }

    /**
     * Puts the accounts in the message's order: signers, writable, read-only, and in version 0 the looked-up ones last.
     * Returns how many stand in the message itself.
     */
    private int sort(Transaction tx) {
        if (places.length < tx.size) {
            places = new int[2 * tx.size];
            order = new int[2 * tx.size];
        }
        int at = 0;
        int fixed = 0;
        for (int group = 0; group < 5; group++) {
            for (int i = 0; i < tx.size; i++) {
                if (group(tx, i) == group) {
                    order[at] = i;
                    places[i] = at++;
                }
            }
            if (group == 2) {
                fixed = at;
            }
        }
        return fixed;
    }

    private static int group(Transaction tx, int i) {
        int flags = tx.flags[i];
        if ((flags & Transaction.SIGNER) != 0) {
            return 0;
        }
        boolean writable = (flags & Transaction.WRITABLE) != 0;
        if (tx.versioned() && tx.accounts[i].lookup >= 0 && (flags & Transaction.INVOKED) == 0) {
            return writable ? 3 : 4;
        }
        return writable ? 1 : 2;
    }

    private int readonly(Transaction tx, int fixed) {
        int count = 0;
        for (int i = 0; i < fixed; i++) {
            count += group(tx, order[i]) == 2 ? 1 : 0;
        }
        return count;
    }

    private void loaded(Transaction tx, int fixed, boolean writable) {
        boolean any = false;
        for (int i = fixed; i < tx.size; i++) {
            if (group(tx, order[i]) == (writable ? 3 : 4)) {
                comma(any ? 1 : 0).put('"').put(tx.accounts[order[i]].text()).put('"');
                any = true;
            }
        }
    }

    private void lookups(Transaction tx, int fixed) {
        if (fixed == tx.size) {
            return;
        }
        out.put("{\"accountKey\":\"").put(table.text()).put("\",\"readonlyIndexes\":[");
        indexes(tx, fixed, 4);
        out.put("],\"writableIndexes\":[");
        indexes(tx, fixed, 3);
        out.put("]}");
    }

    private void indexes(Transaction tx, int fixed, int group) {
        boolean any = false;
        for (int i = fixed; i < tx.size; i++) {
            if (group(tx, order[i]) == group) {
                comma(any ? 1 : 0).number(tx.accounts[order[i]].lookup);
                any = true;
            }
        }
    }

    private void outerInstructions(Transaction tx) {
        int written = 0;
        for (int i = 0; i < tx.instructions.count(); i++) {
            if (tx.instructions.height(i) == 1) {
                comma(written++);
                tx.instructions.write(i, places, out);
            }
        }
    }

    private void innerInstructions(Transaction tx) {
        int outer = -1;
        int groups = 0;
        boolean open = false;
        for (int i = 0; i < tx.instructions.count(); i++) {
            if (tx.instructions.height(i) == 1) {
                outer++;
                if (open) {
                    out.put("]}");
                }
                open = false;
            } else {
                if (!open) {
                    comma(groups++).put("{\"index\":").number(outer).put(",\"instructions\":[");
                } else {
                    out.put(',');
                }
                open = true;
                tx.instructions.write(i, places, out);
            }
        }
        if (open) {
            out.put("]}");
        }
    }

    private void tokenBalances(Transaction tx, boolean after) {
        int written = 0;
        for (int i = 0; i < tx.size; i++) {
            int at = order[i];
            Account account = tx.accounts[at];
            @Nullable
            Mint mint = after ? account.mint : tx.mintBefore[at];
            @Nullable
            Account owner = after ? account.owner : tx.ownerBefore[at];
            if (mint != null && owner != null) {
                comma(written++).put("{\"accountIndex\":").number(i).put(",\"mint\":\"").put(mint.account().text())
                        .put("\",\"owner\":\"").put(owner.text()).put("\",\"programId\":\"")
                        .put(mint.program().text()).put("\",\"uiTokenAmount\":{\"amount\":\"");
                long amount = after ? account.amount : tx.amountBefore[at];
                out.number(amount).put("\",\"decimals\":").number(mint.decimals()).put(",\"uiAmount\":");
                if (amount == 0) {
                    out.put("null");
                } else {
                    out.decimal(amount, mint.decimals());
                }
                out.put(",\"uiAmountString\":\"").decimal(amount, mint.decimals()).put("\"}}");
            }
        }
    }

    private void failure(Transaction tx) {
        if (tx.failed()) {
            out.put("{\"InstructionError\":[").number(tx.failedIndex()).put(",{\"Custom\":").number(tx.failedCode())
                    .put("}]}");
        } else {
            out.put("null");
        }
    }

    private Ascii comma(int i) {
        return i > 0 ? out.put(',') : out;
    }

    /** A fresh copy of the line written last. */
    public byte[] copy() {
        return Arrays.copyOf(out.array(), out.length());
    }
}
