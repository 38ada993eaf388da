package org.wallettracker.ingest.decode.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.wallettracker.domain.model.Address;

/** Reads one instruction, compiled ({@code programIdIndex}) or parsed by the node ({@code programId}). */
final class InstructionJson {
    private InstructionJson() {
    }

    /** The id of the address that {@code p} stands on. */
    static int address(Tokens p, WireTransaction tx) throws IOException, NotUnderstood {
        if (p.textLength() > 44 && ByteText.isHex(p)) {
            byte[] key = ByteText.decode(p.text(), "an address");
            if (key.length != Address.LENGTH) {
                throw new NotUnderstood(Reasons.BAD_ADDRESS,
                        "expected an address of 32 bytes, found " + p.text());
            }
            return tx.addresses.id(Address.of(key, 0));
        }
        return tx.addresses.id(p.textBytes(), p.textStart(), p.textLength());
    }

    static WireInstruction read(Tokens p, WireTransaction tx) throws IOException, NotUnderstood {
        if (p.currentToken() != JsonToken.START_OBJECT) {
            throw Scalars.wrong(p, "instructions", "an instruction");
        }
        WireInstruction ins = tx.newInstruction();
        for (String name = p.nextName(); name != null; name = p.nextName()) {
            JsonToken value = p.currentToken();
            switch (name) {
                case "programIdIndex" -> ins.program = Scalars.small(p, value, name);
                case "programId" -> {
                    if (value != JsonToken.VALUE_STRING) {
                        throw Scalars.wrong(p, name, "an address");
                    }
                    ins.program = address(p, tx);
                    ins.programIsId = true;
                }
                case "accounts" -> readAccounts(p, value, ins, tx);
                case "data" -> {
                    if (value == JsonToken.VALUE_STRING && !ByteText.isHex(p)) {
                        ins.text(p.textBytes(), p.textStart(), p.textLength());
                    } else if (value == JsonToken.VALUE_STRING || value == JsonToken.START_OBJECT) {
                        ins.data(ByteText.read(p, value, name));
                    } else {
                        throw Scalars.wrong(p, name, "base58 data");
                    }
                }
                case "stackHeight" ->
                    ins.stackHeight = value == JsonToken.VALUE_NULL ? 0 : Scalars.small(p, value, name);
                case "parsed" -> ins.parsed = readParsed(p, value);
                default -> p.skipChildren();
            }
        }
        if (ins.program == AddressTable.NONE) {
            throw new NotUnderstood(Reasons.MISSING_FIELD, "an instruction without program");
        }
        return ins;
    }

    private static void readAccounts(Tokens p, JsonToken value, WireInstruction ins, WireTransaction tx)
            throws IOException, NotUnderstood {
        if (value == JsonToken.VALUE_STRING || value == JsonToken.START_OBJECT) {
            for (byte index : ByteText.read(p, value, "accounts")) {
                ins.addAccount(index & 0xff);
            }
            return;
        }
        if (value != JsonToken.START_ARRAY) {
            throw Scalars.wrong(p, "accounts", "a list");
        }
        int n = p.plainNumbers(tx.numbers);
        if (n >= 0) {
            for (int i = 0; i < n; i++) {
                if (tx.numbers[i] != (int) tx.numbers[i]) {
                    throw Scalars.wrong(p, "accounts", "an index");
                }
                ins.addAccount((int) tx.numbers[i]);
            }
            return;
        }
        JsonToken next = p.nextToken();
        while (next != JsonToken.END_ARRAY) {
            if (next == JsonToken.VALUE_STRING) {
                ins.addAccount(address(p, tx));
                ins.accountsAreIds = true;
            } else {
                ins.addAccount(Scalars.small(p, next, "accounts"));
            }
            next = p.nextToken();
        }
    }

    private static ParsedInfo readParsed(Tokens p, JsonToken value) throws IOException {
        ParsedInfo info = new ParsedInfo();
        if (value != JsonToken.START_OBJECT) {
            p.skipChildren();
            return info;
        }
        for (String name = p.nextName(); name != null; name = p.nextName()) {
            JsonToken inside = p.currentToken();
            if (name.equals("type") && inside == JsonToken.VALUE_STRING) {
                info.type(p.text());
            } else if (name.equals("info") && inside == JsonToken.START_OBJECT) {
                readInfo(p, info, "");
            } else {
                p.skipChildren();
            }
        }
        return info;
    }

    private static void readInfo(Tokens p, ParsedInfo info, String prefix) throws IOException {
        for (String name = p.nextName(); name != null; name = p.nextName()) {
            JsonToken value = p.currentToken();
            if (value == JsonToken.START_OBJECT && prefix.isEmpty()) {
                readInfo(p, info, name + ".");
            } else if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
                info.put(prefix.isEmpty() ? name : prefix + name, p.text());
            } else {
                p.skipChildren();
            }
        }
    }
}
