package org.wallettracker.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.file.ImportReport.FileResult;

/** Blocks are read transaction by transaction, whatever stands around them. */
class BlockImportTest {
    private static final String FRONT = "\"blockHash\":\"x\",\"parentSlot\":41,\"rewards\":[{\"a\":[1,\"]}\"]}],";

    private final MemoryStore store = new MemoryStore();

    private ImportReport read(String text) {
        return new FileImporter(store, store, KnownAccounts.none(), InstantSource.fixed(Instant.EPOCH)).importLines(
                "blocks", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Progress.NONE);
    }

    /** Entries of a block: a transaction, its meta and version, no slot, no time. */
    private static String entries(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> FileImporterTest.transfer(i, i + 1)
                .replace("\"slot\":1,\"blockTime\":1750000000,", "")).collect(Collectors.joining(","));
    }

    private List<TransactionHeader> headers() {
        return store.transactions.values().stream().map(DecodedTransaction::header).toList();
    }

    @Test
    void aBareBlockKnowsItsTimeAndOrderButNotItsSlot() {
        ImportReport report = read(
                "{\"blockTime\":1750000000," + FRONT + "\"transactions\":[" + entries(0, 3) + "]}\n");
        assertThat(report.facts().verified()).isEqualTo(3);
        assertThat(report.clean()).isTrue();
        assertThat(headers()).extracting(TransactionHeader::txIndex).containsExactly(0, 1, 2);
        assertThat(headers()).allMatch(h -> h.slot() == Unknown.AMOUNT && h.blockTime() == 1_750_000_000L);
        assertThat(report.files().getFirst().notes()).anyMatch(n -> n.contains("3 x") && n.contains("slot is unknown"));
    }

    @Test
    void whatStandsBehindTheTransactionsCountsToo() {
        read("{\"jsonrpc\":\"2.0\",\"result\":{\"transactions\":[" + entries(0, 2) + "],\"blockTime\":1750000009,"
                + FRONT + "\"x\":{}},\"id\":1}\n" + FileImporterTest.transfer(9, 9) + "\n");
        assertThat(headers()).extracting(TransactionHeader::blockTime).containsExactly(1_750_000_009L,
                1_750_000_009L, 1_750_000_000L);
        assertThat(headers()).extracting(TransactionHeader::txIndex).containsExactly(0, 1, -1);
    }

    /** A notification may hold a choice of the block's transactions only, so their places are not known. */
    @Test
    void aNotificationKnowsItsSlot() {
        ImportReport report = read("{\"jsonrpc\":\"2.0\",\"method\":\"blockNotification\",\"params\":{\"result\":"
                + "{\"context\":{\"slot\":42},\"value\":{\"slot\":42,\"block\":{" + FRONT + "\"transactions\":["
                + entries(0, 2) + "],\"blockTime\":1750000000},\"err\":null}},\"subscription\":1}}\n");
        assertThat(report.clean()).isTrue();
        assertThat(headers()).hasSize(2)
                .allMatch(h -> h.slot() == 42 && h.txIndex() == -1 && h.blockTime() == 1_750_000_000L);
    }

    @Test
    void aBrokenBlockGivesWhatCameBeforeAndTheNextLineIsRead() {
        String whole = "{\"blockTime\":1750000000," + FRONT + "\"transactions\":[" + entries(0, 3) + "]}";
        ImportReport report = read(whole.substring(0, whole.length() - 40) + "\n{\"blockHeight\":1,"
                + "\"signatures\":[\"a\"]}\n{\"parentSlot\":1,\"transactions\":[" + entries(5, 6) + ",{\"x\":1}]}\n");
        assertThat(store.transactions).hasSize(2 + 1);
        FileResult file = report.files().getFirst();
        assertThat(file.error()).startsWith("truncated-json");
        assertThat(store.items).extracting(i -> i.what().reason()).contains("truncated-json", "unsupported-form",
                "not-a-transaction");
    }

    @Test
    void emptyBlocksAndBlocksInAnArrayAreRead() {
        ImportReport report = new FileImporter(store, store, KnownAccounts.none(), InstantSource.system()).importLines(
                "blocks", () -> new ByteArrayInputStream(("{\"blockHeight\":1,\"transactions\":[]}\n"
                        + "{\"parentSlot\":7,\"transactions\":[]}\n").getBytes(StandardCharsets.UTF_8)),
                Progress.NONE);
        assertThat(report.clean()).isTrue();
        assertThat(report.read()).isZero();
    }

    /** A block of 400 MB: only one transaction is in memory at a time, and cancelling ends it in the midst. */
    @Test
    void anEndlessBlockIsLeftWhenCancelled() {
        String one = entries(1, 2) + ",";
        InputStream endless = new InputStream() {
            private final byte[] front = ("{\"blockTime\":1750000000,\"transactions\":[").getBytes(
                    StandardCharsets.UTF_8);
            private final byte[] body = one.getBytes(StandardCharsets.UTF_8);
            private long at;

            @Override
            public int read() {
                long i = at++;
                return i < front.length ? front[(int) i] : body[(int) ((i - front.length) % body.length)];
            }
        };
        long[] done = new long[1];
        Progress until = new Progress() {
            @Override
            public void report(String stage, long read, long total) {
                done[0] = read;
            }

            @Override
            public boolean cancelled() {
                return done[0] > 30 << 20;
            }
        };
        ImportReport report = new FileImporter(store, store, KnownAccounts.none(), InstantSource.system())
                .importLines("endless", () -> endless, until);
        assertThat(report.cancelled()).isTrue();
        assertThat(done[0]).isLessThan(32 << 20);
        assertThat(report.facts().added()).isEqualTo(1);
        assertThat(report.facts().duplicate()).isGreaterThan(10_000);
    }
}
