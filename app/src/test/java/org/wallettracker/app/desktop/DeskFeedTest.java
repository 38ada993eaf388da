package org.wallettracker.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.app.config.Settings;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.serve.ChainServer;
import org.wallettracker.ui.feed.FeedPort.FeedStatus;
import org.wallettracker.ui.feed.FeedPort.Trial;
import org.wallettracker.ui.shell.TaskMonitor;
import org.wallettracker.ui.shell.TimePort.Moment;

/** The desk's data sources: the chain in a box without a key, and keys that are typed in. */
class DeskFeedTest {
    private static final String KEY = "planted-5f1d0c7e-key";
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static DeskWorker worker(Path data, LateDesk desk, Settings settings) {
        return new DeskWorker(data, Optional.empty(), Moment.NOW, InstantSource.system(), desk, new TaskMonitor(),
                settings, data.resolve("config.toml"));
    }

    /** Without a key the desk follows the simulated chain through the same streams and stages as a real one. */
    @Test
    void withoutAKeyTheSimulatedChainIsFollowed(@TempDir Path data) throws Exception {
        LateDesk desk = new LateDesk();
        DeskWorker worker = worker(data, desk, Settings.read(null, Map.of()));
        worker.open();
        try {
            worker.quarantine(); // waits for the world
            FeedStatus before = worker.feed().status();
            assertThat(before.simulated()).isTrue();
            assertThat(before.canFollow()).isNull();
            assertThat(before.live().running()).isFalse();
            long facts = desk.status().counts().facts();

            worker.feed().follow(true);
            FeedStatus now = worker.feed().status();
            long end = System.nanoTime() + LONGEST.toNanos();
            while (now.live().stages().get(3).done() == 0 && System.nanoTime() < end) {
                Thread.sleep(50);
                now = worker.feed().status();
            }

            assertThat(now.live().stages().get(3).name()).isEqualTo("store");
            assertThat(now.live().stages().get(3).done()).isPositive();
            assertThat(now.sources()).singleElement().satisfies(s -> assertThat(s.name()).isEqualTo("simulated"));
            worker.feed().follow(false);
            worker.quarantine(); // waits for the run of what was followed
            assertThat(worker.feed().status().live().running()).isFalse();
            assertThat(desk.status().counts().facts()).isGreaterThan(facts);
            assertThat(desk.status().simulated()).isTrue();
        } finally {
            worker.close();
        }
    }

    /** A key is tried at the source, kept for its owner alone, and told to nobody. */
    @Test
    void aKeyIsTriedAndKept(@TempDir Path data) throws Exception {
        WorldSpec world = new WorldSpec(3, 2, 60, 3);
        Path scratch = Files.createDirectory(data.resolve("chain"));
        try (ChainServer server = ChainServer.open(new ChainServer.Spec(world, 0, 0, world.end() - 60, 1, Set.of(),
                Duration.ofSeconds(1), KEY), scratch, InstantSource.system(), Progress.NONE)) {
            Files.writeString(data.resolve("config.toml"), "LOG_LEVEL = \"info\"\n");
            Settings settings = Settings.read(data.resolve("config.toml"),
                    Map.of("HELIUS_RPC_URL", server.helius(), "HELIUS_WS_URL", server.heliusSocket()));
            DeskFeed feed = worker(data, new LateDesk(), settings).feed();

            Trial wrong = feed.tryOut("helius", "another-" + KEY);
            assertThat(wrong.works()).isFalse();
            assertThat(wrong.words()).startsWith("It does not work").doesNotContain(KEY);
            Trial right = feed.tryOut("helius", " " + KEY + " ");
            assertThat(right.works()).isTrue();
            assertThat(right.words()).doesNotContain(KEY);

            Path kept = Path.of(feed.keep("helius", KEY));
            assertThat(Files.readAllLines(kept)).containsExactly("LOG_LEVEL = \"info\"",
                    "HELIUS_API_KEY = \"" + KEY + "\"");
            if (kept.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept))).isEqualTo("rw-------");
            }
            assertThat(feed.status().sources()).singleElement()
                    .satisfies(s -> assertThat(s.name()).isEqualTo("helius"));
            assertThat(feed.status().toString()).doesNotContain(KEY);
            assertThat(Settings.read(kept, Map.of()).get("HELIUS_API_KEY")).contains(KEY);

            feed.keep("helius", KEY + "-2"); // a key can be replaced as often as one likes
            assertThat(Settings.read(kept, Map.of()).get("HELIUS_API_KEY")).contains(KEY + "-2");
            assertThat(Files.readAllLines(kept)).hasSize(2);
        }
    }

    @Test
    void whatTheEnvironmentSaysIsNotKeptInAFile(@TempDir Path data) {
        DeskFeed feed = worker(data, new LateDesk(), Settings.read(null, Map.of("SHYFT_API_KEY", KEY))).feed();

        assertThatThrownBy(() -> feed.keep("shyft", "other")).isInstanceOf(UsageException.class)
                .hasMessageContaining("SHYFT_API_KEY").hasMessageNotContaining(KEY);
        assertThat(data.resolve("config.toml")).doesNotExist();
    }
}
