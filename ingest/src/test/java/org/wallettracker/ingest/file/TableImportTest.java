package org.wallettracker.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.model.Base58;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.file.table.InvalidMapping;
import org.wallettracker.ingest.file.table.Mappings;
import org.wallettracker.ingest.file.table.TableMapping;

/** Tables of trades by a mapping: amounts exact, bad rows told by line, good ones kept. */
class TableImportTest {
    private static final String WALLET = "3JoVBiQEA2QKsq7TzW5ez5jVRtbbYgTNijoZzp5qgkr2";
    private static final String MINT = "2GaUUmQFCHSMLRMySzjvdqwLCcGVdUpcsQDanpjwmoon";
    private static final String HEADER = "when;sig;who;what;side;tokens;\"sol, net\"\r\n";

    @TempDir
    Path folder;

    private final MemoryStore store = new MemoryStore();

    private static Map<String, Object> tree() {
        Map<String, Object> tree = new HashMap<>();
        tree.put("name", "mine");
        tree.put("kind", "trades");
        tree.put("delimiter", ";");
        tree.put("decimal_mark", ",");
        tree.put("token_decimals", 6);
        tree.put("columns", Map.of("time", "when", "signature", "sig", "wallet", "who", "mint", "what", "side", "side",
                "token_amount", "tokens", "sol_amount", "sol, net"));
        tree.put("sides", Map.of("buy", List.of("Kauf")));
        return tree;
    }

    private ImportReport read(String text, TableMapping mapping) throws IOException {
        Path file = Files.write(folder.resolve("table.csv"), text.getBytes(StandardCharsets.UTF_8));
        return new FileImporter(store, store, KnownAccounts.none(), InstantSource.system(),
                new Mappings(List.of(mapping), List.of())).importPaths(List.of(file), Progress.NONE);
    }

    private static String signature(int n) {
        byte[] bytes = new byte[64];
        bytes[0] = 1;
        bytes[63] = (byte) n;
        return Base58.encode(bytes);
    }

    private static String row(int n, String side, String tokens, String sol) {
        return "2025-06-28T15:57:02Z;" + signature(n) + ";" + WALLET + ";" + MINT + ";" + side + ";" + tokens + ";"
                + sol
                + "\r\n";
    }

