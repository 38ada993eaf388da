package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on real transactions of the chain. */
class RealTransactionsTest {
    /** Two trades of one wallet in one transaction; the amounts are those of the design notes' first test vector. */
    private static final String ROUND_TRIP = "33LHUzKfhBvU68kYib22oFx2XdQKQZ2sfvTmmdCFEr6YidyP8S3WwAurjz6Suewvr2WUByV79K3stNCZDe7wq3De";

    @TempDir
    Path directory;

    private static Path transactions() {
        Optional<Path> data = Cli.sharedData();
        Assumptions.assumeTrue(data.isPresent(), "skipped: there is no folder shared/data beside the project");
        return data.orElseThrow().resolve("transactions");
    }

    @Test
    void importTwiceThenRead() throws Exception {
        Path data = transactions();
        Cli first = Cli.run("import", data, "--data-dir", directory, "--format", "json");
        JsonNode sums = first.json();
        assertThat(sums.get("read").asLong()).isPositive().isEqualTo(
                sums.get("new").asLong() + sums.get("duplicate").asLong() + sums.get("quarantined").asLong());
        assertThat(sums.get("new").asLong()).isPositive().isEqualTo(
                sums.get("verified").asLong() + sums.get("disputed").asLong() + sums.get("pending").asLong());
        assertThat(sums.get("quarantined").asLong()).isPositive();
        assertThat(first.code()).isEqualTo(ExitCode.PARTLY);
        assertThat(sums.get("files").size()).isEqualTo(77);

        JsonNode again = Cli.run("import", data, "--data-dir", directory, "--format", "json").json();
        assertThat(again.get("new").asLong()).isZero();

        JsonNode programs = Cli.run("facts", "--by-program", "--data-dir", directory, "--format", "json").json()
                .get("programs");
        for (JsonNode program : programs) {
            String name = program.get("programName").asText();
            // eight swaps on Raydium v4, two routes of Jupiter, two of OKX of which one is token for token
            assertThat(program.get("trades").asLong()).as(name).isEqualTo(switch (name) {
                case "pump" -> 20L;
                case "raydium" -> 8L;
                case "okx" -> 3L;
                case "jupiter", "raydium-clmm" -> 2L;
                case "meteora-dlmm" -> 1L;
                default -> -1L;
            });
            assertThat(program.get("derived").asBoolean()).as(name)
                    .isEqualTo(name.equals("okx") || name.equals("raydium-clmm"));
        }
        assertThat(programs).hasSize(6);

        Cli facts = Cli.run("facts", "--signature", ROUND_TRIP, "--data-dir", directory, "--format", "jsonl");
        assertThat(facts.code()).isZero();
        JsonNode[] trades = facts.out().lines().map(RealTransactionsTest::read)
                .filter(fact -> fact.get("kind").asText().equals("trade")).toArray(JsonNode[]::new);
        assertThat(trades).hasSize(2);
        assertThat(trades[0].get("side").asText()).isEqualTo("buy");
        assertThat(trades[0].get("swapLamports").asText()).isEqualTo("24080282");
        assertThat(trades[0].get("tokenRaw").asText()).isEqualTo("605426095720");
        assertThat(trades[0].get("wallet").asText()).isEqualTo("2vr538qDgHCPYmr2mjt5LSjQ3kBYjtw3SDSveUKBVkef");
        assertThat(trades[0].get("status").asText()).isEqualTo("verified");
        assertThat(trades[1].get("side").asText()).isEqualTo("sell");
        assertThat(trades[1].get("swapLamports").asText()).isEqualTo("24080281");
        // 240,802 lamports of protocol fee each (1 %, floored); 32,000 network and 962,563 tip once in the transaction
        assertThat(trades[0].get("fees").get("protocol").asText()).isEqualTo("240802");
        assertThat(trades[1].get("fees").get("protocol").asText()).isEqualTo("240802");
        assertThat(trades[0].get("fees").get("network").asLong() + trades[1].get("fees").get("network").asLong())
                .isEqualTo(32_000);
        assertThat(trades[0].get("fees").get("tip").asLong() + trades[1].get("fees").get("tip").asLong()
                + trades[0].get("fees").get("terminal").asLong() + trades[1].get("fees").get("terminal").asLong())
                .isIn(962_563L, 0L);

        Cli board = Cli.run("leaderboard", "--data-dir", directory, "--format", "json");
        assertThat(board.code()).isZero();
        JsonNode wallets = board.json().get("wallets");
        assertThat(wallets.size()).isPositive();

        Cli wallet = Cli.run("wallet", wallets.get(0).get("address").asText(), "--explain", "--data-dir", directory,
                "--format", "json");
        long sum = 0;
        for (JsonNode step : wallet.json().get("waterfall")) {
            sum += step.get("points").decimalValue().movePointRight(2).longValueExact();
        }
        assertThat(sum).isEqualTo(wallet.json().get("score").decimalValue().movePointRight(2).longValueExact());

        Cli verified = Cli.run("score", "--verify", "--data-dir", directory, "--format", "json");
        assertThat(verified.code()).isZero();
        assertThat(verified.json().get("differences").asLong()).isZero();

        JsonNode quarantine = Cli.run("quarantine", "list", "--data-dir", directory, "--format", "json").json();
        assertThat(quarantine.get("items").size()).isEqualTo(sums.get("quarantined").asInt());
        for (JsonNode item : quarantine.get("items")) {
            assertThat(item.get("reason").asText()).isNotBlank();
            assertThat(item.get("message").asText()).isNotBlank();
            assertThat(item.get("path").asText()).isNotBlank();
        }
    }

    private static JsonNode read(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (java.io.IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
