package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
    void nearlyEveryClusterIsOfOneRingAndEveryTieNamesTransactions() throws Exception {
        List<Set<String>> rings = new ArrayList<>();
        for (JsonNode ring : new ObjectMapper().readTree(world.resolve("truth.json").toFile()).get("rings")) {
            Set<String> members = new HashSet<>();
            ring.get("members").forEach(member -> members.add(member.asText()));
            rings.add(members);
        }
        int ofOneRing = 0;
        JsonNode list = Cli.run("clusters", "list", "--data-dir", desk, "--format", "json").json().get("clusters");
        assertThat(list).isNotEmpty();
        for (JsonNode cluster : list) {
            assertThat(cluster.fieldNames()).toIterable().startsWith("id", "size", "risk", "confidence", "type",
                    "methods", "status");
            assertThat(cluster.get("status").asText()).isEqualTo("open");
            JsonNode shown = Cli.run("clusters", "show", cluster.get("id").asText(), "--data-dir", desk, "--format",
                    "json").json();
            Set<String> together = new HashSet<>();
            shown.get("members").forEach(member -> together.add(member.get("wallet").asText()));
            ofOneRing += rings.stream().anyMatch(ring -> ring.containsAll(together)) ? 1 : 0;
            assertThat(shown.get("why")).isNotEmpty();
            assertThat(shown.get("members")).hasSize(cluster.get("size").asInt());
            for (JsonNode edge : shown.get("edges")) {
                assertThat(edge.get("evidence").isEmpty())
                        .isEqualTo(edge.get("kind").asText().equals("similar-profile"));
            }
        }
        assertThat(ofOneRing).isEqualTo(list.size());
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
        Cli nowhere = Cli.run("clusters", "export", id, "--format", "svg", "--out", directory.resolve("no/where.svg"),
                "--data-dir", desk);
        assertThat(nowhere.code()).isEqualTo(ExitCode.FAILED);
        assertThat(nowhere.err()).contains("where.svg could not be written: there is no folder ")
                .doesNotContain("Exception");
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
        assertThat(found.get("pairwise").get("recall").asDouble()).isGreaterThan(0.9);
        assertThat(found.get("ringsMacro").has("recall")).isTrue();
        assertThat(found.get("kinds")).extracting(kind -> kind.get("kind").asText()).contains("sniperCrew");
        assertThat(found.get("innocentFlagged").asInt()).isLessThanOrEqualTo(4);
        assertThat(found.get("innocents")).extracting(sort -> sort.get("kind").asText()).contains("copyTrader");
        assertThat(found.get("calibration")).hasSize(10);
        assertThat(found.has("gamedAbove700")).isTrue();
    }

    @Test
    void aWorldOfAnotherMakerNeedsRingsAndTransactionsOnly(@TempDir Path folder) throws IOException {
        // the same transactions, and a truth that knows less and more
        Files.createDirectory(folder.resolve("transactions"));
        try (Stream<Path> parts = Files.list(world.resolve("transactions"))) {
            for (Path part : parts.toList()) {
                Files.copy(part, folder.resolve("transactions").resolve(part.getFileName()));
            }
        }
        ObjectMapper mapper = new ObjectMapper();
        JsonNode bundle = null;
        for (JsonNode ring : mapper.readTree(world.resolve("truth.json").toFile()).get("rings")) {
            bundle = ring.get("kind").asText().equals("fundedBundle") ? ring.get("members") : bundle;
        }
        List<String> innocents = new ArrayList<>();
        for (JsonNode wallet : mapper.readTree(world.resolve("truth.json").toFile()).get("wallets")) {
            if (wallet.path("innocent").asBoolean() && innocents.size() < 3) {
                innocents.add(wallet.get("address").asText());
            }
        }
        Files.writeString(folder.resolve("truth.json"),
                "{\"maker\": 7, \"rings\": [{\"kind\": \"theirs\", \"members\": " + bundle + "}]}");
        assertThat(Cli.run("clusters", "evaluate", "--world", folder, "--format", "csv").err())
                .contains("there is no csv");
        JsonNode found = Cli.run("clusters", "evaluate", "--world", folder, "--format", "json").json();
        assertThat(found.get("kinds")).hasSize(1);
        assertThat(found.get("kinds").get(0).get("kind").asText()).isEqualTo("theirs");
        assertThat(found.get("kinds").get(0).get("recall").asDouble()).isEqualTo(1);
        assertThat(found.get("innocentFlaggedShare").isNull()).isTrue();

        Files.writeString(folder.resolve("truth.json"),
                "{\"rings\": [{\"kind\": \"a\\u001b[31m\\nb" + "x".repeat(300) + "\", \"members\": " + bundle + "}]}");
        assertThat(Cli.run("clusters", "evaluate", "--world", folder).out()).contains("pairs of a\\u001b[31m\\nbx")
                .doesNotContain("\u001b").doesNotContain("x".repeat(40));

        // two wallets of a bundle are no cluster, and two who have nothing to do with each other not either
        Files.writeString(folder.resolve("truth.json"), "{\"rings\": [{\"kind\": \"two\", \"members\": ["
                + bundle.get(0) + ", \"" + innocents.get(0) + "\"]}, {\"kind\": \"strangers\", \"members\": "
                + mapper.writeValueAsString(innocents) + "}]}");
        String low = Cli.run("clusters", "evaluate", "--world", folder).out();
        assertThat(low).contains("Few pairs of two are found; missed are 1 of rings of which facts know two wallets")
                .contains("Few pairs of strangers are found; missed are ");
        JsonNode kinds = Cli.run("clusters", "evaluate", "--world", folder, "--format", "json").json().get("kinds");
        assertThat(kinds.get(0).get("missed").get("untied").asInt() + kinds.get(0).get("missed").get("tooWeak").asInt()
                + kinds.get(0).get("missed").get("apart").asInt()).isEqualTo(3);
        assertThat(kinds.get(1).get("missed").get("ofTwo").asInt()).isEqualTo(1);

        Files.writeString(folder.resolve("truth.json"), "{\"rings\": [{\"members\": [\"nobody\"]}]}");
        Cli wrong = Cli.run("clusters", "evaluate", "--world", folder);
        assertThat(wrong.code()).isEqualTo(ExitCode.FAILED);
        assertThat(wrong.err()).contains("truth.json: rings[0].members[0] is no address: \"nobody\"");
        Files.writeString(folder.resolve("truth.json"), "{\"wallets\": []}");
        assertThat(Cli.run("clusters", "evaluate", "--world", folder).err()).contains("truth.json: rings is missing");
    }

    @Test
    void aWorldIsMadeInMemoryAndMayBeOfAnotherShape() {
        JsonNode found = Cli.run("clusters", "evaluate", "--seeds", "4", "--tokens", "10", "--wallets", "120",
                "--shape", "large-ring", "--format", "json").json();
        assertThat(found.get("wallets").asInt()).isGreaterThan(500);
        assertThat(found.get("kinds")).extracting(kind -> kind.get("kind").asText()).contains("largeRing");
        assertThat(Cli.run("clusters", "evaluate", "--seeds", "5,5", "--tokens", "5").err())
                .contains("--seeds names a world twice");
        assertThat(Cli.run("clusters", "evaluate", "--shape", "round").err())
                .contains("expected ordinary, one-exchange, large-ring but was round");
    }

    @Test
    void inASmallWorldAFunderOfFourHundredIsFoundAndOneExchangeTiesNobody() {
        JsonNode ring = Cli.run("clusters", "evaluate", "--seeds", "1", "--tokens", "40", "--shape", "large-ring",
                "--unlabelled", "--format", "json").json();
        for (JsonNode kind : ring.get("kinds")) {
            if (kind.get("kind").asText().equals("largeRing")) {
                assertThat(kind.get("recall").asDouble()).isGreaterThan(0.9);
            }
        }
        JsonNode customers = Cli.run("clusters", "evaluate", "--seeds", "7", "--tokens", "60", "--shape",
                "one-exchange", "--format", "json").json();
        assertThat(customers.get("clusters").asInt()).isZero();
        assertThat(customers.get("innocentFlagged").asInt()).isZero();
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
