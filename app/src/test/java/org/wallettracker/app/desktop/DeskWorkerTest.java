package org.wallettracker.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.app.config.Settings;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ui.shell.TaskMonitor;
import org.wallettracker.ui.shell.TimePort.Moment;
import org.wallettracker.ui.source.ImportPort.ImportOutcome;
import org.wallettracker.ui.source.ImportPort.QuarantineList;

/** An import from the simulated world goes into the analyst's own directory, and only what is stored changes the desk over. */
class DeskWorkerTest {

    @Test
    void anImportChangesTheDeskOverFromTheSimulatedWorldAndNeverMixes(@TempDir Path data) throws Exception {
        LateDesk desk = new LateDesk();
        DeskWorker worker = new DeskWorker(data, Optional.empty(), Moment.NOW,
                InstantSource.system(), desk, new TaskMonitor(), Settings.read(null, Map.of()),
                data.resolve("config.toml"));
        worker.open();
        try {
            assertThat(worker.quarantine().waiting()).isZero(); // waits for the world
            assertThat(worker.target().simulated()).isTrue();
            assertThat(desk.status().simulated()).isTrue();

            ImportOutcome nothing = worker.run(List.of(data.resolve("not-there.json")), null, Progress.NONE);
            assertThat(nothing.switched()).isFalse();
            assertThat(nothing.files().getFirst().error()).contains("not-there.json");
            assertThat(desk.status().simulated()).isTrue();

            ImportOutcome some = worker.run(List.of(prices(data)), null, Progress.NONE);
            assertThat(some.prices()).isEqualTo(2);
            assertThat(some.switched()).isTrue();
            assertThat(worker.target().simulated()).isFalse();
            assertThat(desk.status().simulated()).isFalse();
            assertThat(desk.status().ready()).isTrue();
            assertThat(desk.leaderboard().rows()).isEmpty();

            ImportOutcome broken = worker.run(List.of(broken(data)), null, Progress.NONE);
            assertThat(broken.switched()).isFalse();
            assertThat(broken.quarantined()).isEqualTo(1);
            QuarantineList waiting = worker.quarantine();
            assertThat(waiting.waiting()).isEqualTo(1);
            assertThat(waiting.items().getFirst().path()).endsWith("broken.json");
            assertThat(worker.retry(Progress.NONE).resolved()).isZero();
            assertThat(worker.mappings()).contains("trades-with-side");
        } finally {
            worker.close();
        }
    }

    @Test
    void looksAtThePastAndComesBack(@TempDir Path data) throws Exception {
        LateDesk desk = new LateDesk();
        DeskWorker worker = new DeskWorker(data, Optional.empty(), Moment.NOW, InstantSource.system(), desk,
                new TaskMonitor(), Settings.read(null, Map.of()), data.resolve("config.toml"));
        worker.open();
        try {
            worker.quarantine(); // waits for the world
            DeskStatus now = desk.status();
            long past = now.asOf() - 7 * 86_400L;

            worker.time().look(new Moment(now.asOf() - 1, Long.MAX_VALUE)); // given up for the next
            worker.time().look(new Moment(past, now.knownAt() - 1));
            worker.quarantine();
            assertThat(desk.status().asOf()).isEqualTo(past);
            assertThat(desk.status().knownAt()).isEqualTo(now.knownAt() - 1);
            assertThat(worker.time().shown()).isEqualTo(new Moment(past, now.knownAt() - 1));
            assertThat(desk.leaderboard().rows()).allMatch(row -> row.lastActive() <= past);

            worker.time().look(Moment.NOW);
            worker.quarantine();
            assertThat(desk.status()).isEqualTo(now);
            assertThat(worker.time().shown().isNow()).isTrue();
            assertThat(worker.time().wanted().isNow()).isTrue();
        } finally {
            worker.close();
        }
    }

    private static Path prices(Path data) throws IOException {
        Path file = data.resolve("in").resolve("prices.csv");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "time,price\n2026-03-01T00:00:00Z,150.5\n2026-03-01T00:01:00Z,151\n");
    }

    private static Path broken(Path data) throws IOException {
        return Files.writeString(data.resolve("in").resolve("broken.json"), "{\"slot\": 5, \"transaction\": {");
    }
}