    @Test
    void amountsAreExactAndBadRowsAreToldByTheirLine() throws Exception {
        ImportReport report = read("\uFEFF" + HEADER + row(1, "Kauf", "1986656,546333", "0,077850001")
                + row(2, "sell", "0,1", "\"0,3\"") + row(3, "buy", "1", "1") + row(4, "sell", "1.234,5", "1")
                + row(5, "sell", "1,2345678", "1") + row(6, "sell", "1", "-1") + "2025-06-28;x\r\n"
                + row(7, "sell", "9223372036854,775808", "1") + row(8, "sell", "9223372036854,775807", "1e-9"),
                TableMapping.of(tree(), "x", "test"));
        List<Fact> facts = store.transactions.values().stream().flatMap(t -> t.facts().stream()).toList();
        assertThat(facts).hasSize(3).allMatch(f -> f.status() == FactStatus.PENDING);
        Fact.Trade first = (Fact.Trade) facts.get(0);
        assertThat(first.side()).isEqualTo(Side.BUY);
        assertThat(first.tokenRaw()).isEqualTo(1_986_656_546_333L);
        assertThat(first.quoteRaw()).isEqualTo(77_850_001L);
        assertThat(first.costs().protocol()).isEqualTo(Unknown.AMOUNT);
        assertThat(((Fact.Trade) facts.get(1)).quoteRaw()).isEqualTo(300_000_000L);
        assertThat(((Fact.Trade) facts.get(2)).tokenRaw()).isEqualTo(Long.MAX_VALUE);
        assertThat(((Fact.Trade) facts.get(2)).quoteRaw()).isEqualTo(1);
        DecodedTransaction one = store.transactions.values().iterator().next();
        assertThat(one.header().source()).isEqualTo("table mine");
        assertThat(one.header().blockTime()).isEqualTo(1_751_126_222L);
        assertThat(one.header().slot()).isEqualTo(Unknown.AMOUNT);
        assertThat(store.items).extracting(i -> i.what().position()).containsExactly(4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(store.items).extracting(i -> i.what().message()).satisfiesExactly(
                m -> assertThat(m).contains("line 4", "kauf", "sell", "buy"),
                m -> assertThat(m).contains("thousands separators"),
                m -> assertThat(m).contains("more than 6 digits", "digits_beyond"),
                m -> assertThat(m).contains("expected an amount of 0 or more"),
                m -> assertThat(m).contains("expected 7 cells", "found 2"), m -> assertThat(m).contains("over 2^63-1"));
        assertThat(report.clean()).isFalse();
    }

    @Test
    void digitsBeyondTheUnitAreCutWhereTheMappingSaysSo() throws Exception {
        Map<String, Object> tree = tree();
        tree.put("digits_beyond", "cut");
        read(HEADER + row(1, "sell", "1,2345678", "0,0000000019"), TableMapping.of(tree, "x", "test"));
        Fact.Trade trade = (Fact.Trade) store.transactions.values().iterator().next().facts().getFirst();
        assertThat(trade.tokenRaw()).isEqualTo(1_234_567);
        assertThat(trade.quoteRaw()).isEqualTo(1);
    }

    @Test
    void aHeaderThatNothingFitsIsShownWithItsColumns() throws Exception {
        ImportReport report = read("date,amount\n1,2\n", TableMapping.of(tree(), "x", "test"));
        assertThat(report.files().getFirst().error()).startsWith("bad-header").contains("2 columns: date, amount",
                "mine",
                "mapping");
    }

    @Test
    void aQuoteWithoutEndIsToldAndTheRowsBeforeStay() throws Exception {
        ImportReport report = read(HEADER + row(1, "sell", "1", "1") + "\"" + "x".repeat(3 << 20),
                TableMapping.of(tree(), "x", "test"));
        assertThat(store.transactions).hasSize(1);
        assertThat(report.files().getFirst().error()).startsWith("malformed-table");
    }

    @Test
    void aShortTableThatEndsInAnOpenQuoteIsMalformedThereToo() throws Exception {
        ImportReport report = read(HEADER + row(1, "sell", "1", "\"1\"") + "\"" + row(2, "sell", "1", "1"),
                TableMapping.of(tree(), "x", "test"));
        assertThat(store.transactions).hasSize(1);
        assertThat(store.items).isEmpty();
        assertThat(report.files().getFirst().error()).startsWith("malformed-table").contains("line 3",
                "never closes");
    }

    @Test
    void quotesInsideACellAndAtTheEndOfTheFileAreNoFault() throws Exception {
        read(HEADER + row(1, "sell", "1", "1").strip() + "\r\n" + row(2, "sell", "1", "\"2\"").strip(),
                TableMapping.of(tree(), "x", "test"));
        assertThat(store.transactions).hasSize(2);
        ImportReport odd = read(HEADER + "a\"b;" + row(3, "sell", "1", "1"), TableMapping.of(tree(), "x", "test"));
        assertThat(odd.files().getFirst().error()).startsWith("bad-row");
    }

    @Test
    void aHeaderOfManyColumnsIsToldByTheirNumberAndTheFirst() throws Exception {
        ImportReport short1 = read("one,two," + "c,".repeat(3_000) + "end\n1,2\n",
                TableMapping.of(tree(), "x", "test"));
        assertThat(short1.files().getFirst().error()).contains("3003 columns: one, two, c").hasSizeLessThan(900);
        Map<String, Object> tree = tree();
        tree.remove("delimiter");
        tree.put("columns", Map.of("time", "t", "signature", "s", "wallet", "w", "mint", "m", "side", "d",
                "token_amount", "a", "sol_amount", "b"));
        ImportReport broken = read("one,two," + "c,".repeat(12_000) + "end\n1,2\n", TableMapping.of(tree, "x", "test"));
        assertThat(broken.files().getFirst().error()).contains("one, two, c").contains("at least")
                .hasSizeLessThan(900);
    }

    @Test
    void wrongMappingsAreRefusedByKey() {
        Map<String, Object> kind = tree();
        kind.put("kind", "swops");
        assertThatThrownBy(() -> TableMapping.of(kind, "x", "my.toml")).isInstanceOf(InvalidMapping.class)
                .hasMessageContaining("my.toml").hasMessageContaining("swops");
        Map<String, Object> column = tree();
        column.put("columns", Map.of("time", "when"));
        assertThatThrownBy(() -> TableMapping.of(column, "x", "my.toml")).hasMessageContaining("signature");
        Map<String, Object> key = tree();
        key.put("seperator", ";");
        assertThatThrownBy(() -> TableMapping.of(key, "x", "my.toml")).hasMessageContaining("seperator");
        Map<String, Object> digits = tree();
        digits.put("token_decimals", 60);
        assertThatThrownBy(() -> TableMapping.of(digits, "x", "my.toml")).hasMessageContaining("token_decimals");
    }
}
