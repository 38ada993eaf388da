package org.wallettracker.app.worker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.wallettracker.domain.cluster.ClusterRules;
import org.wallettracker.domain.cluster.Detection;
import org.wallettracker.domain.cluster.Detector;
import org.wallettracker.domain.cluster.Evaluation;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.cluster.review.Review;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.file.ImportReport;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.WorldWriter;

/**
 * Searches simulated worlds for clusters and compares them with the truth beside them. Each goes in through the same
 * decoder as the chain, into a desk of its own that is deleted afterwards; the truth is opened only to compare.
 */
public final class WorldTrial {
    /** Above this a score makes signals; hundredths of a point. */
    private static final int HIGH_SCORE = 70_000;

    private final Evaluation evaluation = new Evaluation();
    private final ClusterRules rules;
    private final InstantSource clock;
    private final Progress progress;
    private int gamed;

    public WorldTrial(ClusterRules rules, InstantSource clock, Progress progress) {
        this.rules = rules;
        this.clock = clock;
        this.progress = progress;
    }

    /** Makes the world of {@code spec} for the moment, and adds it. */
    public void add(WorldSpec spec) throws IOException {
        Path folder = Files.createTempDirectory("wallet-tracker-trial");
        try {
            Path world = folder.resolve("world");
            WorldWriter.write(spec, world, progress);
            add(world, folder.resolve("desk"));
        } finally {
            delete(folder);
        }
    }

    /** Adds the world in {@code world}, as {@code simulate --out} writes it. */
    public void add(Path world) throws IOException {
        Path folder = Files.createTempDirectory("wallet-tracker-trial");
        try {
            add(world, folder);
        } finally {
            delete(folder);
        }
    }

    private void add(Path world, Path desk) throws IOException {
        JsonNode truth = new ObjectMapper().readTree(world.resolve("truth.json").toFile());
        try (Workspace workspace = Workspace.open(desk, clock)) {
            ImportReport report = workspace.importer().importPaths(List.of(world), progress);
            if (!report.clean()) {
                throw new IOException(world + " did not go in whole: " + report.files());
            }
            Detection found = Detection.of(workspace.database().facts(), Long.MAX_VALUE, Long.MAX_VALUE,
                    new Detector(workspace.accounts(), rules), EnumSet.allOf(Method.class), progress::cancelled);
            workspace.engine().rebuild(Long.MAX_VALUE, Long.MAX_VALUE,
                    new Review(rules).board(0, 0, found.clusters(), List.of(), List.of()), progress);
            compare(truth, found, workspace);
        }
    }

    private void compare(JsonNode truth, Detection found, Workspace workspace) {
        List<Evaluation.Ring> rings = new ArrayList<>();
        Set<Address> harmful = new HashSet<>();
        for (JsonNode ring : truth.get("rings")) {
            List<Address> members = new ArrayList<>();
            ring.get("members").forEach(member -> members.add(Address.parse(member.asText())));
            rings.add(new Evaluation.Ring(ring.get("kind").asText(), members));
            if (!ring.get("kind").asText().equals("ownWallets")) {
                harmful.addAll(members);
            }
        }
        Set<Address> innocent = new HashSet<>();
        for (JsonNode wallet : truth.get("wallets")) {
            if (wallet.path("innocent").asBoolean()) {
                innocent.add(Address.parse(wallet.get("address").asText()));
            }
        }
        evaluation.add(found, rings, innocent, truth.get("wallets").size());
        for (LeaderboardRow row : workspace.engine().leaderboard().rows()) {
            gamed += row.score() > HIGH_SCORE && harmful.contains(row.wallet()) ? 1 : 0;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** How the clusters of all worlds so far agree with their truths. */
    public Evaluation evaluation() {
        return evaluation;
    }

    /** How many wallets of rings that mean harm score above 700. */
    public int gamedAbove700() {
        return gamed;
    }
}
