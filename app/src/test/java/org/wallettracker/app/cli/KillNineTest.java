package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import killed again and again loses nothing that was committed and completes in the end. */
class KillNineTest {
    private static final int KILLS = 20;
    private static final String DATABASE = "desk.mv.db";

    @TempDir
    Path directory;

    @Test
    void killedTwentyTimesThenCompleted() throws Exception {
        Path made = directory.resolve("world");
        assertThat(Cli.run("simulate", "--seed", "11", "--tokens", "100", "--out", made).code()).isZero();
        Path world = made.resolve("transactions");
        Path whole = directory.resolve("whole");
        assertThat(Cli.run("import", world, "--data-dir", whole).code()).isZero();
        long all = facts(whole);

        Path disturbed = directory.resolve("disturbed");
        Random random = new Random(5);
        long longest = 250;
        long before = 0;
        int inTheMiddle = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start("import", world.toString(), "--data-dir", disturbed.toString());
            awaitWriting(process, disturbed.resolve(DATABASE));
            process.waitFor(random.nextLong(longest), TimeUnit.MILLISECONDS);
            boolean running = process.isAlive();
            process.destroyForcibly().waitFor();
            long now = facts(disturbed);
            assertThat(now).as("facts after kill %d", kill).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(all);
            if (running && now > 0 && now < all) {
                inTheMiddle++;
            }
            longest = now == before && running ? longest * 4 / 3 : longest;
            before = now;
        }
        assertThat(inTheMiddle).as("kills in the middle of the import").isPositive();
        assertThat(Cli.run("import", world, "--data-dir", disturbed).code()).isZero();
        assertThat(facts(disturbed)).isEqualTo(all);
        assertThat(Cli.run("leaderboard", "--data-dir", disturbed, "--format", "json").out())
                .isEqualTo(Cli.run("leaderboard", "--data-dir", whole, "--format", "json").out());
        assertThat(Cli.run("score", "--verify", "--data-dir", disturbed).code()).isZero();
    }

    /** Waits until the import begins to write, or ended. */
    private static void awaitWriting(Process process, Path file) throws Exception {
        FileTime start = changed(file);
        while (changed(file).equals(start) && !process.waitFor(5, TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }
    }

    private static FileTime changed(Path file) throws Exception {
        return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
    }

    private static long facts(Path desk) {
        Cli run = Cli.run("facts", "--data-dir", desk);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out().lines().count();
    }

    private static Process start(String... args) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path").replace(";", File.pathSeparator), Main.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
