package org.wallettracker.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.Detection;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.WorldWriter;

/** Clusters beside following: first what is stored, then what comes, and again on demand. */
class FollowedClustersTest {
    /** What was told. */
    private record Moved(List<Cluster> clusters, long knownAt) {
    }

    /** Takes in what it is told. */
    private static final class Told implements FollowedClusters.Listener {
        private final LinkedBlockingQueue<Moved> moved = new LinkedBlockingQueue<>();

        @Override
        public void moved(List<Cluster> clusters, long asOf, long knownAt) {
            moved.add(new Moved(clusters, knownAt));
        }

        @Override
        public void stopped(RuntimeException failure) {
            throw new AssertionError("nothing fails here", failure);
        }

        @Override
        public void search() {
            throw new AssertionError("nothing asks for a search of everything so soon");
        }

        private Moved next() throws InterruptedException {
            Moved next = moved.poll(120, TimeUnit.SECONDS);
            assertThat(next).isNotNull();
            return next;
        }
    }

    @TempDir
    Path folder;

    @Test
    void newFactsMoveThemAndAskingSearchesAnew() throws IOException, InterruptedException {
        List<String> lines = world();
        Path early = Files.write(folder.resolve("early.jsonl"), lines.subList(0, lines.size() * 3 / 4));
        Path late = Files.write(folder.resolve("late.jsonl"), lines.subList(lines.size() * 3 / 4, lines.size()));
        Told told = new Told();
        try (Workspace desk = Workspace.open(folder.resolve("desk"), InstantSource.system())) {
            desk.importer().importPaths(List.of(early), Progress.NONE);
            try (FollowedClusters followed = new FollowedClusters(desk, () -> true, told)) {
                followed.start();
                Moved first = told.next();
                assertThat(first.knownAt()).isEqualTo(desk.database().facts().counts().watermark());
                assertThat(wallets(first.clusters())).isNotEmpty().isEqualTo(wallets(searched(desk)));

                desk.importer().importPaths(List.of(late), Progress.NONE);
                Moved then = told.next();
                while (then.knownAt() < desk.database().facts().counts().watermark()) {
                    then = told.next();
                }
                Address member = then.clusters().getFirst().wallets().getFirst();
                assertThat(followed.edgesOf(member)).isNotEmpty()
                        .allMatch(edge -> edge.a().equals(member) || edge.b().equals(member));

                followed.again();
                assertThat(wallets(told.next().clusters())).isEqualTo(wallets(searched(desk)));
            }
        }
    }

    private List<String> world() throws IOException {
        Path world = folder.resolve("world");
        WorldWriter.write(WorldSpec.of(7, 30), world, Progress.NONE);
        List<Path> files;
        try (Stream<Path> found = Files.list(world.resolve("transactions"))) {
            files = found.sorted().toList();
        }
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
            }
        }
        return lines;
    }

    private static List<Cluster> searched(Workspace desk) {
        return Detection.of(desk.database().facts(), Long.MAX_VALUE, Long.MAX_VALUE,
                desk.clusters().detector(Long.MAX_VALUE, Long.MAX_VALUE), EnumSet.allOf(Method.class),
                Progress.NONE).clusters();
    }

    private static Set<Set<Address>> wallets(List<Cluster> clusters) {
        Set<Set<Address>> sets = new HashSet<>();
        clusters.forEach(c -> sets.add(new HashSet<>(c.wallets())));
        return sets;
    }
}
