package org.wallettracker.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Base58;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.Progress;

/** Funding traces: amounts to the lamport, bad entries told by their place, good ones kept. */
class TraceImportTest {
    private static final String SOL = "So11111111111111111111111111111111111111112";
    private static final String ROOT = "9Z83ZAtd7vjEFvXfKkjBZtAPTgeJZ1GzK7b1Uf1E3DsF";
    private static final String FUNDER = "v49jgwyQy9zu4oeemnq3ytjRkyiJth5HKiXSstk8aV5";
    private static final String OTHER = "D7MsVpaXFP9sBCr8em4g4iGKYLBg2C2iwCAhBVUNHLXb";

    @TempDir
    Path folder;

    private final MemoryStore store = new MemoryStore();

    private ImportReport read(String text) throws Exception {
        Path file = Files.write(folder.resolve("trace.json"), text.getBytes(StandardCharsets.UTF_8));
        return new FileImporter(store, store, KnownAccounts.none(), InstantSource.system())
                .importPaths(List.of(file), Progress.NONE);
    }

    private static String signature(int n) {
        byte[] bytes = new byte[64];
        bytes[0] = 1;
        bytes[63] = (byte) n;
        return Base58.encode(bytes);
    }

    private static String leg(String from, String to, String token, String amount) {
        return "{\"token_amount\":" + amount + ",\"token_address\":\"" + token + "\",\"from_address\":\"" + from
                + "\",\"to_address\":\"" + to + "\\u0000\"}";
    }

    private static String entry(int n, String method, String sent, String received) {
        return "{\"chain\":\"solana\",\"method\":\"" + method + "\",\"tokens_sent\":[" + sent
                + "],\"tokens_received\":[" + received
                + "],\"block_timestamp\":\"2025-06-14T14:20:24\",\"transaction_hash\":\"" + signature(n)
                + "\\u0000\",\"source_type\":\"transfer\"}";
    }

    private static String wallet(String... entries) {
        return "{\"wallet\":\"" + FUNDER + "\",\"role\":\"ANY\",\"transactions\":[" + String.join(",\n", entries)
                + "],\"counterparties\":[{\"transactions\":3}],\"relatedWallets\":[{\"address\":\"" + ROOT
                + "\",\"relation\":\"First Funder\",\"transaction_hash\":\"" + signature(99)
                + "\",\"block_timestamp\":\"2025-06-14 14:48:49\"},{\"address\":\"" + OTHER
                + "\",\"relation\":\"Deployed Program\",\"transaction_hash\":\"\"}]}";
    }

    private List<Fact.SolTransfer> paid(int signature) {
        return store.transactions.values().stream()
                .filter(t -> t.header().signature().toBase58().equals(signature(signature)))
                .flatMap(t -> t.facts().stream()).map(Fact.SolTransfer.class::cast).toList();
    }

