package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of real transfers, and what becomes of its rows once the chain itself tells of their transactions. */
class TransferTableTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Rows that name no receiver: what was burned. */
    private static final int BURNS = 78;
    private static final int ROWS = 969 - BURNS;
    private static final String NATIVE = "So11111111111111111111111111111111111111112";
    private static final String SENDER = "EohzXCJJxTUbHDQvawQvFAUUnCDu6TkaMhpLL6Armm5t";
    private static final String TOKENS_SENT = "5S43CUBVghvpVbzjiih5dNMMyLXEXbmAB3LXW1wdXGXZZ1k6EgP5WqxCmrP2NsLfVBVfvFeRbUbTpeQ8EoXhDdNT";
    private static final String SOL_SENT = "3bYXWjjNkVZpz3VWrp8Sh12usVCnzEqhYCnNNMQrMu7C8XHssi2WBTW37zukC5oyYTsAKYRtUQ1xhwFMYFMH19VJ";
    /** Owners of the accounts that hold 3,000 tokens after the transaction and none before, by its balances. */
    private static final List<String> RECEIVERS = List.of("7XgBprwnRfFHd287pnNQj4AZ6Yb9QE5pJ6ChQ3zhsGpJ",
            "DNfuF1L62WWyW3pNakVkyGGFzVVhj4Yr52jSmdTyeBHm", "69ngexW9UkgRp5KFjLpaK9XNSCxUFmps6jYmqhK3q6m9",
            "4Be9CvxqHW6BYiRAxW9Q3xu1ycTMWaL5z8NX4HR3ha7t", "FTg1gqW7vPm4kdU1LPM7JJnizbgPdRDy2PitKw6mY27j");

    @TempDir
    Path directory;

    private static Path data() {
        var data = Cli.sharedData();
        Assumptions.assumeTrue(data.isPresent(), "skipped: there is no folder shared/data beside the project");
        return data.orElseThrow();
    }

    private static JsonNode load(Path desk, Object... paths) {
        Object[] args = new Object[paths.length + 5];
        args[0] = "import";
        System.arraycopy(paths, 0, args, 1, paths.length);
        System.arraycopy(new Object[]{"--data-dir", desk, "--format", "json"}, 0, args, paths.length + 1, 4);
        return Cli.run(args).json();
    }

    /** The facts of {@code desk} in the order of the record, without their place in it. */
    private static List<ObjectNode> facts(Path desk, String... which) throws IOException {
        List<Object> args = new ArrayList<>(List.of("facts", "--data-dir", desk, "--format", "jsonl"));
        args.addAll(List.of(which));
        List<ObjectNode> facts = new ArrayList<>();
        for (String line : Cli.run(args.toArray()).out().lines().toList()) {
            ObjectNode fact = (ObjectNode) JSON.readTree(line);
            fact.remove("recordSeq");
            facts.add(fact);
        }
        return facts;
    }

    @Test
    void everyRowIsOneTransferOfItsOwnAmount() throws Exception {
        Path table = data().resolve("trades").resolve("wallet_3JoVBi_transfers.csv");
        Map<String, BigDecimal> expected = new HashMap<>();
        List<String> lines = Files.readAllLines(table);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            if (cells[4].isEmpty()) {
                continue; // it names no receiver
            }
            boolean sol = cells[5].equals("native") || cells[5].equals(NATIVE);
            String mint = sol ? NATIVE : cells[5];
            expected.merge(mint + " " + cells[3] + " " + cells[4],
                    new BigDecimal(cells[cells.length - 3]).movePointRight(sol ? 9 : 6), BigDecimal::add);
        }
        JsonNode report = load(directory, table);
        assertThat(report.get("pending").asLong()).isEqualTo(ROWS);
        assertThat(report.get("quarantined").asLong()).isEqualTo(BURNS);
        Map<String, BigDecimal> found = new HashMap<>();
        for (ObjectNode fact : facts(directory)) {
            boolean sol = fact.get("kind").asText().equals("solTransfer");
            found.merge((sol ? NATIVE : fact.get("mint").asText()) + " " + fact.get("from").asText() + " "
                    + fact.get("to").asText(), new BigDecimal(fact.get(sol ? "lamports" : "tokenRaw").asText()),
                    BigDecimal::add);
            assertThat(fact.get("status").asText()).isEqualTo("pending");
        }
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach((key, amount) -> assertThat(amount).as(key).isEqualByComparingTo(expected.get(key)));
    }

    @Test
    void theChainsOwnWordTakesThePlaceOfTheRowsOfItsTransaction() throws Exception {
        Path bodies = data().resolve("transactions").resolve("0xjeffro-tx-parser");
        Path tokens = bodies.resolve("token_transfer_0.json");
        Path sol = bodies.resolve("pumpfun_sell_0.json");
        StringBuilder rows = new StringBuilder("slot,signature,timestamp,from,to,mint,amount\n");
        for (String receiver : RECEIVERS) {
            rows.append("290498952,").append(TOKENS_SENT).append(",2024-09-18T07:23:25Z,").append(SENDER).append(',')
                    .append(receiver).append(",HbDHSRNnamGivWjtbYYaPJjs1o3kmwq3bXVhWsLypump,3000.000000\n");
        }
        rows.append("278536429,").append(SOL_SENT).append(",2024-07-20T00:40:00Z,")
                .append("4DdrfiDHpmx55i4SPssxVzS9ZaKLb8qr45NKY9Er9nNh,HWEoBxYs7ssKuudEjzjmpfJVX7Dvi7wescFsVx2L5yoY,")
                .append("native,0.010000\n");
        Path table = Files.writeString(directory.resolve("table.csv"), rows);
        Path real = data().resolve("trades").resolve("wallet_3JoVBi_transfers.csv");
        Path desk = directory.resolve("desk");
        assertThat(load(desk, real, table).get("pending").asLong()).isEqualTo(ROWS + 6);
        assertThat(facts(desk, "--signature", TOKENS_SENT)).hasSize(5)
                .allMatch(f -> f.get("source").asText().equals("table transfers-from-to"));

        JsonNode told = load(desk, tokens, sol);
        assertThat(told.get("disputed").asLong()).isZero();
        Path fresh = directory.resolve("fresh");
        load(fresh, tokens, sol);
        for (String signature : List.of(TOKENS_SENT, SOL_SENT)) {
            assertThat(facts(desk, "--signature", signature)).isEqualTo(facts(fresh, "--signature", signature))
                    .isNotEmpty()
                    .allMatch(f -> f.get("source").asText().equals("file"))
                    .allMatch(f -> f.get("status").asText().equals("verified"));
        }
        assertThat(facts(desk, "--signature", TOKENS_SENT)).hasSize(5)
                .allMatch(f -> f.get("from").asText().equals(SENDER) && f.get("tokenRaw").asText().equals("3000000000"))
                .extracting(f -> f.get("to").asText()).containsExactlyInAnyOrderElementsOf(RECEIVERS);
        // what the table took for a gift was the tip of a sale
        assertThat(facts(desk, "--signature", SOL_SENT)).noneMatch(f -> f.get("kind").asText().equals("solTransfer"))
                .anyMatch(f -> f.path("fees").path("tip").asText().equals("10000000"));
        assertThat(facts(desk)).hasSize(ROWS + facts(fresh).size());

        JsonNode again = load(desk, table);
        assertThat(again.get("new").asLong()).isZero();
        assertThat(facts(desk)).hasSize(ROWS + facts(fresh).size());
        assertThat(Cli.run("score", "--verify", "--data-dir", desk).code()).isZero();
    }
}
