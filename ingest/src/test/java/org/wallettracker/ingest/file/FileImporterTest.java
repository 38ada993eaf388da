package org.wallettracker.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.model.Base58;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.decode.SharedData;
import org.wallettracker.ingest.file.ImportReport.FileResult;

class FileImporterTest {
    /** Instruction dumps of pump.fun trades have no balances: a buy and a sell. */
    private static final int PENDING_OF_DUMPS = 2;

    @TempDir
    Path folder;

    private final MemoryStore store = new MemoryStore();

    private ImportReport read(Path... paths) {
        return new FileImporter(store, store, KnownAccounts.none(), InstantSource.fixed(java.time.Instant.EPOCH))
                .importPaths(List.of(paths), Progress.NONE);
    }

    /** A transfer of {@code lamports} under the signature number {@code n}. */
    static String transfer(int n, long lamports) {
        byte[] signature = new byte[64];
        signature[0] = 1;
        signature[62] = (byte) (n >> 8);
        signature[63] = (byte) n;
        byte[] data = new byte[12];
        data[0] = 2;
        for (int i = 0; i < 8; i++) {
            data[4 + i] = (byte) (lamports >>> 8 * i);
        }
        String to = Base58.encode(Arrays.copyOf(new byte[]{1, 2, 3}, 32));
        String from = Base58.encode(Arrays.copyOf(new byte[]{9, 2, 3}, 32));
        return ("{\"slot\":1,\"blockTime\":1750000000,\"version\":\"legacy\",\"transaction\":{\"signatures\":[\"%s\"],\"message\":"
                + "{\"header\":{\"numRequiredSignatures\":1},\"accountKeys\":[\"%s\",\"%s\","
                + "\"11111111111111111111111111111111\"],\"instructions\":[{\"programIdIndex\":2,\"accounts\":[0,1],"
                + "\"data\":\"%s\"}]}},\"meta\":{\"err\":null,\"fee\":5000,\"preBalances\":[1000000,0,1],"
                + "\"postBalances\":[%d,%d,1],\"innerInstructions\":[],\"preTokenBalances\":[],"
                + "\"postTokenBalances\":[],\"logMessages\":[\"a \\\"quoted\\\" } ] line\"]}}")
                .formatted(Base58.encode(signature), from, to, Base58.encode(data), 995_000 - lamports, lamports);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, bytes);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void everyFormIsRead() throws Exception {
        file("a.json", transfer(1, 1));
        file("b.json", "{\n  \"jsonrpc\": \"2.0\",\n  \"result\": " + transfer(2, 2) + ",\n  \"id\": 1\n}\n");
        file("c.json", "[" + transfer(3, 3) + ",\n" + transfer(4, 4) + "]");
        file("d.jsonl", transfer(5, 5) + "\n\n" + transfer(6, 6) + "\r\n");
        file("e.json.gz", gzip("[\n" + transfer(7, 7) + "\n]\n"));
        file("sub/f.jsonl.gz", gzip(transfer(8, 8) + "\n" + transfer(9, 9)));
        file("g.json", "\uFEFF" + transfer(10, 10) + " " + transfer(11, 11));
        ImportReport report = read(folder);
        assertThat(report.files()).allMatch(f -> f.error() == null);
        assertThat(report.files()).extracting(f -> folder.relativize(Path.of(f.path())).toString())
                .containsExactly("a.json", "b.json", "c.json", "d.jsonl", "e.json.gz", "g.json", "sub/f.jsonl.gz");
        assertThat(report.facts().added()).isEqualTo(11);
        assertThat(report.facts().verified()).isEqualTo(11);
        assertThat(report.read()).isEqualTo(11);
        assertThat(report.clean()).isTrue();
        assertThat(read(folder).facts().added()).isZero();
    }

