package org.wallettracker.domain.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.SharedData;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;

/** One group of deployers on the real chain, as an outside analyst traced it: who was paid first by whom. */
class DeployersTest {
    private static final Address ROOT = Address.parse("9Z83ZAtd7vjEFvXfKkjBZtAPTgeJZ1GzK7b1Uf1E3DsF");
    private static final Address FUNDER = Address.parse("v49jgwyQy9zu4oeemnq3ytjRkyiJth5HKiXSstk8aV5");
    private static final Address FRESH_1 = Address.parse("D7MsVpaXFP9sBCr8em4g4iGKYLBg2C2iwCAhBVUNHLXb");
    private static final Address FRESH_2 = Address.parse("DBmxMiP8xeiZ4T45AviCjZCmmmTFETFU8VtsC8vdJZWy");
    private static final Address COINBASE = Address.parse("GJRs4FwHtemZ5ZE9x3FNvJ8TMwitKTh21yxdRPqn7npE");
    private static final Address OTHER_COINBASE = Address.parse("FpwQQhQQoEaVu3WU2qZMfF1hx48YyfwsLoRgXG83E99Q");
    private static final BigDecimal LAMPORTS = BigDecimal.valueOf(1_000_000_000L);

    private final Map<String, RecordedFact> facts = new TreeMap<>();

    private void read() throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String phase : List.of("phase1_primary_funder", "phase2_root_wallet", "phase3_exchange_wallet",
                "phase4_deployers")) {
            JsonNode file = json.readTree(SharedData.file("funding/nansen_" + phase + ".json").toFile());
            for (JsonNode transaction : file.findValues("transactions").stream()
                    .flatMap(list -> java.util.stream.StreamSupport.stream(list.spliterator(), false)).toList()) {
                String method = transaction.get("method").asText();
                if (!(method.equals("sent") || method.equals("received"))
                        || transaction.get("tokens_sent").size() + transaction.get("tokens_received").size() != 1) {
                    continue; // legs of swaps and deposits for accounts are no payments
                }
                long time = time(transaction.get("block_timestamp").asText());
                for (String side : List.of("tokens_sent", "tokens_received")) {
                    for (JsonNode token : transaction.get(side)) {
                        if (token.get("token_address").asText().equals(Programs.WSOL.toBase58())) {
                            add(transaction.get("transaction_hash").asText(), time, token.get("from_address"),
                                    token.get("to_address"),
                                    token.get("token_amount").decimalValue().abs().multiply(LAMPORTS).longValue());
                        }
                    }
                }
            }
        }
        for (JsonNode edge : json.readTree(SharedData.file("funding/first_funder_edges.json").toFile()).get("edges")) {
            add(edge.get("signature").asText(), time(edge.get("time").asText().replace(' ', 'T')),
                    edge.get("fromAddress"), edge.get("toAddress"), Unknown.AMOUNT);
        }
    }

    private static long time(String text) {
        return LocalDateTime.parse(text).toEpochSecond(ZoneOffset.UTC);
    }

    /** Some texts of the files end with a zero character. */
    private static String clean(String text) {
        return text.replace("\u0000", "").strip();
    }

    private void add(String signature, long time, JsonNode from, JsonNode to, long lamports) {
        if (!from.isTextual() || !to.isTextual() || lamports == 0) {
            return;
        }
        String sender = clean(from.asText());
        String receiver = clean(to.asText());
        if (!Address.isValid(sender) || !Address.isValid(receiver)) {
            return;
        }
        TransactionHeader header = new TransactionHeader(Signature.parse(clean(signature)), Unknown.AMOUNT,
                Unknown.INDEX,
                time, Address.parse(sender), false, 5_000, "file", 1);
        facts.putIfAbsent(signature + sender + receiver,
                new RecordedFact(header,
                        new Fact.SolTransfer(Programs.SYSTEM, facts.size(), facts.size(), Address.parse(sender),
                                Address.parse(receiver), lamports, FactStatus.PENDING),
                        facts.size() + 1L, 0));
    }

    @Test
    void theDeployersChainIsFoundAndTheExchangeTiesNobody() throws IOException {
        read();
        KnownAccounts labels = new KnownAccounts(List.of(
                new AccountLabel(COINBASE, AccountLabel.Kind.EXCHANGE, "Coinbase", "shipped"),
                new AccountLabel(OTHER_COINBASE, AccountLabel.Kind.EXCHANGE, "Coinbase", "the edges' own label")));
        List<Cluster> found = new Detector(labels, ClusterRules.DEFAULT)
                .detect(ChainOrder.of(List.copyOf(facts.values())));
        check(found);
        assertThat(found).noneMatch(cluster -> cluster.wallets().contains(OTHER_COINBASE));
    }

    @Test
    void soItIsWhereNobodyListedTheExchange() throws IOException {
        read();
        check(new Detector(KnownAccounts.none(), ClusterRules.DEFAULT)
                .detect(ChainOrder.of(List.copyOf(facts.values()))));
    }

    private void check(List<Cluster> found) {
        Set<Address> customers = new HashSet<>();
        facts.values().forEach(fact -> {
            Fact.SolTransfer paid = (Fact.SolTransfer) fact.fact();
            if (paid.from().equals(COINBASE)) {
                customers.add(paid.to());
            }
        });
        assertThat(customers).hasSizeGreaterThan(20);
        Cluster chain = found.stream().filter(c -> c.wallets().contains(FUNDER)).findFirst().orElseThrow();
        assertThat(chain.wallets()).contains(ROOT, FUNDER, FRESH_1, FRESH_2).doesNotContain(COINBASE);
        assertThat(chain.edges()).anyMatch(e -> e.kind() == LinkKind.FIRST_FUNDER && e.evidence().contains(
                Signature.parse(
                        "4VNJvif6qAX5H8Z8ndrhPgcBt8mbA8cKACJGhRzX12WFouyLpjNhTzt2pH3uipTJa87sp63sSEH8sfacYE7he5p7")));
        for (Cluster cluster : found) {
            assertThat(cluster.wallets()).doesNotContain(COINBASE);
            assertThat(cluster.wallets().stream().filter(customers::contains).count()).isLessThanOrEqualTo(1);
        }
    }
}
