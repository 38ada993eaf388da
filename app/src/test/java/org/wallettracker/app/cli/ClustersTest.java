package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Rings of a simulated world through the commands, held against its truth file. */
class ClustersTest {
    @TempDir
    static Path directory;
    static Path world;
    static Path desk;

    @BeforeAll
    static void write() {
        world = directory.resolve("world");
        desk = directory.resolve("desk");
        assertThat(Cli.run("simulate", "--seed", "31", "--tokens", "60", "--out", world).code()).isZero();
        assertThat(Cli.run("import", world, "--data-dir", desk).code()).isZero();
    }

    @Test
    void everyClusterIsOfOneRingAndEveryTieNamesTransactions() throws Exception {
        Map<String, String> ringOf = new HashMap<>();
        new ObjectMapper().readTree(world.resolve("truth.json").toFile()).get("wallets").forEach(wallet -> ringOf
                .put(wallet.get("address").asText(), wallet.path("ring").asText("")));
        JsonNode list = Cli.run("clusters", "list", "--data-dir", desk, "--format", "json").json().get("clusters");
        assertThat(list).isNotEmpty();
        for (JsonNode cluster : list) {
            assertThat(cluster.fieldNames()).toIterable().containsExactly("id", "size", "risk", "confidence", "type",
                    "methods", "status");
            JsonNode shown = Cli.run("clusters", "show", cluster.get("id").asText(), "--data-dir", desk, "--format",
                    "json").json();
            Set<String> rings = new HashSet<>();
            shown.get("members").forEach(member -> rings.add(ringOf.get(member.get("wallet").asText())));
            assertThat(rings).hasSize(1).doesNotContain("");
            assertThat(shown.get("members")).hasSize(cluster.get("size").asInt());
            for (JsonNode edge : shown.get("edges")) {
                assertThat(edge.get("evidence").isEmpty())
                        .isEqualTo(edge.get("kind").asText().equals("similar-profile"));
            }
        }
        JsonNode first = Cli.run("clusters", "show", list.get(0).get("id").asText(), "--data-dir", desk, "--format",
                "json").json();
        String signature = first.get("edges").get(0).get("evidence").get(0).asText();
        assertThat(Cli.run("facts", "--signature", signature, "--data-dir", desk).out()).isNotBlank();
    }

    @Test
    void exportedClustersAreReadByOthers() throws Exception {
        String id = Cli.run("clusters", "list", "--data-dir", desk, "--format", "json").json().get("clusters").get(0)
                .get("id").asText();
        JsonNode shown = Cli.run("clusters", "show", id, "--data-dir", desk, "--format", "json").json();
        Path file = directory.resolve("ring.graphml");
        assertThat(Cli.run("clusters", "export", id, "--format", "graphml", "--out", file, "--data-dir", desk).code())
                .isZero();
        Document read = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        assertThat(read.getElementsByTagName("node").getLength()).isEqualTo(shown.get("members").size());
        assertThat(read.getElementsByTagName("edge").getLength()).isEqualTo(shown.get("edges").size());
        for (String layout : new String[]{"force", "tree", "timeline"}) {
            String drawing = Cli
                    .run("clusters", "export", id, "--format", "svg", "--layout", layout, "--data-dir", desk)
                    .out();
            Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new InputSource(new StringReader(drawing)));
            assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(shown.get("members").size());
        }
        assertThat(Cli.run("clusters", "export", "nobody", "--format", "gexf", "--data-dir", desk).err())
                .contains("no cluster is called nobody");
        assertThat(Cli.run("clusters", "export", id, "--format", "png", "--data-dir", desk).err())
                .contains("--format png: expected graphml, gexf, svg");
    }

    @Test
    void evaluationOfTheSameWorldHasItsKeys() {
        JsonNode found = Cli.run("clusters", "evaluate", "--world", world, "--format", "json").json();
        assertThat(found.get("seeds")).isEmpty();
        assertThat(found.get("pairwise").get("precision").asDouble()).isGreaterThan(0.9);
        assertThat(found.get("pairwise").get("recall").asDouble()).isGreaterThan(0.6);
        assertThat(found.get("ringsMacro").has("recall")).isTrue();
        assertThat(found.get("kinds")).extracting(kind -> kind.get("kind").asText()).contains("sniperCrew");
        assertThat(found.get("innocentFlagged").asInt()).isZero();
        assertThat(found.has("gamedAbove700")).isTrue();
    }

    @Test
    void wrongUsageIsToldAndNoClusterIsAFailure() {
        assertThat(Cli.run("clusters").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Cli.run("clusters", "detect", "--method", "magic", "--data-dir", desk).err())
                .contains("expected funding, timing, pattern or social");
        Cli none = Cli.run("clusters", "show", "nobody", "--data-dir", desk);
        assertThat(none.code()).isEqualTo(ExitCode.FAILED);
        assertThat(none.err()).contains("no cluster is called nobody");
    }

    @Test
    void oneMethodAlone() {
        JsonNode found = Cli.run("clusters", "detect", "--method", "funding", "--data-dir", desk, "--format", "json")
                .json();
        assertThat(found.get("methods")).hasSize(1);
        assertThat(found.get("clusters").asInt()).isPositive();
    }
}
