package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real wallet's two months of swaps, from the table through the ledger, against sums worked out independently. */
class TradeTableTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** One buy of it is of 9,283,556,390,534.000000 tokens: over 2^63-1 base units, so that row is quarantined. */
    private static final String TOO_LARGE = "DZLhXZuqczSfdYk59nJcvPExmJpSunpAzYBf96fPR96Z";
    private static final int ROWS_IN_SOL = 3_464 + 2_957 - 1;

    @TempDir
    Path directory;

    private static Path trades() {
        var data = Cli.sharedData();
        Assumptions.assumeTrue(data.isPresent(), "skipped: there is no folder shared/data beside the project");
        return data.orElseThrow().resolve("trades");
    }

    private static long lamports(String sol) {
        return new BigDecimal(sol).movePointRight(9).longValueExact();
    }

    @Test
    void theTablesSumsAndProfitsAreTheIndependentOnes() throws Exception {
        Path trades = trades();
        JsonNode report = Cli.run("import", trades.resolve("wallet_3JoVBi_swaps.csv"), "--mapping",
                "swaps-sold-bought", "--data-dir", directory, "--format", "json").json();
        assertThat(report.get("pending").asLong()).isEqualTo(ROWS_IN_SOL);
        assertThat(report.get("quarantined").asLong()).isEqualTo(62 + 1);
        assertThat(report.get("disputed").asLong()).isZero();

        Map<String, Long> spent = new HashMap<>();
        Map<String, Long> received = new HashMap<>();
        for (String line : Cli.run("facts", "--data-dir", directory, "--format", "jsonl").out().lines().toList()) {
            JsonNode fact = JSON.readTree(line);
            (fact.get("side").asText().equals("buy") ? spent : received).merge(fact.get("mint").asText(),
                    fact.get("swapLamports").asLong(), Long::sum);
            assertThat(fact.get("source").asText()).isEqualTo("table swaps-sold-bought");
        }
        JsonNode summary = JSON.readTree(trades.resolve("wallet_3JoVBi_summary.json").toFile());
        JsonNode wallet = Cli.run("wallet", summary.get("wallet").asText(), "--data-dir", directory, "--format", "json")
                .json();
        // all 63 rows in quarantine are of this wallet: 62 give one token for another, one is of too large an amount
        assertThat(wallet.get("quarantine").get("naming").asInt()).isEqualTo(63);
        assertThat(wallet.get("quarantine").get("all").asBoolean()).isTrue();
        JsonNode waiting = Cli.run("quarantine", "list", "--wallet", summary.get("wallet").asText(), "--data-dir",
                directory, "--format", "json").json();
        assertThat(waiting.get("items")).hasSize(63);
        Map<String, JsonNode> positions = new HashMap<>();
        wallet.get("positions").forEach(p -> positions.put(p.get("mint").asText(), p));

        assertThat(positions.get(TOO_LARGE).get("realizedPnlLamports").isNull()).isTrue();
        int covered = 0;
        long sum = 0;
        int exact = 0;
        int fifo = 0;
        for (JsonNode token : summary.get("tokens")) {
            String mint = token.get("mint").asText();
            if (mint.equals(TOO_LARGE)) {
                continue;
            }
            assertThat(spent.getOrDefault(mint, 0L)).as(mint).isEqualTo(lamports(token.get("solSpent").asText()));
            assertThat(received.getOrDefault(mint, 0L)).as(mint)
                    .isEqualTo(lamports(token.get("solReceived").asText()));
            covered++;
            JsonNode position = positions.get(mint);
            if (token.path("realisedSol").isTextual()) {
                assertThat(position.get("realizedPnlLamports").asLong()).as(mint)
                        .isEqualTo(lamports(token.get("realisedSol").asText()));
                exact++;
            }
            if (token.has("fifo") && position != null) {
                // the oracle reckons in fractions, the ledger in whole lamports per part of a lot
                long trade = token.get("buys").asLong() + token.get("sells").asLong();
                assertThat(Math.abs(position.get("realizedPnlLamports").asLong()
                        - new BigDecimal(token.get("fifo").get("realisedSol").asText()).movePointRight(9).longValue()))
                        .as(mint).isLessThanOrEqualTo(trade);
                sum += position.get("realizedPnlLamports").asLong();
                fifo++;
            }
        }
        assertThat(covered).isEqualTo(818);
        assertThat(exact).isEqualTo(650);
        assertThat(fifo).isEqualTo(790);
        // the guide's example; the oracle, in fractions, without the token of the refused row: 945.843909776253 - 4.089843
        assertThat(sum).isEqualTo(lamports("941.754066762"));
        assertThat(Math.abs(sum - lamports("941.754066776"))).isLessThan(3_000);
        assertThat(wallet.get("bridge").get("fifo").get("netLamports").asLong()).isEqualTo(lamports("2074.239964038"));

        JsonNode again = Cli.run("import", trades.resolve("wallet_3JoVBi_swaps.csv"), "--data-dir", directory,
                "--format", "json").json();
        assertThat(again.get("new").asLong()).isZero();
        assertThat(again.get("duplicate").asLong()).isEqualTo(ROWS_IN_SOL);
    }

    @Test
    void aMappingIsKeptUnderItsName() throws Exception {
        Path file = Files.writeString(directory.resolve("mine.toml"), "kind = \"trades\"\ntoken_decimals = 6\n"
                + "wallet = \"3JoVBiQEA2QKsq7TzW5ez5jVRtbbYgTNijoZzp5qgkr2\"\n[columns]\ntime = \"t\"\n"
                + "signature = \"s\"\nside = \"b\"\nmint = \"m\"\ntoken_amount = \"a\"\nsol_amount = \"x\"\n");
        Path desk = directory.resolve("desk");
        Cli kept = Cli.run("import", "--save-mapping", "my-tool", "--mapping", file, "--data-dir", desk);
        assertThat(kept.code()).isZero();
        Path table = Files.writeString(directory.resolve("t.csv"), "t,s,b,m,a,x\n");
        Cli used = Cli.run("import", table, "--mapping", "my-tool", "--data-dir", desk, "--format", "json");
        assertThat(used.code()).isZero();
        assertThat(used.json().get("files").get(0).get("notes").get(0).asText()).contains("my-tool");
        Cli none = Cli.run("import", table, "--mapping", "no-such", "--data-dir", desk);
        assertThat(none.code()).isEqualTo(ExitCode.USAGE);
        assertThat(none.err()).contains("my-tool", "swaps-sold-bought");
    }
}
