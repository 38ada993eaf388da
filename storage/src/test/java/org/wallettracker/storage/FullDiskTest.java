package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.port.FactQuery;

/** A disk that runs full while facts go in: a small file system in memory, where this user may mount one. */
class FullDiskTest {
    @TempDir
    Path place;
    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        mounted = command("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", place.toString());
        assumeTrue(mounted, "skipped: this user may not mount a small file system");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            command("umount", place.toString());
        }
    }

    private static boolean command(String... words) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such command here
        }
    }

    @Test
    void whatWasStoredIsSafeAndItGoesOnWhenThereIsRoom() throws Exception {
        Path directory = place.resolve("desk");
        int[] stored = {0};
        try (Database database = Database.open(directory)) {
            assertThatThrownBy(() -> {
                for (int number = 0; number < 10_000; number++) {
                    database.facts().append(Writer.batch(number), List.of(), number);
                    stored[0]++;
                }
            }).isInstanceOf(StorageException.class).hasMessageContaining("disk that holds")
                    .hasMessageContaining("is full").hasMessageContaining(directory.toString());
            assertThat(database.factsInForce()).isEqualTo((long) stored[0] * Writer.TRANSACTIONS * Writer.FACTS);
        }
        assertThat(stored[0]).isPositive();
        assertThat(command("mount", "-o", "remount,size=200m", place.toString())).isTrue();

        try (Database database = Database.open(directory)) {
            Set<Signature> found = new HashSet<>();
            database.facts().scan(FactQuery.ALL, fact -> found.add(fact.header().signature()));
            assertThat(found).hasSize(stored[0] * Writer.TRANSACTIONS);
            for (int number = 0; number < stored[0]; number++) {
                Writer.batch(number).forEach(tx -> assertThat(found).contains(tx.header().signature()));
            }
            assertThat(database.facts().append(Writer.batch(stored[0]), List.of(), 1).added())
                    .isEqualTo(Writer.TRANSACTIONS * Writer.FACTS);
        }
    }

    @Test
    void aFullDiskCanStillBeOpenedAndRead() throws Exception {
        Path directory = place.resolve("desk");
        try (Database database = Database.open(directory)) {
            database.facts().append(Writer.batch(0), List.of(), 1);
        }
        byte[] rest = new byte[4_096];
        Path filler = place.resolve("filler");
        try {
            while (true) {
                Files.write(filler, rest, java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            // full now
        }
        int[] seen = {0};
        try (Database database = Database.open(directory)) {
            database.facts().scan(FactQuery.ALL, fact -> seen[0]++);
            assertThatThrownBy(() -> {
                for (int number = 1; number < 1_000; number++) {
                    database.facts().append(Writer.batch(number), List.of(), 1);
                }
            }).isInstanceOf(StorageException.class).hasMessageContaining("is full");
        } catch (StorageException e) {
            assertThat(e).hasMessageContaining("written");
        }
        Files.delete(filler);
        try (Database database = Database.open(directory)) {
            assertThat(database.facts().counts().facts())
                    .isGreaterThanOrEqualTo((long) Writer.TRANSACTIONS * Writer.FACTS);
        }
    }
}
