package org.wallettracker.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;

/** How much of what the real bodies hold is told by the venues themselves, and what is left to the general rule. */
class ToldShareTest {
    /** Most that the general rule alone may explain, in percent of all trades; the guide says so too. */
    private static final int MOST_DERIVED = 15;

    @Test
    void fewTradesOfTheRealBodiesAreLeftToTheGeneralRule() throws IOException {
        Map<String, Integer> told = new TreeMap<>();
        Map<String, Integer> derived = new TreeMap<>();
        for (Fact fact : facts()) {
            if (fact instanceof Fact.Trade t) {
                assertThat(t.status()).isNotEqualTo(FactStatus.DISPUTED);
                (Programs.derived(t) ? derived : told).merge(Programs.name(t.program()), 1, Integer::sum);
            }
        }
        int all = sum(told) + sum(derived);
        assertThat(all).isGreaterThan(30);
        assertThat(sum(derived) * 100).isLessThanOrEqualTo(all * MOST_DERIVED);
        assertThat(derived).doesNotContainKeys("raydium-cpmm", "raydium-launchlab", "meteora-dbc", "meteora-damm-v2",
                "meteora-dlmm", "jupiter");
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<Fact> facts() throws IOException {
        List<Fact> facts = new ArrayList<>();
        Path folder = SharedData.folder().resolve("transactions");
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(p -> p.toString().endsWith(".json")).sorted().toList();
        }
        for (Path file : files) {
            String path = "transactions/" + folder.relativize(file);
            JsonNode root = SharedData.json(path);
            JsonNode block = root.path("blockSubscribe").path("block").path("transactions");
            for (JsonNode one : block.isArray() ? block : root.has("tx") || root.has("txs") ? root : List.of(root)) {
                Decoded decoded = SharedData.decode(one.isArray() ? one.get(0) : one, path);
                if (decoded.transaction() != null) {
                    facts.addAll(decoded.transaction().facts());
                }
            }
        }
        return facts;
    }
}
