package org.wallettracker.ingest.decode.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads {@code transaction.message}: account keys and outer instructions. */
final class MessageJson {
    private MessageJson() {
    }

    static void read(Tokens p, WireTransaction tx) throws IOException, NotUnderstood {
        for (String name = p.nextName(); name != null; name = p.nextName()) {
            JsonToken value = p.currentToken();
            switch (name) {
                case "accountKeys" -> readKeys(p, value, tx);
                case "instructions" -> {
                    if (value != JsonToken.START_ARRAY) {
                        throw Scalars.wrong(p, name, "a list");
                    }
                    while (p.nextToken() != JsonToken.END_ARRAY) {
                        WireInstruction next = InstructionJson.read(p, tx);
                        next.outer = tx.outers.size();
                        tx.outers.add(next);
                    }
                }
                case "header" -> {
                    if (value == JsonToken.START_OBJECT) {
                        for (String field = p.nextName(); field != null; field = p.nextName()) {
                            JsonToken number = p.currentToken();
                            if (field.equals("numRequiredSignatures")) {
                                tx.requiredSignatures = Scalars.small(p, number, field);
                            } else {
                                p.skipChildren();
                            }
                        }
                    } else {
                        p.skipChildren();
                    }
                }
                default -> p.skipChildren();
            }
        }
    }

    private static void readKeys(Tokens p, JsonToken value, WireTransaction tx) throws IOException, NotUnderstood {
        if (value != JsonToken.START_ARRAY) {
            throw Scalars.wrong(p, "accountKeys", "a list");
        }
        while (p.nextToken() != JsonToken.END_ARRAY) {
            if (p.currentToken() == JsonToken.VALUE_STRING) {
                tx.addKey(InstructionJson.address(p, tx), false);
            } else if (p.currentToken() == JsonToken.START_OBJECT) {
                int id = AddressTable.NONE;
                boolean signs = false;
                for (String name = p.nextName(); name != null; name = p.nextName()) {
                    JsonToken inside = p.currentToken();
                    if (name.equals("pubkey") && inside == JsonToken.VALUE_STRING) {
                        id = InstructionJson.address(p, tx);
                    } else if (name.equals("signer")) {
                        signs = inside == JsonToken.VALUE_TRUE;
                        p.skipChildren();
                    } else {
                        p.skipChildren();
                    }
                }
                if (id == AddressTable.NONE) {
                    throw new NotUnderstood(Reasons.MISSING_FIELD, "an account key without pubkey");
                }
                tx.keysMerged = true;
                tx.addKey(id, signs);
            } else {
                throw Scalars.wrong(p, "accountKeys", "an address");
            }
        }
    }
}
