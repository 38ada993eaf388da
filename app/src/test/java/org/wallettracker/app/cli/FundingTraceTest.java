package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real trace of who funded a group of deployers, through the commands. The figures were counted in the files by another
 * program, with decimals as they are printed.
 */
class FundingTraceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOT = "9Z83ZAtd7vjEFvXfKkjBZtAPTgeJZ1GzK7b1Uf1E3DsF";
    private static final String FUNDER = "v49jgwyQy9zu4oeemnq3ytjRkyiJth5HKiXSstk8aV5";
    private static final String FRESH_1 = "D7MsVpaXFP9sBCr8em4g4iGKYLBg2C2iwCAhBVUNHLXb";
    private static final String FRESH_2 = "DBmxMiP8xeiZ4T45AviCjZCmmmTFETFU8VtsC8vdJZWy";
    private static final String EXCHANGE = "GJRs4FwHtemZ5ZE9x3FNvJ8TMwitKTh21yxdRPqn7npE";
    private static final String OTHER_EXCHANGE = "FpwQQhQQoEaVu3WU2qZMfF1hx48YyfwsLoRgXG83E99Q";
    /** Transactions of the files with a payment in SOL, and what else names one: entries, each as often as it stands there. */
    private static final int ENTRIES = 421;
    private static final int SIGNATURES = 401;
    private static final int PAYMENTS = 438;
    private static final long LAMPORTS = 126_901_222_700L;

    @TempDir
    static Path directory;
    static Path traces;
    static Path desk;

    @BeforeAll
    static void read() {
        var data = Cli.sharedData();
        Assumptions.assumeTrue(data.isPresent(), "skipped: there is no folder shared/data beside the project");
        traces = data.orElseThrow().resolve("funding");
        desk = directory.resolve("desk");
        Cli told = Cli.run("import", traces, "--data-dir", desk, "--format", "json");
        assertThat(told.code()).isZero();
        assertThat(told.json().get("transactions").asInt()).isEqualTo(ENTRIES);
        assertThat(told.json().get("quarantined").asInt()).isZero();
    }

    private static Set<ObjectNode> facts(Path desk) throws IOException {
        Set<ObjectNode> facts = new HashSet<>();
        for (String line : Cli.run("facts", "--data-dir", desk, "--format", "jsonl").out().lines().toList()) {
            ObjectNode fact = (ObjectNode) JSON.readTree(line);
            fact.remove(List.of("recordSeq", "recordedAt"));
            assertThat(facts.add(fact)).isTrue();
        }
        return facts;
    }

    @Test
    void everyPaymentIsOneFactToTheLamport() throws Exception {
        Set<ObjectNode> facts = facts(desk);
        assertThat(facts).hasSize(PAYMENTS).allSatisfy(fact -> {
            assertThat(fact.get("kind").asText()).isEqualTo("solTransfer");
            assertThat(fact.get("status").asText()).isEqualTo("pending");
            assertThat(fact.get("source").asText()).isEqualTo("funding trace");
            assertThat(fact.get("slot").isNull()).isTrue();
        });
        assertThat(facts.stream().map(f -> f.get("signature")).distinct()).hasSize(SIGNATURES);
        assertThat(facts.stream().mapToLong(f -> f.get("lamports").asLong()).sum()).isEqualTo(LAMPORTS);
        // three first funders of which no file tells the amount
        assertThat(facts).filteredOn(f -> f.get("lamports").isNull()).extracting(f -> f.get("to").asText())
                .containsExactlyInAnyOrder(EXCHANGE, "37XxihfsTW1EFSJJherWFRFWcAFhj4KQ66cXHiegSKg2", FRESH_1);
        assertThat(facts).filteredOn(f -> f.get("to").asText().equals(ROOT)
                && f.get("from").asText().equals(OTHER_EXCHANGE)).singleElement()
                .satisfies(f -> assertThat(f.get("lamports").asText()).isEqualTo("100000000"));
    }

    @Test
    void againAddsNothingAndTheOrderOfTheFilesIsAllOne() throws Exception {
        JsonNode again = Cli.run("import", traces, "--data-dir", desk, "--format", "json").json();
        assertThat(again.get("new").asInt()).isZero();
        List<Object> args = new ArrayList<>(List.of("import"));
        try (Stream<Path> files = Files.list(traces)) {
            args.addAll(files.sorted().toList().reversed());
        }
        Path other = directory.resolve("other");
        args.addAll(List.of("--data-dir", other));
        assertThat(Cli.run(args.toArray()).code()).isZero();
        assertThat(facts(other)).isEqualTo(facts(desk));
    }

    @Test
    void theDeployersHangOnOneFunderAndTheExchangesTieNobody() throws Exception {
        JsonNode chain = null;
        for (JsonNode cluster : Cli.run("clusters", "list", "--data-dir", desk, "--format", "json").json()
                .get("clusters")) {
            JsonNode shown = Cli.run("clusters", "show", cluster.get("id").asText(), "--data-dir", desk, "--format",
                    "json").json();
            Set<String> members = new TreeSet<>();
            shown.get("members").forEach(m -> members.add(m.get("wallet").asText()));
            assertThat(members).doesNotContain(EXCHANGE, OTHER_EXCHANGE);
            if (members.contains(FUNDER)) {
                assertThat(members).contains(ROOT, FRESH_1, FRESH_2);
                chain = shown;
            }
        }
        assertThat(chain).isNotNull();
        assertThat(chain.get("firstFunder").asText()).isEqualTo(FUNDER);
        Map<String, Integer> through = new HashMap<>();
        for (JsonNode edge : chain.get("edges")) {
            if (edge.get("kind").asText().equals("first-funder")) {
                through.put(edge.get("from").asText() + ">" + edge.get("to").asText(), edge.get("via").asInt());
            } else if (edge.get("kind").asText().equals("common-funder")) {
                assertThat(edge.get("from").isNull() && edge.get("to").isNull() && edge.get("via").isNull()).isTrue();
            }
        }
        assertThat(through).containsEntry(ROOT + ">" + FUNDER, 0).containsEntry(FUNDER + ">" + FRESH_1, 0)
                .containsEntry(FUNDER + ">" + FRESH_2, 0).containsEntry(ROOT + ">" + FRESH_1, 1)
                .containsEntry(ROOT + ">" + FRESH_2, 1)
                .doesNotContainKeys(FUNDER + ">" + ROOT, FRESH_1 + ">" + FUNDER);
        String id = chain.get("id").asText();
        String file = Cli.run("clusters", "export", id, "--format", "graphml", "--layout", "tree", "--data-dir", desk)
                .out();
        // nobody of it ever traded in what the traces tell
        assertThat(chain.get("combinedScore").isNull() && chain.get("combinedPnlLamports").isNull()).isTrue();
        assertThat(chain.get("against").toString()).contains("None of them is known to have traded.");
        assertThat(height(file, ROOT)).isLessThan(height(file, FUNDER));
        assertThat(height(file, FUNDER)).isLessThan(height(file, FRESH_1)).isLessThan(height(file, FRESH_2));
        assertThat(height(file, FRESH_1)).isEqualTo(height(file, FRESH_2));
        assertThat(Cli.run("clusters", "show", id, "--data-dir", desk).out())
                .contains("wallets had their first known SOL from v49j\u20268aV5 between 28 Sep 2025 and 2 Nov 2025")
                .contains("Everything rests on one method: funding.")
                .containsPattern("9Z83\u20263DsF  >  v49j\u20268aV5  funding +first-funder +0 ");
        assertThat(Cli.run("clusters", "detect", "--data-dir", desk).out()).containsPattern("funding +\\d+ +\\d+")
                .containsPattern("timing +0 +0");
    }

    /** Where {@code wallet} stands in a GraphML file, from the top. */
    private static double height(String file, String wallet) {
        String node = file.substring(file.indexOf("<node id=\"" + wallet));
        String y = node.substring(node.indexOf("node-y\">") + 8);
        return Double.parseDouble(y.substring(0, y.indexOf('<')));
    }
}
