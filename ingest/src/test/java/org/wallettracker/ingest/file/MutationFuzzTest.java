package org.wallettracker.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.decode.Decoded;
import org.wallettracker.ingest.decode.SharedData;
import org.wallettracker.ingest.decode.TransactionDecoder;
import org.wallettracker.ingest.file.table.Mappings;
import org.wallettracker.ingest.file.table.TableFile;
import org.wallettracker.ingest.file.table.TableMapping;

/**
 * Bodies, blocks, frames and tables, damaged at random: never a failure of the decoder, never an endless loop, never a
 * proved fact that the balances in the same bytes don't bear out. {@code -Dfuzz.runs} says how many, {@code -Dfuzz.seed}
 * which.
 */
class MutationFuzzTest {
    private static final int RUNS = Integer.getInteger("fuzz.runs", 5_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_250_628L);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final BigInteger LAMPORTS = BigInteger.TEN.pow(18);
    private static final String[] PIECES = {"null", "{}", "[]", "-1", "0", "18446744073709551615",
            "9223372036854775807", "1e400", "\"\"", "\"hex:00\"", "true", "}", "]", "{", "[", ",", "\\u0000", "\u00ff",
            "\"transactions\":[", "\"slot\":1,", "\n", "\"err\":null,", "\"raw\":\"{}\","};

    private final Random random = new Random(SEED);
    private final List<byte[]> seeds = seeds();
    private final TransactionDecoder decoder = new TransactionDecoder(KnownAccounts.none());
    private long proved;

