package org.wallettracker.ingest.decode.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;

/**
 * Reads dumps of single instructions ({@code ix_index}, byte lists for keys and data, {@code inner},
 * {@code log_messages}). They hold some of a transaction's instructions, so only what is complete in them is used: the
 * log lines, and events as far as the log lines confirm that none is missing. The signature stands in the file's name.
 */
final class DumpJson {
    private final WireTransaction tx;
    private final List<Placed> placed = new ArrayList<>();

    /** An instruction with its place: outer index, place below it, how deep. */
    private record Placed(WireInstruction instruction, int outer, int inner, int depth) {
    }

    DumpJson(WireTransaction tx) {
        this.tx = tx;
    }

    /** Reads the list of instructions that {@code p} stands on. */
    void readList(Tokens p, int depth) throws IOException, NotUnderstood {
        if (depth > 8) {
            throw new NotUnderstood(Reasons.LIMIT_EXCEEDED, "instructions nested deeper than the chain allows");
        }
        while (p.nextToken() != JsonToken.END_ARRAY) {
            if (p.currentToken() != JsonToken.START_OBJECT) {
                throw Scalars.wrong(p, "instructions", "an instruction");
            }
            p.nextToken();
            readInstruction(p, depth);
        }
    }

    /** Reads the fields of an instruction up to its end; {@code p} stands on the first one's name. */
    void readInstruction(Tokens p, int depth) throws IOException, NotUnderstood {
        WireInstruction ins = tx.newInstruction();
        int[] place = {-1, 0};
        while (p.currentToken() != JsonToken.END_OBJECT) {
            String name = p.currentName();
            JsonToken value = p.nextToken();
            switch (name) {
                case "ix_index" -> readPlace(p, value, place);
                case "program" -> ins.program = key(ByteText.read(p, value, name));
                case "accounts" -> {
                    if (value != JsonToken.START_ARRAY) {
                        throw Scalars.wrong(p, name, "a list of keys");
                    }
                    while (p.nextToken() != JsonToken.END_ARRAY) {
                        ins.addAccount(key(ByteText.read(p, p.currentToken(), name)));
                    }
                }
                case "data" -> ins.data(ByteText.read(p, value, name));
                case "inner" -> {
                    if (value == JsonToken.START_ARRAY) {
                        readList(p, depth + 1);
                    } else {
                        p.skipChildren();
                    }
                }
                default -> p.skipChildren();
            }
            p.nextToken();
        }
        if (ins.program == AddressTable.NONE || place[0] < 0) {
            throw new NotUnderstood(Reasons.UNSUPPORTED_FORM,
                    "this looks like an instruction dump (ix_index), but an instruction has no program or place");
        }
        ins.programIsId = true;
        ins.accountsAreIds = true;
        placed.add(new Placed(ins, place[0], place[1], depth));
    }

    private static void readPlace(Tokens p, JsonToken value, int[] place) throws IOException, NotUnderstood {
        if (value != JsonToken.START_ARRAY) {
            throw Scalars.wrong(p, "ix_index", "a list of places");
        }
        int n = 0;
        JsonToken next = p.nextToken();
        while (next != JsonToken.END_ARRAY) {
            int index = Scalars.small(p, next, "ix_index");
            if (n < 2) {
                place[n++] = index;
            }
            next = p.nextToken();
        }
    }

    private int key(byte[] bytes) throws NotUnderstood {
        if (bytes.length != Address.LENGTH) {
            throw new NotUnderstood(Reasons.BAD_ADDRESS, "expected a key of 32 bytes, found " + bytes.length);
        }
        return tx.addresses.id(Address.of(bytes, 0));
    }

    /**
     * Puts what was read into order.
     *
     * @param file name of the file, which begins with the signature
     * @throws NotUnderstood if nothing says which transaction it is
     */
    void finish(String file) throws NotUnderstood {
        tx.form = WireTransaction.Form.DUMP;
        tx.signature = signature(file);
        for (String line : tx.logs()) {
            tx.failed |= LogLine.fails(line);
        }
        placed.sort(Comparator.comparingInt(Placed::outer).thenComparingInt(Placed::depth)
                .thenComparingInt(Placed::inner));
        List<WireInstruction> order = new ArrayList<>(placed.size());
        int outer = -1;
        for (Placed one : placed) {
            WireInstruction ins = one.instruction;
            ins.outer = one.outer;
            ins.depth = one.outer == outer ? Math.max(2, one.depth) : one.depth;
            outer = one.outer;
            ins.at = order.size();
            order.add(ins);
        }
        tx.instructions.clear();
        tx.instructions.addAll(order);
        InstructionOrder.link(order);
    }

    private static Signature signature(String file) throws NotUnderstood {
        int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
        String name = file.substring(slash + 1);
        int end = 0;
        while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) {
            end++;
        }
        try {
            return Signature.parse(name.substring(0, end));
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood(Reasons.MISSING_FIELD, "an instruction dump does not name its transaction;"
                    + " expected its signature at the beginning of the file's name");
        }
    }
}
