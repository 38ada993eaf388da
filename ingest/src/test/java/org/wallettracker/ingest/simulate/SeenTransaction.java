package org.wallettracker.ingest.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.model.Base58;

/** A simulated transaction read back by the test's own code, which shares nothing with the writer but base58. */
final class SeenTransaction {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** An instruction in order of execution. */
    record Instruction(String program, List<String> accounts, byte[] data, int height) {
        ByteBuffer body(int from) {
            return ByteBuffer.wrap(data, from, data.length - from).slice().order(ByteOrder.LITTLE_ENDIAN);
        }

        boolean startsWith(String hex) {
            for (int i = 0; i < hex.length() / 2; i++) {
                if (i >= data.length
                        || (data[i] & 0xff) != Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A token balance. */
    record TokenBalance(String account, String mint, String owner, long amount) {
    }

    final JsonNode json;
    final String signature;
    final long slot;
    final long time;
    final long fee;
    final boolean failed;
    final List<String> keys = new ArrayList<>();
    final List<Instruction> instructions = new ArrayList<>();
    final List<String> logs = new ArrayList<>();

    SeenTransaction(byte[] line, int length) throws IOException {
        json = MAPPER.readTree(line, 0, length);
        JsonNode meta = json.get("meta");
        JsonNode message = json.get("transaction").get("message");
        signature = json.get("transaction").get("signatures").get(0).asText();
        slot = json.get("slot").asLong();
        time = json.get("blockTime").asLong();
        fee = meta.get("fee").asLong();
        failed = !meta.get("err").isNull();
        message.get("accountKeys").forEach(k -> keys.add(k.asText()));
        meta.get("loadedAddresses").get("writable").forEach(k -> keys.add(k.asText()));
        meta.get("loadedAddresses").get("readonly").forEach(k -> keys.add(k.asText()));
        meta.get("logMessages").forEach(l -> logs.add(l.asText()));
        int outer = 0;
        for (JsonNode instruction : message.get("instructions")) {
            instructions.add(read(instruction));
            for (JsonNode group : meta.get("innerInstructions")) {
                if (group.get("index").asInt() == outer) {
                    group.get("instructions").forEach(i -> instructions.add(read(i)));
                }
            }
            outer++;
        }
    }

    private Instruction read(JsonNode node) {
        List<String> accounts = new ArrayList<>();
        node.get("accounts").forEach(a -> accounts.add(keys.get(a.asInt())));
        return new Instruction(keys.get(node.get("programIdIndex").asInt()), accounts,
                Base58.decode(node.get("data").asText()), node.get("stackHeight").asInt());
    }

    long[] lamports(String field) {
        JsonNode node = json.get("meta").get(field);
        long[] out = new long[node.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = node.get(i).asLong();
        }
        return out;
    }

    List<TokenBalance> tokens(String field) {
        List<TokenBalance> out = new ArrayList<>();
        for (JsonNode b : json.get("meta").get(field)) {
            out.add(new TokenBalance(keys.get(b.get("accountIndex").asInt()), b.get("mint").asText(),
                    b.get("owner").asText(), Long.parseLong(b.get("uiTokenAmount").get("amount").asText())));
        }
        return out;
    }

    /** A 32-byte key at {@code offset}. */
    static String key(ByteBuffer body, int offset) {
        byte[] key = new byte[32];
        body.get(offset, key);
        return Base58.encode(key);
    }
}