    private static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String transfer = FileImporterTest.transfer(i, i + 1);
            seeds.add(transfer.getBytes(StandardCharsets.UTF_8));
            seeds.add(("{\"blockTime\":1750000000,\"blockHeight\":1,\"transactions\":[" + transfer + "," + transfer
                    + "]}").getBytes(StandardCharsets.UTF_8));
        }
        try {
            Path data = SharedData.folder();
            try (Stream<Path> files = Files.walk(data.resolve("transactions"))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    JsonNode root = Files.size(file) < 50_000 ? tree(Files.readAllBytes(file)) : null;
                    if (root != null) {
                        seeds.add((root.isArray() && root.size() == 1 ? root.get(0) : root).toString()
                                .getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
            Files.readAllLines(data.resolve("frames/jouleka-memecoin-bot_helius_logs_subscribe_pumpfun.jsonl")).stream()
                    .limit(40).forEach(line -> seeds.add(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (org.opentest4j.TestAbortedException e) {
            // without the shared data the generated seeds are damaged alone
        }
        return seeds;
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            return null;
        }
    }

    @Test
    void damagedInputNeverProvesAnythingFalse() throws Exception {
        for (int run = 0; run < RUNS; run++) {
            byte[] input = mutated(seeds.get(random.nextInt(seeds.size())));
            try {
                switch (run % 10) {
                    case 8 -> imported(input);
                    case 9 -> table(run);
                    default -> decoded(input);
                }
            } catch (RuntimeException | AssertionError e) {
                Path kept = Files.write(Files.createTempFile("fuzz", ".json"), input);
                throw new AssertionError("run " + run + " of seed " + SEED + ", the input is kept in " + kept, e);
            }
        }
        assertThat(proved).as("facts that stayed proved").isPositive();
    }

    private void decoded(byte[] input) {
        Decoded decoded = decoder.decode(input, input.length,
                "4GtxzHLTW8ZqhhHLqXPK2DSqtqaMXBvknpkXqgtfGjxaPvBC6AdHnzvX6X8EgMo9V4Ua4osroEpk7Q3f3oernYTQ_tx.json", 1,
                0);
        assertThat(decoded.rejects()).noneMatch(r -> r.reason().equals("decoder-failure"));
        assertThat(decoded.transaction() != null || !decoded.rejects().isEmpty() || !decoded.counted().isEmpty())
                .isTrue();
        if (decoded.transaction() != null) {
            check(decoded.transaction(), tree(input));
        }
    }

    private void imported(byte[] input) {
        MemoryStore store = new MemoryStore();
        byte[] bytes = random.nextInt(4) == 0 ? packed(input) : input;
        new FileImporter(store, store, KnownAccounts.none(), InstantSource.system()).importLines("fuzz",
                () -> new ByteArrayInputStream(bytes), Progress.NONE);
        assertThat(store.items).noneMatch(i -> i.what().reason().equals("decoder-failure"));
        store.transactions.values().forEach(tx -> check(tx, null));
    }

    private byte[] packed(byte[] input) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(input);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        byte[] all = out.toByteArray();
        return random.nextBoolean() ? all : Arrays.copyOf(all, random.nextInt(all.length));
    }

    private void table(int run) throws IOException {
        TableMapping mapping = TableMapping.of(Map.of("kind", "swaps", "token_decimals", 6, "columns",
                Map.of("wallet", "w", "signature", "s", "time", "t", "sold_mint", "a", "sold_amount", "b",
                        "bought_mint",
                        "c", "bought_amount", "d")),
                "fuzz", "fuzz");
        String row = "3JoVBiQEA2QKsq7TzW5ez5jVRtbbYgTNijoZzp5qgkr2,"
                + "5g5rkbqii8rkHfgC8CWLDB2bBzKeoXcqmjyFbMvxUW9xXEEHnFc1QRqiG9eEcxdmLk6XgjVpJRnwYqqbWZKg3eBP,"
                + "2025-06-28T15:57:02Z,2GaUUmQFCHSMLRMySzjvdqwLCcGVdUpcsQDanpjwmoon," + run
                + ".546333,So11111111111111111111111111111111111111112,0.077850\n";
        byte[] input = mutated(("w,s,t,a,b,c,d\n" + row + "\"" + row.replace(",", "\",\"").strip() + "\"\n")
                .getBytes(StandardCharsets.UTF_8));
        try {
            TableFile.read(new ByteArrayInputStream(input), mapping, new TableFile.Rows() {
                @Override
                public boolean fact(DecodedTransaction transaction) {
                    assertThat(transaction.facts()).allMatch(f -> f.status() == FactStatus.PENDING);
                    check(transaction, null);
                    return true;
                }

                @Override
                public boolean bad(long line, String reason, String message, String text) {
                    assertThat(message).isNotBlank();
                    return true;
                }
            });
        } catch (org.wallettracker.ingest.decode.wire.NotUnderstood e) {
            assertThat(e.sentence()).isNotBlank();
        }
        Mappings mappings = new Mappings(List.of(mapping), List.of());
        assertThat(mappings.known()).hasSize(1);
    }

    private void check(DecodedTransaction transaction, JsonNode body) {
        for (Fact fact : transaction.facts()) {
            assertThat(fact.ordinal()).isNotNegative();
            proved += fact.status() == FactStatus.VERIFIED ? 1 : 0;
            if (fact instanceof Fact.Trade t) {
                assertThat(t.tokenRaw()).isPositive();
                assertThat(t.quoteRaw()).isNotNegative();
                if (t.inSol()) {
                    assertThat(BigInteger.valueOf(t.quoteRaw())).isLessThanOrEqualTo(LAMPORTS);
                }
                if (body != null && t.status() == FactStatus.VERIFIED) {
                    borneOut(transaction, t, body);
                }
            } else if (fact instanceof Fact.SolTransfer t) {
                assertThat(BigInteger.valueOf(t.lamports())).isBetween(BigInteger.ONE, LAMPORTS);
            } else if (fact instanceof Fact.TokenTransfer t) {
                assertThat(t.tokenRaw()).isNotNegative();
            }
        }
    }

    /** The wallet's facts in the mint sum to the change of its balances, read again from the same bytes. */
    private static void borneOut(DecodedTransaction transaction, Fact.Trade trade, JsonNode body) {
        JsonNode meta = find(body, "meta");
        BigInteger facts = BigInteger.ZERO;
        for (Fact fact : transaction.facts()) {
            if (fact instanceof Fact.Trade t && t.wallet().equals(trade.wallet())) {
                long change = t.side() == Side.BUY ? 1 : -1;
                if (t.mint().equals(trade.mint())) {
                    facts = facts.add(BigInteger.valueOf(t.tokenRaw()).multiply(BigInteger.valueOf(change)));
                } else if (t.quoteMint().equals(trade.mint())) {
                    return; // the mint is another trade's money: its fees take part too
                }
            } else if (fact instanceof Fact.TokenTransfer t && t.mint().equals(trade.mint())) {
                facts = facts.add(BigInteger.valueOf(trade.wallet().equals(t.to()) ? t.tokenRaw() : 0));
                facts = facts.subtract(BigInteger.valueOf(
                        trade.wallet().equals(t.from()) ? Math.addExact(t.tokenRaw(), t.withheldRaw()) : 0));
            } else if (fact instanceof Fact.LiquidityChange || fact instanceof Fact.PoolCreation) {
                return; // moves tokens too; its own proof covers it
            }
        }
        BigInteger before = sum(meta.path("preTokenBalances"), trade.wallet(), trade.mint());
        BigInteger after = sum(meta.path("postTokenBalances"), trade.wallet(), trade.mint());
        if (before != null && after != null) {
            assertThat(facts).as(trade.toString()).isEqualTo(after.subtract(before));
        }
    }

    private static JsonNode find(JsonNode node, String name) {
        JsonNode found = node.findValue(name);
        return found == null ? JSON.createObjectNode() : found;
    }

    /** Null where a balance does not name its owner. */
    private static BigInteger sum(JsonNode balances, Address owner, Address mint) {
        BigInteger sum = BigInteger.ZERO;
        for (JsonNode balance : balances) {
            if (!balance.path("owner").isTextual() || balance.path("owner").asText().isEmpty()) {
                return null;
            }
            if (balance.path("owner").asText().equals(owner.toBase58())
                    && balance.path("mint").asText().equals(mint.toBase58())) {
                sum = sum.add(new BigInteger(balance.path("uiTokenAmount").path("amount").asText()));
            }
        }
        return sum;
    }

    private byte[] mutated(byte[] seed) {
        byte[] bytes = seed.clone();
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times && bytes.length > 4; i++) {
            int at = random.nextInt(bytes.length);
            bytes = switch (random.nextInt(8)) {
                case 0 -> Arrays.copyOf(bytes, at);
                case 1 -> replaced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(30)), new byte[0]);
                case 2 -> replaced(bytes, at, at, PIECES[random.nextInt(PIECES.length)].getBytes(
                        StandardCharsets.UTF_8));
                case 3 -> {
                    int end = Math.min(bytes.length, at + random.nextInt(400));
                    yield replaced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
                }
                case 4 -> {
                    byte[] other = seeds.get(random.nextInt(seeds.size()));
                    int from = random.nextInt(other.length);
                    yield replaced(bytes, at, at, Arrays.copyOfRange(other, from,
                            Math.min(other.length, from + random.nextInt(200))));
                }
                case 5, 6 -> digit(bytes, at);
                default -> {
                    bytes[at] = (byte) random.nextInt(256);
                    yield bytes;
                }
            };
        }
        return bytes;
    }

    /** Changes the next digit or letter: the JSON stays whole, its meaning does not. */
    private byte[] digit(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] >= '0' && bytes[i] <= '9') {
                bytes[i] = (byte) ('0' + random.nextInt(10));
                return bytes;
            }
        }
        return bytes;
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] with) {
        byte[] all = new byte[bytes.length - (to - from) + with.length];
        System.arraycopy(bytes, 0, all, 0, from);
        System.arraycopy(with, 0, all, from, with.length);
        System.arraycopy(bytes, to, all, from + with.length, bytes.length - to);
        return all;
    }
}