    @Test
    void aBrokenEndDoesNotLoseWhatCameBefore() throws Exception {
        file("array.json", "[" + transfer(1, 1) + "," + transfer(2, 2).substring(0, 300));
        file("open.json", "[" + transfer(3, 3) + ",");
        file("lines.jsonl", transfer(4, 4) + "\n" + transfer(5, 5).substring(0, 200) + "\n" + transfer(6, 6));
        file("unnamed", transfer(7, 7).substring(0, 200) + "\n" + transfer(8, 8) + "\n");
        byte[] zip = gzip("[" + transfer(9, 9) + "," + "x".repeat(10));
        file("cut.json.gz", Arrays.copyOf(zip, zip.length - 6));
        ImportReport report = read(folder);
        assertThat(report.facts().added()).isEqualTo(6);
        assertThat(reasons()).containsEntry("array.json", "truncated-json").containsEntry("open.json", "truncated-json")
                .containsEntry("lines.jsonl", "truncated-json").containsEntry("unnamed", "truncated-json");
        assertThat(store.items).filteredOn(i -> i.what().path().endsWith("lines.jsonl")).singleElement()
                .satisfies(i -> {
                    assertThat(i.what().position()).isEqualTo(2);
                    assertThat(i.what().byteOffset()).isEqualTo(transfer(4, 4).length() + 1);
                    assertThat(i.what().message()).contains("lines.jsonl #2");
                });
        assertThat(error(report, "cut.json.gz")).startsWith("bad-gzip");
        assertThat(report.clean()).isFalse();
    }

    @Test
    void whatIsNoTransactionIsToldOnceAndClearly() throws Exception {
        file("empty.json", "");
        file("blank.json", " \n\t\n");
        file("README.md", "# A title\ntext");
        file("table.csv", "wallet,profit\nabc,1\n");
        file("text.json", "[\"just a text\"]");
        file("null.json", "{\"jsonrpc\":\"2.0\",\"result\":null,\"id\":1}");
        file("error.json", "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32009,\"message\":\"skipped\"},\"id\":1}");
        file("block.json", "{\"blockHeight\":1,\"transactions\":[{\"transaction\":{},\"meta\":{}}]}");
        file("dump.json", "[{\"ix_index\":[0,0],\"x\":1},{\"ix_index\":[0,1]},{\"ix_index\":[0,2]}]");
        file("base64.json", "{\"transaction\":[\"AQID\",\"base64\"],\"meta\":{\"err\":null}}");
        file("nometa.json", transfer(1, 1).replaceAll("\"meta\":.*", "\"meta\":null}"));
        file("version.json", transfer(2, 2).replace("\"legacy\"", "7"));
        file("address.json", transfer(3, 3).replace("\"11111111111111111111111111111111\"", "\"!!!\""));
        file("index.json", transfer(4, 4).replace("\"programIdIndex\":2", "\"programIdIndex\":6"));
        file("value.json", transfer(5, 5).replace("\"fee\":5000", "\"fee\":\"a lot\""));
        file("deep.json", "{\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");
        file("broken.json", "{\"slot\":1,,}");
        file("bad.gz", new byte[]{0x1f, (byte) 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
        ImportReport report = read(folder.resolve("missing"), folder);
        assertThat(report.facts().added()).isZero();
        assertThat(report.files().stream().collect(Collectors.toMap(f -> Path.of(f.path()).getFileName().toString(),
                f -> String.valueOf(f.error()).split(":")[0]))).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("empty.json", "empty-file"), Map.entry("blank.json", "empty-file"),
                        Map.entry("README.md", "not-json"), Map.entry("table.csv", "bad-header"),
                        Map.entry("text.json", "not-a-transaction"), Map.entry("null.json", "null-result"),
                        Map.entry("error.json", "rpc-error"), Map.entry("block.json", "not-a-transaction"),
                        Map.entry("dump.json", "unsupported-form"), Map.entry("base64.json", "bad-value"),
                        Map.entry("nometa.json", "missing-meta"), Map.entry("version.json", "unsupported-version"),
                        Map.entry("address.json", "bad-address"), Map.entry("index.json", "bad-index"),
                        Map.entry("value.json", "bad-value"), Map.entry("deep.json", "limit-exceeded"),
                        Map.entry("broken.json", "malformed-json"), Map.entry("bad.gz", "bad-gzip"),
                        Map.entry("missing", "unreadable")));
        assertThat(store.items).filteredOn(i -> i.what().path().endsWith("dump.json")).singleElement()
                .satisfies(i -> assertThat(i.what().message()).contains("and 2 more elements like it"));
        assertThat(store.items).filteredOn(i -> i.what().path().endsWith("index.json")).singleElement()
                .satisfies(i -> assertThat(i.what().signature()).isNotNull());
    }

