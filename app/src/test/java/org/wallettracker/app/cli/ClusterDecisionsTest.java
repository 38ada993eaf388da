package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Decisions through the commands, one after the other on one desk, and what they do to scores. */
@TestMethodOrder(MethodName.class)
class ClusterDecisionsTest {
    @TempDir
    static Path directory;
    static Path desk;
    static JsonNode first;

    @BeforeAll
    static void write() {
        Path world = directory.resolve("world");
        desk = directory.resolve("desk");
        assertThat(Cli.run("simulate", "--seed", "31", "--tokens", "60", "--out", world).code()).isZero();
        assertThat(Cli.run("import", world, "--data-dir", desk).code()).isZero();
        first = list().valueStream().filter(c -> c.get("penalised").asBoolean() && c.get("size").asInt() > 5)
                .findFirst()
                .orElseThrow(); // of which two can leave
    }

    private static Cli clusters(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of("clusters"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data-dir", desk));
        return Cli.run(all.toArray());
    }

    private static JsonNode list() {
        return clusters("list", "--format", "json").json().get("clusters");
    }

    private static JsonNode find(String id) {
        for (JsonNode cluster : list()) {
            if (cluster.get("id").asText().equals(id)) {
                return cluster;
            }
        }
        throw new AssertionError(id);
    }

    private static String id() {
        return first.get("id").asText();
    }

    private static JsonNode members() {
        return clusters("show", id(), "--format", "json").json().get("members");
    }

    private static JsonNode wallet(String address) {
        return Cli.run("wallet", address, "--explain", "--format", "json", "--data-dir", desk).json();
    }

    private static void verified() {
        Cli verify = Cli.run("score", "--verify", "--format", "json", "--data-dir", desk);
        assertThat(verify.json().get("differences").asInt()).isZero();
        assertThat(verify.json().get("wallets").asInt()).isPositive();
    }

    @Test
    void aAPenalisedClusterStandsInTheWaterfallAndNobodyScoresAboveIt() {
        assertThat(first.get("penalised").asBoolean()).isTrue();
        boolean told = false;
        for (JsonNode member : members()) {
            JsonNode wallet = wallet(member.get("wallet").asText());
            if (wallet.get("score").isNull()) {
                continue; // who paid the others and never traded
            }
            assertThat(wallet.get("cluster").asText()).isEqualTo(id());
            assertThat(wallet.get("penalised").asBoolean()).isTrue();
            assertThat(wallet.get("score").decimalValue()).isLessThanOrEqualTo(first.get("combinedScore")
                    .decimalValue());
            for (JsonNode step : wallet.get("waterfall")) {
                told |= step.get("label").asText().equals("Cluster") && step.get("explanation").asText().contains(id());
            }
        }
        assertThat(told).isTrue();
        JsonNode mild = Cli.run(java.util.Map.of("CLUSTER_PENALTY_MAX", "0"), "wallet",
                members().get(0).get("wallet").asText(), "--explain", "--format", "json", "--data-dir", desk).json();
        for (JsonNode step : mild.get("waterfall")) {
            if (step.get("label").asText().equals("Cluster")) {
                assertThat(step.get("points").decimalValue()).isZero();
            }
        }
        verified();
    }

    @Test
    void bADismissedOneLowersNoScoreUntilThatIsUndone() {
        Cli dismissed = clusters("dismiss", id(), "--reason", "a family", "--author", "Ann", "--format", "json");
        assertThat(dismissed.code()).isZero();
        assertThat(clusters("dismiss", id(), "--author", " ").err()).contains("--author: a name has 1 to");
        long seq = dismissed.json().get("seq").asLong();
        assertThat(dismissed.json().get("author").asText()).isEqualTo("Ann");
        assertThat(find(id()).get("status").asText()).isEqualTo("dismissed");
        assertThat(find(id()).get("penalised").asBoolean()).isFalse();
        for (JsonNode row : Cli.run("leaderboard", "--format", "json", "--data-dir", desk).json().get("wallets")) {
            if (row.get("cluster").asText().equals(id())) {
                assertThat(row.get("penalised").asBoolean()).isFalse();
            }
        }
        verified(); // what is kept is of before the decision, and stays right
        assertThat(Cli.run("score", "--rebuild", "--data-dir", desk).code()).isZero();
        verified();
        JsonNode precision = clusters("queue", "--format", "json").json().get("precision");
        assertThat(precision.get("confirmed").asInt()).isZero();
        assertThat(precision.get("dismissed").asInt()).isEqualTo(1);
        assertThat(clusters("list", "--known-at", seq - 1, "--format", "json").json().get("clusters").get(0)
                .get("status").asText()).isEqualTo("open");
        assertThat(clusters("undo", seq).code()).isZero();
        assertThat(find(id()).get("status").asText()).isEqualTo("open");
        assertThat(clusters("undo", seq).err()).contains("undone already");
        JsonNode acts = clusters("acts", "--format", "json").json().get("acts");
        assertThat(acts).hasSize(2);
        assertThat(acts.get(0).get("holds").asBoolean()).isFalse();
    }

    @Test
    void cASplitAndAMergeChangeWhoBelongsTogether() {
        JsonNode members = members();
        int size = members.size();
        List<String> leave = List.of(members.get(0).get("wallet").asText(), members.get(1).get("wallet").asText());
        Cli split = clusters("split", id(), leave.get(0), leave.get(1), "--format", "json");
        assertThat(split.code()).isZero();
        assertThat(members()).extracting(m -> m.get("wallet").asText()).hasSize(size - 2)
                .doesNotContainAnyElementsOf(leave);
        assertThat(clusters("undo", split.json().get("seq").asLong()).code()).isZero();
        assertThat(members()).hasSize(size);
        JsonNode second = list().valueStream().filter(c -> !c.get("id").asText().equals(id())).findFirst()
                .orElseThrow();
        String other = second.get("id").asText();
        int both = size + second.get("size").asInt();
        assertThat(clusters("merge", id(), other).code()).isZero();
        assertThat(list()).extracting(c -> c.get("size").asInt()).contains(both);
    }

    @Test
    void dWhatCanNotBeTakenIsToldInASentence() {
        assertThat(clusters("confirm", "nobody").err()).contains("no cluster is called nobody");
        assertThat(clusters("confirm", "nobody").code()).isEqualTo(ExitCode.FAILED);
        assertThat(clusters("label", "11111111111111111111111111111111", "butcher").err())
                .contains("a label says person, or one of");
        assertThat(clusters("label", "xyz", "person").code()).isEqualTo(ExitCode.USAGE);
        assertThat(clusters("confirm", id(), "--known-at", 1).code()).isEqualTo(ExitCode.USAGE);
        assertThat(clusters("confirm", id(), "--author", " ").code()).isEqualTo(ExitCode.USAGE);
    }
}
