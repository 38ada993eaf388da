package org.wallettracker.ingest.decode;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Base58;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Programs;

/** Builds a {@code getTransaction} answer by hand, instruction by instruction and balance by balance. */
final class TestTx {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A trader, a coin, a pool, and their accounts of the coin and of wrapped SOL. */
    static final Address USER = address("user");
    static final Address POOL = address("pool");
    static final Address COIN = address("coin");
    static final Address USER_COIN = address("user coin");
    static final Address USER_SOL = address("user wsol");
    static final Address POOL_COIN = address("pool coin");
    static final Address POOL_SOL = address("pool wsol");

    final ObjectNode root = JSON.createObjectNode();
    final ObjectNode meta;
    private final List<Address> keys = new ArrayList<>();
    private final List<long[]> lamports = new ArrayList<>();
    private final ArrayNode outer = JSON.createArrayNode();
    private final ArrayNode groups = JSON.createArrayNode();
    private final ArrayNode preTokens = JSON.createArrayNode();
    private final ArrayNode postTokens = JSON.createArrayNode();
    private final ArrayNode logs = JSON.createArrayNode();
    private final int signers;
    boolean heights = true;
    boolean innerKnown = true;
    boolean tokensKnown = true;
    boolean owners = true;

    /** Signed by {@code signers}, the first of which pays {@code fee}. */
    TestTx(long fee, Address... signers) {
        root.put("slot", 300_000_000).put("blockTime", 1_750_000_000L).put("version", 0);
        meta = root.putObject("meta");
        meta.putNull("err");
        meta.put("fee", fee);
        for (Address signer : signers) {
            key(signer);
        }
        this.signers = signers.length;
    }

