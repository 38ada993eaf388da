package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.port.FactQuery;

/** A database file with noise in it, anywhere: it is read as it was, or it is told and nothing more is written. */
class DamageTest {
    private static final int BATCHES = 30;
    @TempDir
    Path directory;

    private static List<RecordedFact> scan(Path desk) {
        List<RecordedFact> facts = new ArrayList<>();
        try (Database database = Database.open(desk)) {
            database.facts().scan(FactQuery.ALL, facts::add);
            database.facts().counts();
            database.prices().all();
        }
        return facts;
    }

    /** True if the desk opens, tells what does no harm, and lets nobody write; false if it does not open. */
    private static boolean refusesToWrite(Path desk) {
        try (Database database = Database.open(desk)) {
            database.facts().counts();
            for (int number = 0; number < 2; number++) {
                assertThatThrownBy(() -> database.facts().append(Writer.batch(BATCHES), List.of(), 1))
                        .isInstanceOf(DamagedDatabaseException.class);
                assertThatThrownBy(() -> database.settings().put("k", "v"))
                        .isInstanceOf(DamagedDatabaseException.class);
            }
            return true;
        } catch (DamagedDatabaseException e) {
            return false;
        }
    }

    @Test
    void noiseAnywhereIsToldOrDoesNoHarm() throws Exception {
        try (Database database = Database.open(directory)) {
            for (int number = 0; number < BATCHES; number++) {
                database.facts().append(Writer.batch(number), List.of(), number);
            }
        }
        List<RecordedFact> whole = scan(directory);
        assertThat(whole).hasSize(BATCHES * Writer.TRANSACTIONS * Writer.FACTS);
        byte[] good = Files.readAllBytes(directory.resolve("desk.mv.db"));
        Random random = new Random(11);
        int told = 0;
        int foundLater = 0;
        for (int length : new int[]{4_096, 16_384, 65_536}) {
            for (int part = 0; part < 12; part++) {
                byte[] damaged = good.clone();
                int at = 8_192 + (int) ((good.length - 8_192 - length) * (long) part / 12);
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, damaged, at, length);
                Path desk = Files.createDirectory(directory.resolve(length + "-" + part));
                Files.copy(directory.resolve("desk.lock"), desk.resolve("desk.lock"));
                Path file = Files.write(desk.resolve("desk.mv.db"), damaged);
                String where = length + " bytes at " + at;
                assertThatThrownBy(() -> scan(desk)).as(where).isInstanceOf(DamagedDatabaseException.class)
                        .hasMessageContaining(file + " is not as this program left it");
                assertThat(Arrays.equals(Files.readAllBytes(file), damaged)).as("%s: left as it was", where).isTrue();
                if (refusesToWrite(desk)) {
                    foundLater++;
                }
                assertThat(Arrays.equals(Files.readAllBytes(file), damaged)).as("%s: not written to", where).isTrue();
                // as after a kill, when nobody could write down what the file is
                Files.write(desk.resolve("desk.lock"),
                        Files.readAllLines(directory.resolve("desk.lock")).subList(0, 3));
                try {
                    assertThat(scan(desk)).as(where).isEqualTo(whole);
                } catch (StorageException e) {
                    told++;
                    assertThat(e).as(where).isInstanceOf(DamagedDatabaseException.class)
                            .hasMessageContaining(file.toString());
                    assertThat(e.getMessage().lines()).as(where).hasSize(1);
                    assertThat(e.getMessage().replace(file.toString(), "").length()).as(where).isLessThan(300);
                    assertThat(Arrays.equals(Files.readAllBytes(file), damaged)).as("%s: left as it was", where)
                            .isTrue();
                }
            }
        }
        assertThat(told).as("damages that were found").isPositive();
        assertThat(foundLater).as("damages that only all of the file shows").isPositive();
        assertThat(scan(directory)).isEqualTo(whole);
    }
}
