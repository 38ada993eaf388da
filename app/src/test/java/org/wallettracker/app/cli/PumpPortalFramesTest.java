package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session of PumpPortal: 198 launches, 7 migrations and 3 words of the service; none of them makes a fact. */
class PumpPortalFramesTest {
    @TempDir
    Path desk;

    @Test
    void framesGoInAsHintsAndMakeNoTrade() {
        var data = Cli.sharedData();
        Assumptions.assumeTrue(data.isPresent(), "skipped: there is no folder shared/data beside the project");
        Path file = data.orElseThrow().resolve("frames/jouleka-memecoin-bot_pumpportal_session1.jsonl");

        Cli run = Cli.run("import", file, "--data-dir", desk, "--format", "json");
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        JsonNode first = run.json();
        assertThat(first.get("hints").asInt()).isEqualTo(205);
        assertThat(first.get("hintsNew").asInt()).isEqualTo(205);
        assertThat(first.get("hintsWanted").asInt()).isEqualTo(205);
        for (String facts : List.of("read", "new", "duplicate", "verified", "disputed", "pending", "quarantined",
                "transactions")) {
            assertThat(first.get(facts).asInt(-1)).as(facts).isZero();
        }
        List<String> notes = StreamSupport.stream(first.get("files").get(0).get("notes").spliterator(), false)
                .map(JsonNode::asText).toList();
        assertThat(notes).anyMatch(n -> n.contains(": 10 x ") && n.contains("paid with as the token"))
                .anyMatch(n -> n.contains(": 1 x ") && n.contains("another venue"))
                .anyMatch(n -> n.contains(": 3 x ") && n.contains("service message"));
        assertThat(Cli.run("facts", "--format", "jsonl", "--data-dir", desk).out()).isEmpty();
        JsonNode job = Cli.run("backfill", "--jobs", "--format", "json", "--data-dir", desk).json().get("jobs").get(0);
        assertThat(job.get("purpose").asText()).isEqualTo("hints");
        assertThat(job.get("waiting").asInt()).isEqualTo(205);

        JsonNode again = Cli.run("import", file, "--data-dir", desk, "--format", "json").json();
        assertThat(again.get("hints").asInt()).isEqualTo(205);
        assertThat(again.get("hintsNew").asInt()).isZero();
    }
}