    /** An address that is nobody's, told apart by {@code name}. */
    static Address address(String name) {
        byte[] bytes = new byte[32];
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, bytes, 0, Math.min(32, text.length));
        bytes[31] = 7;
        return Address.of(bytes, 0);
    }

    int key(Address address) {
        int i = keys.indexOf(address);
        if (i < 0) {
            keys.add(address);
            lamports.add(new long[2]);
            i = keys.size() - 1;
        }
        return i;
    }

    TestTx lamports(Address account, long before, long after) {
        int i = key(account);
        lamports.get(i)[0] = before;
        lamports.get(i)[1] = after;
        return this;
    }

    /** A token balance; -1 for an account that is not there before or afterwards. */
    TestTx tokens(Address account, Address mint, Address owner, long before, long after, int decimals) {
        return tokens(account, mint, owner, Long.toString(before), Long.toString(after), decimals);
    }

    TestTx tokens(Address account, Address mint, Address owner, String before, String after, int decimals) {
        if (!before.equals("-1")) {
            token(preTokens, account, mint, owner, before, decimals);
        }
        if (!after.equals("-1")) {
            token(postTokens, account, mint, owner, after, decimals);
        }
        return this;
    }

    private void token(ArrayNode list, Address account, Address mint, Address owner, String amount, int decimals) {
        ObjectNode node = list.addObject().put("accountIndex", key(account)).put("mint", mint.toBase58());
        if (owners) {
            node.put("owner", owner.toBase58());
        }
        node.putObject("uiTokenAmount").put("amount", amount).put("decimals", decimals);
    }

    TestTx outer(Address program, String dataHex, Address... accounts) {
        fill(outer.addObject(), program, HexFormat.of().parseHex(dataHex), 0, accounts);
        return this;
    }

    TestTx inner(int height, Address program, String dataHex, Address... accounts) {
        int last = outer.size() - 1;
        ObjectNode group = groups.isEmpty() || groups.get(groups.size() - 1).get("index").asInt() != last
                ? groups.addObject().put("index", last)
                : (ObjectNode) groups.get(groups.size() - 1);
        fill(group.withArray("instructions").addObject(), program, HexFormat.of().parseHex(dataHex), height, accounts);
        return this;
    }

    private void fill(ObjectNode node, Address program, byte[] data, int height, Address... accounts) {
        node.put("programIdIndex", key(program)).put("data", Base58.encode(data));
        ArrayNode list = node.putArray("accounts");
        for (Address account : accounts) {
            list.add(key(account));
        }
        if (height > 0 && heights) {
            node.put("stackHeight", height);
        }
    }

    TestTx log(String line) {
        logs.add(line);
        return this;
    }

    /** A program's call to itself that carries {@code event}. */
    TestTx event(int height, Address program, byte[] event) {
        return inner(height, program, "e445a52e51cb9a1d" + HexFormat.of().formatHex(event), address("authority"));
    }

    byte[] json() {
        ObjectNode transaction = root.putObject("transaction");
        transaction.putArray("signatures").add(Base58.encode(signature()));
        ObjectNode message = transaction.putObject("message");
        message.putObject("header").put("numRequiredSignatures", signers);
        ArrayNode list = message.putArray("accountKeys");
        keys.forEach(k -> list.add(k.toBase58()));
        message.set("instructions", outer);
        if (innerKnown) {
            meta.set("innerInstructions", groups);
        } else {
            meta.putNull("innerInstructions");
        }
        meta.set("logMessages", logs);
        if (!meta.has("preBalances")) {
            ArrayNode pre = meta.putArray("preBalances");
            ArrayNode post = meta.putArray("postBalances");
            lamports.forEach(l -> {
                pre.add(l[0]);
                post.add(l[1]);
            });
        }
        if (tokensKnown) {
            meta.set("preTokenBalances", preTokens);
            meta.set("postTokenBalances", postTokens);
        }
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] signature() {
        byte[] bytes = new byte[64];
        bytes[0] = 1;
        bytes[63] = 9;
        return bytes;
    }

    Decoded decode(KnownAccounts known) {
        byte[] bytes = json();
        return new TransactionDecoder(known).decode(bytes, bytes.length, "body.json", 1, 0);
    }

    Decoded decode() {
        return decode(KnownAccounts.none());
    }

    /** The bytes of {@code address}, as they stand in instruction data. */
    static String hex(Address address) {
        return HexFormat.of().formatHex(address.toBytes());
    }

    // instruction data, little-endian, as the programs read it

    static String le(long value) {
        byte[] b = new byte[8];
        for (int i = 0; i < 8; i++) {
            b[i] = (byte) (value >>> 8 * i);
        }
        return HexFormat.of().formatHex(b);
    }

    TestTx transferSol(int height, Address from, Address to, long amount) {
        String data = "02000000" + le(amount);
        return height == 1
                ? outer(Programs.SYSTEM, data, from, to)
                : inner(height, Programs.SYSTEM, data, from, to);
    }

    TestTx transferTokens(int height, Address from, Address to, Address authority, long amount) {
        String data = "03" + le(amount);
        return height == 1
                ? outer(Programs.TOKEN, data, from, to, authority)
                : inner(height, Programs.TOKEN, data, from, to, authority);
    }

    /** Bytes of an event in the order of its fields. */
    static final class Event {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Event(String discriminatorHex) {
            out.writeBytes(HexFormat.of().parseHex(discriminatorHex));
        }

        Event u64(long... values) {
            for (long value : values) {
                out.writeBytes(HexFormat.of().parseHex(le(value)));
            }
            return this;
        }

        Event u8(int... values) {
            for (int value : values) {
                out.write(value);
            }
            return this;
        }

        Event key(Address... keys) {
            for (Address key : keys) {
                out.writeBytes(key.toBytes());
            }
            return this;
        }

        Event text(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(HexFormat.of().parseHex(le(bytes.length).substring(0, 8)));
            out.writeBytes(bytes);
            return this;
        }

        Event i128(BigInteger value) {
            byte[] big = value.toByteArray();
            for (int i = 0; i < 16; i++) {
                int at = big.length - 1 - i;
                out.write(at >= 0 ? big[at] : value.signum() < 0 ? -1 : 0);
            }
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        String line() {
            return "Program data: " + Base64.getEncoder().encodeToString(bytes());
        }
    }
}
