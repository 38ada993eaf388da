package org.wallettracker.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Base58;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;

/** One transaction told in several forms gives the same facts, as far as the form tells them. */
class FormsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Decoded decode(JsonNode element, String path) {
        byte[] bytes = element.toString().getBytes(StandardCharsets.UTF_8);
        return new TransactionDecoder(KnownAccounts.none()).decode(bytes, bytes.length, path, 1, 0);
    }

    /** Every body in the shared data whose message is compiled (keys as texts, instructions as indices). */
    private static List<JsonNode> bodies(boolean compiledOnly) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        Path folder = SharedData.folder().resolve("transactions");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                JsonNode root;
                try {
                    root = JSON.readTree(file.toFile());
                } catch (IOException e) {
                    continue; // broken on purpose
                }
                JsonNode one = root.isArray() ? root.get(0) : root;
                one = one != null && one.has("result") ? one.get("result") : one;
                if (one == null || !one.path("meta").isObject() || file.toString().contains("broken")) {
                    continue;
                }
                boolean compiled = one.path("transaction").path("message").path("accountKeys").path(0).isTextual();
                if (compiled || !compiledOnly && one.path("transaction").path("signatures").isArray()) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    @Test
    void theBinaryFormGivesTheSameFactsAsTheJson() throws Exception {
        int compared = 0;
        for (JsonNode body : bodies(true)) {
            byte[] wire = wire(body.get("transaction"), body.path("version").asText("legacy").equals("0"));
            ObjectNode base64 = body.deepCopy();
            base64.set("transaction", JSON.createArrayNode().add(Base64.getEncoder().encodeToString(wire))
                    .add("base64"));
            ObjectNode base58 = body.deepCopy();
            base58.put("transaction", Base58.encode(wire));
            Decoded plain = decode(body, "x.json");
            assertThat(decode(base64, "x.json").transaction()).isEqualTo(plain.transaction());
            assertThat(decode(base58, "x.json").transaction()).isEqualTo(plain.transaction());
            compared++;
        }
        assertThat(compared).isGreaterThan(20);
    }

    @Test
    void aCutOrLongerBinaryFormIsRefused() throws Exception {
        JsonNode body = bodies(true).getFirst();
        byte[] wire = wire(body.get("transaction"), body.path("version").asText("legacy").equals("0"));
        for (int length = 0; length <= wire.length + 1; length++) {
            ObjectNode cut = body.deepCopy();
            cut.set("transaction", JSON.createArrayNode()
                    .add(Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(wire, length))).add("base64"));
            if (length != wire.length) {
                assertThat(decode(cut, "x.json").transaction()).as("%s bytes", length).isNull();
            }
        }
        ObjectNode other = body.deepCopy();
        other.set("transaction", JSON.createArrayNode().add("x").add("base64+zstd"));
        assertThat(decode(other, "x.json").rejects()).singleElement()
                .satisfies(r -> assertThat(r.reason()).isEqualTo("base64-transaction"));
    }

    @Test
    void aLogFrameTellsTheBodysEventsUnderTheSameKeys() throws Exception {
        int told = 0;
        for (JsonNode body : bodies(false)) {
            DecodedTransaction whole = decode(body, "x.json").transaction();
            if (whole == null || !body.get("meta").get("err").isNull()) {
                continue;
            }
            DecodedTransaction frame = decode(frame(body), "x.jsonl").transaction();
            List<Fact> ofCurve = whole.facts().stream().filter(f -> f.program().equals(Programs.PUMP)).toList();
            if (ofCurve.isEmpty()) {
                assertThat(frame).isNull();
                continue;
            }
            assertThat(frame).isNotNull();
            TransactionHeader header = frame.header();
            assertThat(header.slot()).isEqualTo(whole.header().slot());
            assertThat(header.payerKnown()).isFalse();
            assertThat(header.networkFee()).isEqualTo(Unknown.AMOUNT);
            assertThat(List.of(whole.header().blockTime(), Unknown.TIME)).contains(header.blockTime());
            assertThat(frame.facts()).hasSameSizeAs(ofCurve).allMatch(f -> f.status() == FactStatus.PENDING);
            for (int i = 0; i < ofCurve.size(); i++) {
                same(ofCurve.get(i), frame.facts().get(i));
                told++;
            }
        }
        assertThat(told).isGreaterThan(15);
    }

    private static void same(Fact body, Fact frame) {
        assertThat(frame.ordinal()).isEqualTo(body.ordinal());
        assertThat(frame.kind()).isEqualTo(body.kind());
        if (body instanceof Fact.Trade b && frame instanceof Fact.Trade f) {
            assertThat(List.of(f.mint(), f.side(), f.tokenRaw(), f.quoteMint(), f.quoteRaw(), f.venue()))
                    .isEqualTo(List.of(b.mint(), b.side(), b.tokenRaw(), b.quoteMint(), b.quoteRaw(), b.venue()));
            assertThat(f.reserves()).isEqualTo(b.reserves());
            assertThat(f.costs().creator()).isIn(b.costs().creator(), Unknown.AMOUNT);
            assertThat(f.costs().protocol()).isIn(b.costs().protocol(), Unknown.AMOUNT);
            assertThat(f.costs().tip()).isEqualTo(Unknown.AMOUNT);
            assertThat(f.costs().network()).isEqualTo(Unknown.AMOUNT);
            assertThat(f.costs().rentKnown()).isFalse();
        }
    }

    /** The notification that a node would have sent of {@code body}. */
    static ObjectNode frame(JsonNode body) {
        ObjectNode frame = JSON.createObjectNode();
        ObjectNode result = frame.put("jsonrpc", "2.0").put("method", "logsNotification").putObject("params")
                .put("subscription", 7).putObject("result");
        result.putObject("context").set("slot", body.get("slot"));
        ObjectNode value = result.putObject("value");
        value.set("signature", body.get("transaction").get("signatures").get(0));
        value.set("err", body.get("meta").get("err"));
        value.set("logs", body.get("meta").get("logMessages"));
        return frame;
    }

    @Test
    void realFramesGiveTheirEventsAndTheFailedOnesNothing() throws Exception {
        TransactionDecoder decoder = new TransactionDecoder(KnownAccounts.none());
        int trades = 0;
        int creations = 0;
        int failed = 0;
        for (String line : Files.readAllLines(SharedData.folder()
                .resolve("frames/jouleka-memecoin-bot_helius_logs_subscribe_pumpfun.jsonl"))) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            Decoded decoded = decoder.decode(bytes, bytes.length, "frames.jsonl", 1, 0);
            assertThat(decoded.rejects()).isEmpty();
            failed += decoded.counted().stream().anyMatch(c -> c.contains("failed transaction")) ? 1 : 0;
            DecodedTransaction tx = decoded.transaction();
            if (tx != null) {
                assertThat(tx.header().slot()).isBetween(430_727_484L, 430_727_551L);
                assertThat(tx.header().blockTime()).isBetween(1_783_165_000L, 1_783_165_200L); // 2026-07-04
                trades += (int) tx.facts().stream().filter(f -> f instanceof Fact.Trade).count();
                creations += (int) tx.facts().stream().filter(f -> f instanceof Fact.Creation).count();
            }
        }
        assertThat(failed).isEqualTo(47);
        assertThat(trades).isEqualTo(93);
        assertThat(creations).isEqualTo(19);
    }

    /** The instruction names its curve; derived from the mint it must be the same. */
    @Test
    void theCurveIsDerivedFromTheMint() throws Exception {
        int checked = 0;
        for (JsonNode body : bodies(false)) {
            DecodedTransaction whole = decode(body, "x.json").transaction();
            for (Fact fact : whole == null ? List.<Fact>of() : whole.facts()) {
                if (fact instanceof Fact.Trade t && t.program().equals(Programs.PUMP)) {
                    assertThat(CurveAddress.of(t.mint())).isEqualTo(t.venue());
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(10);
    }

    @Test
    void oneElementIsOneTransaction() throws Exception {
        JsonNode body = bodies(true).getFirst();
        ObjectNode twice = JSON.createObjectNode();
        twice.putObject("params").putObject("result").setAll((ObjectNode) body.deepCopy());
        twice.setAll((ObjectNode) body.deepCopy());
        assertThat(decode(twice, "x.json").transaction()).isNull();
        assertThat(decode(JSON.createObjectNode().put("t_wall", 1.5).put("raw", body.toString()), "x").transaction())
                .isEqualTo(decode(body, "x").transaction()).isNotNull();
    }

    @Test
    void strippedLogLinesAreRestored() {
        for (String line : List.of("Program 6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P invoke [2]",
                "Program 11111111111111111111111111111111 success", "Program data: vdt/AAA=",
                "Program 6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P failed: x")) {
            assertThat(org.wallettracker.ingest.decode.wire.LogLine.restored(line.replace(" ", ""))).isEqualTo(line);
            assertThat(org.wallettracker.ingest.decode.wire.LogLine.restored(line)).isEqualTo(line);
        }
    }

    /** Solana's wire format, written down from a JSON message. */
    private static byte[] wire(JsonNode transaction, boolean versioned) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        length(out, transaction.get("signatures").size());
        transaction.get("signatures").forEach(s -> out.writeBytes(Base58.decode(s.asText())));
        JsonNode message = transaction.get("message");
        if (versioned) {
            out.write(0x80);
        }
        for (String field : List.of("numRequiredSignatures", "numReadonlySignedAccounts",
                "numReadonlyUnsignedAccounts")) {
            out.write(message.get("header").get(field).asInt());
        }
        length(out, message.get("accountKeys").size());
        message.get("accountKeys").forEach(k -> out.writeBytes(Base58.decode(k.asText())));
        out.writeBytes(Base58.decode(message.get("recentBlockhash").asText()));
        length(out, message.get("instructions").size());
        for (JsonNode ins : message.get("instructions")) {
            out.write(ins.get("programIdIndex").asInt());
            bytes(out, (ArrayNode) ins.get("accounts"));
            byte[] data = Base58.decode(ins.get("data").asText());
            length(out, data.length);
            out.writeBytes(data);
        }
        if (versioned) {
            length(out, message.path("addressTableLookups").size());
            for (JsonNode lookup : message.path("addressTableLookups")) {
                out.writeBytes(Base58.decode(lookup.get("accountKey").asText()));
                bytes(out, (ArrayNode) lookup.get("writableIndexes"));
                bytes(out, (ArrayNode) lookup.get("readonlyIndexes"));
            }
        }
        return out.toByteArray();
    }

    private static void bytes(ByteArrayOutputStream out, ArrayNode numbers) {
        length(out, numbers.size());
        numbers.forEach(n -> out.write(n.asInt()));
    }

    private static void length(ByteArrayOutputStream out, int n) {
        int left = n;
        while (left > 0x7f) {
            out.write(left & 0x7f | 0x80);
            left >>>= 7;
        }
        out.write(left);
    }
}
