package org.wallettracker.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.app.config.Tuning;
import org.wallettracker.ingest.simulate.WorldGenerator;

/** A simulated world of another version of the generator is not gone on with. */
class OlderWorldTest {
    @TempDir
    Path directory;

    private Path world() {
        return directory.resolve("simulated-world");
    }

    private void open() {
        SimulatedWorld.open(directory, Optional.empty(), Tuning.USUAL, InstantSource.system()).close();
    }

    @Test
    void oneWithoutAVersionIsSetAsideAndNotLost() throws Exception {
        open();
        byte[] database = Files.readAllBytes(world().resolve("desk.mv.db"));
        open();
        assertThat(directory.resolve("simulated-world-before/desk.mv.db")).hasBinaryContent(database);
        open();
        assertThat(directory.resolve("simulated-world-before-2")).exists();
    }

    @Test
    void oneOfThisVersionStays() throws Exception {
        Files.createDirectories(world());
        Files.writeString(world().resolve("world.version"), WorldGenerator.VERSION + "\n");
        open();
        open();
        assertThat(directory.resolve("simulated-world-before")).doesNotExist();
    }

    @Test
    void aDeskOfOnesOwnIsNeverMoved() {
        Workspace.open(directory, InstantSource.system()).close();
        open();
        assertThat(world()).doesNotExist();
        assertThat(directory.resolve("desk.mv.db")).exists();
    }
}