    @Test
    void amountsAreWhatIsPrintedAndWhoPaidWhomFirstHasNone() throws Exception {
        ImportReport report = read(wallet(entry(1, "received", "", leg(ROOT, FUNDER, SOL, "0.024303923")),
                entry(2, "sent", leg(FUNDER, OTHER, SOL, "-1e-9"), ""),
                entry(3, "transfer", leg(FUNDER, OTHER, SOL, "-0.5") + "," + leg(FUNDER, OTHER, SOL, "-0.5"), ""),
                entry(4, "sent", leg(FUNDER, OTHER, SOL, "-922337203.685477580"), "")));
        assertThat(report.clean()).isTrue();
        assertThat(report.files().getFirst().transactions()).isEqualTo(5);
        assertThat(paid(1)).singleElement().satisfies(p -> {
            assertThat(p.from()).isEqualTo(Address.parse(ROOT));
            assertThat(p.to()).isEqualTo(Address.parse(FUNDER));
            assertThat(p.lamports()).isEqualTo(24_303_923L);
            assertThat(p.status()).isEqualTo(FactStatus.PENDING);
        });
        assertThat(paid(2)).extracting(Fact.SolTransfer::lamports).containsExactly(1L);
        assertThat(paid(3)).as("the same twice is two").extracting(Fact.SolTransfer::lamports)
                .containsExactly(500_000_000L, 500_000_000L);
        assertThat(paid(3).get(0).ordinal()).isNotEqualTo(paid(3).get(1).ordinal());
        assertThat(paid(4)).extracting(Fact.SolTransfer::lamports).containsExactly(922_337_203_685_477_580L);
        assertThat(paid(99)).singleElement().satisfies(p -> {
            assertThat(p.from()).isEqualTo(Address.parse(ROOT));
            assertThat(p.to()).isEqualTo(Address.parse(FUNDER));
            assertThat(p.lamports()).isEqualTo(Unknown.AMOUNT);
        });
        DecodedTransaction first = store.transactions.values().iterator().next();
        assertThat(first.header().source()).isEqualTo("funding trace");
        assertThat(first.header().standIn()).isTrue();
        assertThat(first.header().blockTime()).as("UTC").isEqualTo(1_749_910_824L);
        assertThat(first.header().slot()).isEqualTo(Unknown.AMOUNT);
        assertThat(first.header().feePayer()).isEqualTo(TransactionHeader.UNKNOWN_PAYER);
        assertThat(report.files().getFirst().notes()).anyMatch(n -> n.contains("Deployed Program"));
    }

    @Test
    void onePaymentHasOneNameWhoeverTellsIt() throws Exception {
        read(wallet(entry(1, "received", "", leg(ROOT, FUNDER, SOL, "0.1"))));
        Fact told = paid(1).getFirst();
        store.transactions.clear();
        read("{\"source\":\"x\",\"edges\":[{\"fromAddress\":\"" + ROOT + "\",\"toAddress\":\"" + FUNDER
                + "\",\"signature\":\"" + signature(1) + "\",\"time\":\"2025-06-14 14:20:24\"}]}");
        assertThat(paid(1)).singleElement()
                .satisfies(p -> assertThat(p.ordinal()).isEqualTo(told.ordinal()))
                .satisfies(p -> assertThat(p.lamports()).isEqualTo(Unknown.AMOUNT));
        store.transactions.clear();
        read("{\"nodes\":[{\"address\":\"" + ROOT + "\",\"firstFunder\":\"" + OTHER + "\"}],\"edges\":[{\"from\":\""
                + ROOT + "\",\"to\":\"" + FUNDER + "\",\"relation\":\"First Funder\",\"transaction_hash\":\""
                + signature(1) + "\",\"timestamp\":\"2025-06-14T14:20:24Z\"}]}");
        assertThat(paid(1)).singleElement().satisfies(p -> assertThat(p.ordinal()).isEqualTo(told.ordinal()));
        assertThat(store.transactions).hasSize(1);
    }

    @Test
    void tradesDepositsTokensAndLaunchesAreNoPayments() throws Exception {
        ImportReport report = read(wallet(
                entry(1, "transfer", leg(FUNDER, ROOT, SOL, "-1"), leg(ROOT, FUNDER, OTHER, "5")),
                entry(2, "transferChecked createAccount", leg(FUNDER, ROOT, SOL, "-0.00203928"), ""),
                entry(3, "sent", leg(FUNDER, ROOT, OTHER, "-7"), ""),
                entry(4, "transfer", leg(FUNDER, ROOT, SOL, "-1") + "," + leg(FUNDER, ROOT, OTHER, "-7"), "")));
        assertThat(store.transactions).hasSize(1); // who paid first
        assertThat(report.clean()).isTrue();
        assertThat(report.files().getFirst().notes()).anyMatch(n -> n.contains("1 x transaction in which"))
                .anyMatch(n -> n.contains("1 x payment in tokens"))
                .anyMatch(n -> n.contains("\"transferChecked createAccount\""));
        ImportReport launches = read(
                "[{\"address\":\"" + ROOT + "\",\"launches\":[{\"ticker\":\"X\",\"tokenAddress\":\""
                        + OTHER + "\"},{\"ticker\":\"Y\",\"tokenAddress\":\"" + OTHER + "\"}]}]");
        assertThat(launches.clean()).isTrue();
        assertThat(launches.files().getFirst().notes()).anyMatch(n -> n.contains("2 x launch"));
    }

