package org.wallettracker.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.port.Progress;

/** Files made to fill the memory or never to end: told by name, what is good in them goes in. */
class HostileFilesTest {
    private static final long LINE = 2_200_000_000L; // more than an array can hold

    @TempDir
    Path folder;

    private final MemoryStore store = new MemoryStore();
    private final FileImporter importer = new FileImporter(store, store, KnownAccounts.none(),
            InstantSource.fixed(Instant.EPOCH));

    private static byte[] line(int n) {
        return (FileImporterTest.transfer(n, n) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aLineOfTwoGigabytesIsRefusedAndTheNextOneRead() {
        ImportReport report = importer.importLines("long.jsonl",
                () -> new SequenceInputStream(Collections.enumeration(List.of(new ByteArrayInputStream(line(1)),
                        new ByteArrayInputStream("{\"x\":\"".getBytes(StandardCharsets.UTF_8)), new Same('a', LINE),
                        new ByteArrayInputStream("\"}\n".getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayInputStream(line(2))))),
                Progress.NONE);
        assertThat(report.facts().added()).isEqualTo(2);
        assertThat(store.items).singleElement().satisfies(i -> {
            assertThat(i.what().reason()).isEqualTo("too-large");
            assertThat(i.what().position()).isEqualTo(2);
            assertThat(i.what().payloadCut()).isTrue();
        });
    }

    @Test
    void aGzipBombIsStoppedAndWhatCameBeforeIsIn() throws Exception {
        byte[] blanks = new byte[64 << 20];
        Arrays.fill(blanks, (byte) ' ');
        byte[] packed = gzip(blanks);
        List<InputStream> parts = new ArrayList<>();
        parts.add(new ByteArrayInputStream(gzip(line(1))));
        for (int i = 0; i < 40; i++) { // 2.7 GB
            parts.add(new ByteArrayInputStream(packed));
        }
        parts.add(new ByteArrayInputStream(gzip(line(2))));
        ImportReport report = importer.importLines("bomb.jsonl.gz",
                () -> new SequenceInputStream(Collections.enumeration(parts)), Progress.NONE);
        assertThat(report.facts().added()).isEqualTo(1);
        assertThat(report.files()).singleElement().satisfies(
                f -> assertThat(f.error()).startsWith("bad-gzip").contains("unpacks to more than 1 GB"));
    }

    @Test
    void anotherEncodingIsNamed() throws Exception {
        Path utf16 = Files.write(folder.resolve("utf16.jsonl"),
                FileImporterTest.transfer(1, 1).getBytes(StandardCharsets.UTF_16));
        ImportReport report = importer.importPaths(List.of(utf16), Progress.NONE);
        assertThat(report.files()).singleElement().satisfies(
                f -> assertThat(f.error()).startsWith("not-utf8").contains("expected UTF-8"));
        assertThat(store.transactions).isEmpty();
    }

    private @Nullable String errorOf(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("x.json"), bytes);
        return importer.importPaths(List.of(file), Progress.NONE).files().getFirst().error();
    }

    @Test
    void widerEncodingsAreToldFromBytesThatAreNoText() throws Exception {
        String json = "{\"a\":1}";
        assertThat(errorOf(json.getBytes(StandardCharsets.UTF_16LE))).startsWith("not-utf8").contains("UTF-16LE");
        assertThat(errorOf(json.getBytes(Charset.forName("UTF-32BE")))).startsWith("not-utf8")
                .contains("UTF-32BE");
        byte[] marked = ("xx" + json).getBytes(StandardCharsets.UTF_8);
        marked[0] = (byte) 0xff;
        marked[1] = (byte) 0xfe;
        assertThat(errorOf(marked)).startsWith("not-text").contains("first bytes ff fe 7b 22 61 22 3a 31 ...");
        assertThat(errorOf(new byte[5_000])).startsWith("not-text").contains("first bytes 00 00");
        assertThat(errorOf(new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})).startsWith("not-text");
        assertThat(errorOf("Gr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1))).startsWith("not-utf8");
        assertThat(errorOf(" \n ".getBytes(StandardCharsets.UTF_8))).startsWith("empty-file");
        assertThat(errorOf("hello".getBytes(StandardCharsets.UTF_8))).startsWith("not-json");
        assertThat(store.items).isEmpty();
    }

    @Test
    void zerosBeforeAnElementAreNotTakenForAnotherEncoding() throws Exception {
        Path file = Files.write(folder.resolve("z.jsonl"), ("{\"a\":1}\n\0\0\0{\"b\":2}\n[1,1,1]\n").getBytes(
                StandardCharsets.UTF_8));
        importer.importPaths(List.of(file), Progress.NONE);
        assertThat(store.items).anySatisfy(i -> {
            assertThat(i.what().reason()).isEqualTo("malformed-json");
            assertThat(i.what().position()).isEqualTo(2);
            assertThat(i.what().message()).contains("a byte 0").doesNotContain("UTF-32");
        });
    }

    @Test
    void whatIsNoRegularFileIsNamedAndPassedOver() throws Exception {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "needs /dev/zero");
        Files.write(folder.resolve("a.jsonl"), line(1));
        Files.createSymbolicLink(folder.resolve("b.jsonl"), device);
        ImportReport report = importer.importPaths(List.of(folder), Progress.NONE);
        assertThat(report.facts().added()).isEqualTo(1);
        assertThat(report.files()).hasSize(2).anySatisfy(f -> {
            assertThat(f.path()).endsWith("b.jsonl");
            assertThat(f.error()).startsWith("unreadable").contains("not a regular file, passed over");
        });
    }

    @Test
    void aLineOfPricesWithoutEndFillsNoMemory() throws Exception {
        StringBuilder csv = new StringBuilder("time,price");
        csv.append(",x".repeat(2_000_000)).append("\r\n1700000000,20.5\r\n1700000060,").append("9".repeat(3_000_000))
                .append("\r\n");
        Path file = Files.writeString(folder.resolve("prices.csv"), csv);
        ImportReport report = importer.importPaths(List.of(file), Progress.NONE);
        assertThat(report.prices()).isEqualTo(1);
        assertThat(report.files().getFirst().error()).startsWith("bad-price").contains("line 3").hasSizeLessThan(400);
    }

    @Test
    void bytesThatAreNoUtf8CostTheirLineAlone() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(line(1));
        out.write("{\"slot\":1,\"x\":\"".getBytes(StandardCharsets.UTF_8));
        out.write(new byte[]{(byte) 0xc3, 0x28, (byte) 0xff, (byte) 0xfe});
        out.write("\"}\n".getBytes(StandardCharsets.UTF_8));
        out.write(line(2));
        ImportReport report = importer.importPaths(List.of(Files.write(folder.resolve("a.jsonl"), out.toByteArray())),
                Progress.NONE);
        assertThat(report.facts().added()).isEqualTo(2);
        assertThat(report.clean()).isFalse();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    /** The same byte over and over. */
    private static final class Same extends InputStream {
        private final byte value;
        private long left;

        private Same(char value, long length) {
            this.value = (byte) value;
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? value : -1;
        }

        @Override
        public int read(byte[] to, int at, int length) {
            if (left <= 0) {
                return -1;
            }
            int n = (int) Math.min(left, length);
            Arrays.fill(to, at, at + n, value);
            left -= n;
            return n;
        }
    }
}
