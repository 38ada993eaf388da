package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.serve.ChainServer;

/** Dollars from the exchanges of the chain in a box are those of the world's own price file. */
class PricesTest {
    private static final WorldSpec WORLD = WorldSpec.of(3, 6);

    @TempDir
    static Path folder;
    private static Path world;

    @BeforeAll
    static void write() {
        world = folder.resolve("world");
        assertThat(Cli.run("simulate", "--seed", WORLD.seed(), "--tokens", WORLD.tokens(), "--out", world).code())
                .isZero();
    }

    private static JsonNode wallets(Path desk) {
        return Cli.run("leaderboard", "--data-dir", desk, "--format", "json").json().get("wallets");
    }

    @Test
    void whatTradesNeedIsFetchedAndGivesTheSameDollars() throws IOException {
        Path desk = folder.resolve("desk");
        assertThat(Cli.run("import", world.resolve("transactions"), "--data-dir", desk).code()).isZero();
        JsonNode best = wallets(desk).get(0);
        assertThat(best.get("pnlSol").asDouble()).isPositive();
        assertThat(best.get("pnlUsd").isNull()).isTrue();
        JsonNode missing = Cli.run("prices", "--missing", "--data-dir", desk, "--format", "json").json();
        assertThat(missing.get("missing").asInt()).isPositive();
        assertThat(missing.get("prices").asInt()).isZero();
        try (ChainServer server = ChainServer.open(new ChainServer.Spec(WORLD, 0, 0, WORLD.end() + 3_600, 1, Set.of(),
                Duration.ofSeconds(1), null), folder, InstantSource.system(), Progress.NONE)) {
            Map<String, String> environment = Map.of("BINANCE_URL", server.market(), "COINBASE_URL", server.market());
            Cli run = Cli.run(environment, "prices", "--data-dir", desk, "--format", "json");
            assertThat(run.code()).as(run.err() + run.out()).isZero();
            assertThat(run.json().get("refused")).isEmpty();
            assertThat(run.json().get("kept").asInt()).isGreaterThanOrEqualTo(missing.get("missing").asInt());
            JsonNode again = Cli.run(environment, "prices", "--data-dir", desk, "--format", "json").json();
            assertThat(again.get("missing").asInt()).isZero();
            assertThat(again.get("asked").asInt()).isZero();
        }
        Path whole = folder.resolve("whole");
        assertThat(Cli.run("import", world, "--data-dir", whole).code()).isZero();
        JsonNode expected = wallets(whole);
        JsonNode found = wallets(desk);
        assertThat(found).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i).get("address")).isEqualTo(expected.get(i).get("address"));
            assertThat(found.get(i).get("pnlUsd")).as("wallet " + i).isEqualTo(expected.get(i).get("pnlUsd"));
        }
    }

    @Test
    void wrongUseIsTold() {
        Path desk = folder.resolve("empty");
        assertThat(Cli.run("prices", "--until", "2026-09-01", "--data-dir", desk).err()).contains("--since");
        assertThat(Cli.run("prices", "--as-of", "2026-09-01", "--data-dir", desk).code()).isEqualTo(2);
        assertThat(Cli.run(Map.of("BINANCE_URL", "nowhere"), "prices", "--data-dir", desk).err())
                .contains("BINANCE_URL").doesNotContain("nowhere");
        assertThat(Cli.run("prices", "--since", "1999-01-01", "--data-dir", desk).code()).isEqualTo(2);
    }
}