    @Test
    void aBadEntryIsToldByPlaceAndFieldAndTheOthersGoIn() throws Exception {
        ImportReport report = read(wallet(entry(1, "sent", leg(FUNDER, ROOT, SOL, "-0.0000000001"), ""),
                entry(2, "sent", leg(FUNDER, "x", SOL, "-1"), ""), entry(3, "sent", leg(FUNDER, ROOT, SOL, "\"much\""),
                        ""),
                entry(4, "sent", leg(FUNDER, ROOT, SOL, "-1"), "").replace("2025-06", "1999-06"),
                entry(5, "sent", leg(FUNDER, ROOT, SOL, "-1"), "").replace("transaction_hash", "hash"),
                entry(6, "sent", leg(FUNDER, ROOT, SOL, "-1e30"), ""),
                entry(7, "sent", leg(FUNDER, ROOT, SOL, "-1"), "").replace("solana", "ethereum"),
                entry(8, "sent", leg(FUNDER, ROOT, SOL, "-1"), "")));
        assertThat(paid(8)).hasSize(1);
        assertThat(report.clean()).isFalse();
        assertThat(store.items).extracting(i -> i.what().reason()).containsExactly("bad-value", "bad-address",
                "bad-value", "bad-value", "missing-field", "amount-too-large", "bad-value");
        assertThat(store.items).extracting(i -> i.what().message()).satisfiesExactly(
                m -> assertThat(m).contains("trace.json #1: /transactions/0/tokens_sent/0/token_amount",
                        "no whole number of lamports"),
                m -> assertThat(m).contains("#2: /transactions/1/tokens_sent/0/to_address", "\"x\""),
                m -> assertThat(m).contains("token_amount: expected an amount of SOL, found \"much\""),
                m -> assertThat(m).contains("/transactions/3/block_timestamp", "1999"),
                m -> assertThat(m).contains("/transactions/4/transaction_hash: expected a signature, found nothing"),
                m -> assertThat(m).contains("-1E+30 SOL is more than there is"),
                m -> assertThat(m).contains("/transactions/6/chain: expected solana"));
        assertThat(store.items.getFirst().what().signature()).hasToString(signature(1));
    }

    @Test
    void whatIsNoEntryAndAZeroInTheMiddleOfAnAddressAreTold() throws Exception {
        read(wallet("null", "5", "\"x\"",
                entry(2, "sent", leg(FUNDER.substring(0, 5) + "\\u0000" + FUNDER.substring(5), ROOT, SOL, "-1"), ""),
                entry(8, "sent", leg(FUNDER + "\\u0000", ROOT, SOL, "-1"), "")));
        assertThat(paid(8)).hasSize(1);
        assertThat(store.items).extracting(i -> i.what().reason()).containsExactly("bad-value", "bad-value",
                "bad-value", "bad-address");
        assertThat(store.items.get(1).what().message())
                .contains("trace.json #2: /transactions/1: expected an entry in braces, found 5");
    }

    @Test
    void whatComesBeforeABrokenEndIsRead() throws Exception {
        String whole = wallet(entry(1, "sent", leg(FUNDER, ROOT, SOL, "-1"), ""),
                entry(2, "sent", leg(FUNDER, ROOT, SOL, "-1"), ""));
        ImportReport report = read(whole.substring(0, whole.indexOf("counterparties") - 40));
        assertThat(paid(1)).hasSize(1);
        assertThat(report.files().getFirst().error()).startsWith("truncated-json");
        assertThat(read(wallet(entry(3, "sent", "", "")).replace("\"role\"", "\"role\":]")).files().getFirst().error())
                .startsWith("malformed-json");
    }
}
