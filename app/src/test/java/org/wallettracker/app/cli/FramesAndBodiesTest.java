package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Log frames and bodies of the same signatures end as the bodies' facts, whichever comes first. */
class FramesAndBodiesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void framesOfASimulatedWorldAndItsBodiesGiveOneSetOfFacts() throws Exception {
        Path world = directory.resolve("world");
        assertThat(Cli.run("simulate", "--seed", "11", "--tokens", "6", "--out", world).code()).isZero();
        Path bodies = world.resolve("transactions");
        Path frames = directory.resolve("frames.jsonl");
        Files.write(frames, frames(bodies));

        JsonNode first = Cli.run("import", frames, "--data-dir", directory.resolve("a"), "--format", "json").json();
        assertThat(first.get("pending").asLong()).isEqualTo(first.get("new").asLong()).isGreaterThan(50);
        assertThat(first.get("quarantined").asLong()).isZero();
        assertOneSet(frames, bodies);
    }

    @Test
    void realFramesAndBodiesOfRaydiumPoolsGiveOneSetOfFacts() throws Exception {
        var data = Cli.sharedData();
        Assumptions.assumeTrue(data.isPresent(), "skipped: there is no folder shared/data beside the project");
        assertOneSet(data.orElseThrow().resolve("frames/lyc0603-meme_raydium_initialize2_logs.jsonl"),
                data.orElseThrow().resolve("transactions/lyc0603-meme"));
    }

    private void assertOneSet(Path frames, Path bodies) throws Exception {
        List<String> alone = facts("c", bodies);
        assertThat(alone).isNotEmpty();
        assertThat(facts("a", frames, bodies)).isEqualTo(alone);
        assertThat(facts("b", bodies, frames)).isEqualTo(alone);
    }

    /** All facts in force after importing {@code paths} one after the other, without the place in this desk's record. */
    private List<String> facts(String desk, Path... paths) throws Exception {
        for (Path path : paths) {
            JsonNode report = Cli.run("import", path, "--data-dir", directory.resolve(desk), "--format", "json").json();
            assertThat(report.get("disputed").asLong()).isZero();
        }
        List<String> lines = new ArrayList<>();
        for (String line : Cli.run("facts", "--data-dir", directory.resolve(desk), "--format", "jsonl").out().lines()
                .toList()) {
            ObjectNode fact = (ObjectNode) JSON.readTree(line);
            fact.remove("recordSeq");
            lines.add(fact.toString());
        }
        return lines.stream().sorted().toList();
    }

    private static List<String> frames(Path bodies) throws Exception {
        List<String> frames = new ArrayList<>();
        try (Stream<Path> files = Files.list(bodies)) {
            for (Path file : files.sorted().toList()) {
                try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        frames.add(frame(JSON.readTree(line)));
                    }
                }
            }
        }
        return frames;
    }

    private static String frame(JsonNode body) {
        ObjectNode frame = JSON.createObjectNode();
        ObjectNode result = frame.put("method", "logsNotification").putObject("params").putObject("result");
        result.putObject("context").set("slot", body.get("slot"));
        ObjectNode value = result.putObject("value");
        value.set("signature", body.get("transaction").get("signatures").get(0));
        value.set("err", body.get("meta").get("err"));
        value.set("logs", body.get("meta").get("logMessages"));
        return frame.toString();
    }
}