    @Test
    void pricesAreRecognisedByTheirHeaderAndBadLinesTold() throws Exception {
        file("W/prices.csv", "time,SOL/USD\n2025-06-15T15:06:40Z,150.25\n1750000060,0.1\n1750000120,-3\nsoon,1\n");
        file("W/truth.json", "this is never opened");
        file("W/transactions/0001.jsonl.gz", gzip(transfer(1, 1) + "\n"));
        ImportReport report = read(folder.resolve("W"));
        assertThat(store.prices).containsExactly(new PricePoint(1_750_000_000L, 150_250_000, "simulated"),
                new PricePoint(1_750_000_060L, 100_000, "simulated"));
        assertThat(report.prices()).isEqualTo(2);
        assertThat(report.facts().added()).isEqualTo(1);
        assertThat(report.files()).hasSize(2);
        FileResult prices = report.files().getFirst();
        assertThat(prices.notes()).hasSize(2).anyMatch(n -> n.contains("line 4")).anyMatch(n -> n.contains("line 5"));
        assertThat(prices.error()).startsWith("bad-price");
        assertThat(read(folder.resolve("W")).prices()).isZero();
    }

    @Test
    void thousandsGoInByBatchesAndOrderDoesNotMatter() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 9_000; i++) {
            lines.append(transfer(i, i + 1)).append('\n');
        }
        new FileImporter(store, store, KnownAccounts.none(), InstantSource.system()).importLines("world",
                () -> new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)), Progress.NONE);
        assertThat(store.appends).as("steps of 500, 1000, 2000, 4000 and the rest").isEqualTo(5);
        assertThat(store.transactions).hasSize(9_000);
        MemoryStore other = new MemoryStore();
        String shuffled = lines.toString().lines().sorted((a, b) -> Integer.compare(a.hashCode(), b.hashCode()))
                .collect(Collectors.joining("\n"));
        new FileImporter(other, other, KnownAccounts.none(), InstantSource.system()).importLines("world",
                () -> new ByteArrayInputStream((shuffled + "\n" + shuffled).getBytes(StandardCharsets.UTF_8)),
                Progress.NONE);
        assertThat(other.transactions).isEqualTo(store.transactions);
    }

    @Test
    void aRetryTakesInWhatIsUnderstoodNow() {
        byte[] good = transfer(1, 1).getBytes(StandardCharsets.UTF_8);
        byte[] bad = "{\"result\":null}".getBytes(StandardCharsets.UTF_8);
        store.append(List.of(), List.of(
                new Quarantined("some-older-reason", "m", "p", 1, 0, null, good, false, 0),
                new Quarantined("null-result", "m", "p", 2, 9, null, bad, false, 0),
                new Quarantined("too-large", "m", "p", 3, 99, null, new byte[0], true, 0)), 0);
        var report = new QuarantineRetry(store, store, KnownAccounts.none(), InstantSource.system())
                .run(Progress.NONE);
        assertThat(report.tried()).isEqualTo(2);
        assertThat(report.resolved()).isEqualTo(1);
        assertThat(report.incomplete()).isEqualTo(1);
        assertThat(report.facts().added()).isEqualTo(1);
        assertThat(store.waitingCount()).isEqualTo(2);
        assertThat(store.items).hasSize(3);
    }

    @Test
    void aRetryKeepsWhatIsStillNotUnderstoodForAnotherReason() {
        byte[] much = transfer(1, 2_000_000_000_000_000_000L).replace("[-1999999999999005000,", "[0,")
                .getBytes(StandardCharsets.UTF_8);
        store.append(List.of(), List.of(new Quarantined("some-older-reason", "m", "p", 1, 0, null, much, false, 0)), 0);
        new QuarantineRetry(store, store, KnownAccounts.none(), InstantSource.system()).run(Progress.NONE);
        assertThat(store.resolved).hasSize(1);
        assertThat(store.items.getLast().what().reason()).isEqualTo("amount-too-large");
    }

    /** The whole folder of real bodies: every file either gives facts or says in one line why not. */
    @Test
    void theFolderOfRealTransactionsGoesIn() {
        ImportReport report = read(SharedData.folder().resolve("transactions"));
        assertThat(report.files()).hasSize(77);
        assertThat(report.facts().disputed()).isZero();
        assertThat(report.facts().pending()).isEqualTo(PENDING_OF_DUMPS);
        assertThat(report.facts().verified()).isEqualTo(report.facts().added() - PENDING_OF_DUMPS).isGreaterThan(40);
        assertThat(report.read()).isEqualTo(report.facts().added() + report.facts().quarantined());
        assertThat(report.stats().unknownEvents()).isEmpty();
        ImportReport again = read(SharedData.folder().resolve("transactions"));
        assertThat(again.facts().added()).isZero();
        assertThat(again.facts().duplicate()).isEqualTo(report.facts().added());
    }

    /** Whatever else lies in the shared folder ends as a message per file. */
    @Test
    void filesOfAnotherKindEndAsOneMessageEach() {
        Path data = SharedData.folder();
        ImportReport report = read(data.resolve("README.md"), data.resolve("labels"),
                data.resolve("accounts"), data.resolve("trades"));
        assertThat(report.facts().added()).isZero();
        assertThat(report.files()).allMatch(f -> f.error() != null && f.rejects() <= 1);
    }

    @Test
    void valuesOfAnotherKindAreSteppedOver() throws Exception {
        file("a.json", transfer(1, 1).replace("\"innerInstructions\":[]", "\"innerInstructions\":{}"));
        file("b.json", transfer(2, 2).replace("\"innerInstructions\"", "\"loadedAddresses\":[],\"innerInstructions\""));
        file("c.json", transfer(3, 3).replace("\"err\":null,", "").replace("\"preTokenBalances\":[]",
                "\"preTokenBalances\":{\"err\":1}"));
        ImportReport report = read(folder);
        assertThat(report.files()).allMatch(f -> f.error() == null && f.transactions() == 1);
        assertThat(report.facts().added()).isEqualTo(3); // none taken for failed by an err of another place
    }

    @Test
    void absurdHeadersAndAmountsAreRefusedByName() throws Exception {
        file("time.json", transfer(1, 1).replace("1750000000", "9000000000000000000"));
        file("old.json", transfer(2, 2).replace("1750000000", "-5"));
        file("slot.json", transfer(3, 3).replace("\"slot\":1,", "\"slot\":-1,"));
        file("index.json", transfer(4, 4).replace("\"slot\":1,", "\"slot\":1,\"transactionIndex\":-9999999999,"));
        file("fee.json", transfer(5, 5).replace("\"fee\":5000", "\"fee\":9000000000000000000"));
        ImportReport report = read(folder);
        assertThat(report.facts().added()).isZero();
        assertThat(reasons().values()).hasSize(5).containsOnly("bad-value");
        assertThat(error(report, "time.json")).contains("\"blockTime\"", "9000000000000000000", "2020");
        assertThat(store.items).allMatch(i -> i.what().signature() != null);
        file("much/a.json", transfer(6, 2_000_000_000_000_000_000L).replace("[-1999999999999005000,", "[0,"));
        assertThat(read(folder.resolve("much")).facts().added()).isZero();
        assertThat(reasons()).containsEntry("a.json", "amount-too-large");
    }

    @Test
    void damageIsTheFilesErrorThoughGoodTransactionsCameBefore() throws Exception {
        file("cut.jsonl", transfer(1, 1) + "\n" + transfer(2, 2).substring(0, 200));
        FileResult result = read(folder).files().getFirst();
        assertThat(result.transactions()).isEqualTo(1);
        assertThat(result.error()).startsWith("truncated-json").contains("#2", "expected").doesNotContain("Source");
        assertThat(result.notes()).anyMatch(n -> n.contains("1 item quarantined"));
    }

    @Test
    void foldersAreFoundThroughLinksAndEmptyOnesTold() throws Exception {
        file("in/a.json", transfer(1, 1));
        Files.createDirectories(folder.resolve("empty"));
        Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("in"));
        ImportReport report = read(link, folder.resolve("empty"));
        assertThat(report.facts().added()).isEqualTo(1);
        assertThat(error(report, "empty")).startsWith("no-files");
        assertThat(error(report, "loop")).startsWith("unreadable");
    }

    @Test
    void aTableWithAnotherHeaderIsShownAndTwoPricesOfASecondAreNoted() throws Exception {
        file("a.csv", "timestamp,usd\n1,2\n");
        file("b.csv", "time;price\n");
        file("c.csv", "time,price\n1750000000,150\n1750000000,150\n1750000000,151\n");
        ImportReport report = read(folder);
        assertThat(error(report, "a.csv")).startsWith("bad-header").contains("timestamp,usd", "time,price");
        assertThat(error(report, "b.csv")).startsWith("bad-header").contains("time;price");
        assertThat(report.prices()).isEqualTo(1);
        assertThat(report.files().get(2).notes()).singleElement().asString().contains("line 4", "line 2");
    }

    private Map<String, String> reasons() {
        return store.items.stream().collect(Collectors.toMap(
                i -> Path.of(i.what().path()).getFileName().toString(), i -> i.what().reason(), (a, b) -> a));
    }

    private static String error(ImportReport report, String name) {
        return report.files().stream().filter(f -> f.path().endsWith(name)).findFirst().map(FileResult::error)
                .orElse("");
    }
}
