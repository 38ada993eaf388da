package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.port.FactQuery;

/** What opening a data directory makes of what it finds there. */
class OpeningTest {
    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("desk.mv.db");
    }

    private void fill(Path where) {
        try (Database database = Database.open(where)) {
            database.facts().append(List.of(Sample.buy(1, 2, 3)), List.of(), 1);
            database.settings().put("k", "v");
        }
    }

    private static void assertFilled(Path where) {
        try (Database database = Database.open(where)) {
            assertThat(database.facts().counts().facts()).isEqualTo(1);
            assertThat(database.settings().get("k")).contains("v");
        }
    }

    /** Changes the file on purpose, as the guide tells to. */
    private void sql(String... statements) throws SQLException, IOException {
        Files.deleteIfExists(directory.resolve("desk.lock"));
        try (Connection connection = DriverManager
                .getConnection("jdbc:h2:" + directory.resolve("desk"), "sa", "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void aMissingDirectoryIsCreatedAndKeepsWhatIsPutThere() {
        Path deep = directory.resolve("a").resolve("b");
        fill(deep);
        assertFilled(deep);
    }

    @Test
    void spacesAndLettersOfAllKindsInThePath() {
        Path odd;
        try {
            odd = directory.resolve("mit Leerzeichen, 100 % \u00fc\u0131\u0130 \u65e5\u672c 'q'");
        } catch (InvalidPathException e) {
            Assumptions.abort("this machine's locale can't name such a directory: " + e.getMessage());
            return;
        }
        fill(odd);
        assertFilled(odd);
    }

    @Test
    void aSemicolonInThePathIsRefused() {
        assertThatThrownBy(() -> Database.open(directory.resolve("a;b")))
                .isInstanceOf(DataDirectoryUnusableException.class).hasMessageContaining("a;b")
                .hasMessageContaining("semicolon");
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsRefused() throws IOException {
        Path notADirectory = Files.writeString(directory.resolve("x"), "mine");

        assertThatThrownBy(() -> Database.open(notADirectory)).isInstanceOf(DataDirectoryUnusableException.class)
                .hasMessageContaining(notADirectory.toString()).hasMessageContaining("not a directory");
        assertThatThrownBy(() -> Database.open(notADirectory.resolve("y")))
                .isInstanceOf(DataDirectoryUnusableException.class).hasMessageContaining("can't be created");
        assertThat(notADirectory).hasContent("mine");
    }

    @Test
    void aDirectoryThatCanNotBeWrittenIsRefused() throws IOException {
        Path locked = Files.createDirectory(directory.resolve("locked"));
        assumeFalse(!locked.toFile().setWritable(false) || Files.isWritable(locked),
                "this user writes where nobody may (root): nothing to test");
        try {
            assertThatThrownBy(() -> Database.open(locked)).isInstanceOf(DataDirectoryUnusableException.class)
                    .hasMessageContaining(locked.toString()).hasMessageContaining("can't be written");
        } finally {
            locked.toFile().setWritable(true);
        }
    }

    @Test
    void aLockFileThatCanNotBeWrittenIsRefused() throws IOException {
        // what a read-only directory looks like to a user who may write anywhere
        Files.createDirectory(directory.resolve("desk.lock"));

        assertThatThrownBy(() -> Database.open(directory)).isInstanceOf(DataDirectoryUnusableException.class)
                .hasMessageContaining(directory.toString()).hasMessageContaining("can't be written");
    }

    @Test
    void aSecondOpeningIsToldWhoHoldsIt() {
        try (Database first = Database.open(directory)) {
            assertThatThrownBy(() -> Database.open(directory))
                    .isInstanceOfSatisfying(DataDirectoryInUseException.class, e -> {
                        assertThat(e.processId()).hasValue(ProcessHandle.current().pid());
                        assertThat(e).hasMessageContaining(directory.toString());
                    });
            assertThat(first.facts().counts().facts()).isZero();
        }
        Database.open(directory).close();
    }

    @Test
    void aClosedDatabaseSaysSo() {
        Database database = Database.open(directory);
        database.close();
        database.close();

        assertThatThrownBy(() -> database.facts().append(List.of(Sample.buy(1, 2, 3)), List.of(), 1))
                .isInstanceOf(StorageException.class).hasMessageContaining("closed");
    }

    @Test
    void aFileOfAnotherKindIsLeftAlone() throws IOException {
        assertRefusedUntouched("not a database at all".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertRefusedUntouched(new byte[50_000]);
    }

    @Test
    void aDamagedFileIsLeftAlone() throws IOException {
        fill(directory);
        byte[] good = Files.readAllBytes(file());
        byte[] noise = new byte[good.length];
        new Random(1).nextBytes(noise);

        assertRefusedUntouched(Arrays.copyOf(good, 8_192));
        assertRefusedUntouched(Arrays.copyOf(good, 5 * 4_096));
        byte[] noBody = good.clone();
        System.arraycopy(noise, 8_192, noBody, 8_192, good.length - 8_192);
        assertRefusedUntouched(noBody);
        byte[] noHead = good.clone();
        System.arraycopy(noise, 0, noHead, 0, 8_192);
        assertRefusedUntouched(noHead);

        Files.write(file(), good);
        assertFilled(directory);
    }

    private void assertRefusedUntouched(byte[] content) throws IOException {
        Files.write(file(), content);

        assertThatThrownBy(this::openAndRead).isInstanceOf(DamagedDatabaseException.class)
                .hasMessageContaining(file().toString());
        assertThat(Files.readAllBytes(file())).isEqualTo(content);
    }

    private void openAndRead() {
        try (Database database = Database.open(directory)) {
            database.facts().scan(FactQuery.ALL, fact -> assertThat(fact).isNotNull());
        }
    }

    @Test
    void anEmptyFileIsLeftAlone() throws IOException {
        assertRefusedUntouched(new byte[0]);
        Files.delete(file());
        fill(directory);
        assertRefusedUntouched(new byte[0]);
    }

    @Test
    void aMissingFileIsToldAndNoneIsMade() throws IOException {
        fill(directory);
        Path elsewhere = Files.move(file(), directory.resolve("elsewhere"));

        assertThatThrownBy(() -> Database.open(directory)).isInstanceOf(DamagedDatabaseException.class)
                .hasMessageContaining(file() + " is gone").hasMessageContaining("1 entries")
                .hasMessageContaining("delete " + directory.resolve("desk.lock"));
        assertThat(file()).doesNotExist();
        assertThat(directory.resolve("desk-being-made")).doesNotExist();

        Files.move(elsewhere, file());
        assertFilled(directory);
        Files.delete(file());
        Files.delete(directory.resolve("desk.lock"));
        fill(directory);
        assertFilled(directory);
    }

    @Test
    void oneByteThatSomebodyElseChangedIsTold() throws IOException {
        fill(directory);
        byte[] good = Files.readAllBytes(file());
        for (int at : new int[]{0, 100, 4_096, good.length / 2, good.length - 1}) {
            byte[] changed = good.clone();
            changed[at] ^= 1;
            assertRefusedUntouched(changed);
            assertRefusedUntouched(changed); // the second time as well
        }
        Files.write(file(), good);
        assertFilled(directory);
    }

    @Test
    void whoOnlyReadsLeavesTheFileAndItsSealAsTheyWere() throws IOException {
        fill(directory);
        byte[] file = Files.readAllBytes(file());
        List<String> lines = Files.readAllLines(directory.resolve("desk.lock"));
        assertThat(lines).hasSize(4);

        assertFilled(directory);

        assertThat(Files.readAllBytes(file())).isEqualTo(file);
        assertThat(Files.readAllLines(directory.resolve("desk.lock"))).isEqualTo(lines);
    }

    @Test
    void whoWritesBreaksTheSealFirst() throws IOException {
        fill(directory);
        try (Database database = Database.open(directory)) {
            assertThat(Files.readAllLines(directory.resolve("desk.lock"))).hasSize(4);
            database.settings().put("k", "w");
            assertThat(Files.readAllLines(directory.resolve("desk.lock"))).hasSize(3);
            database.settings().put("k", "v");
        }
        assertThat(Files.readAllLines(directory.resolve("desk.lock"))).hasSize(4);
        assertFilled(directory);
    }

    @Test
    void theShorterSealOfAnEarlierVersionCounts() throws IOException {
        fill(directory);
        List<String> lines = Files.readAllLines(directory.resolve("desk.lock"));
        String[] seal = lines.get(3).split(" ");
        assertThat(seal).hasSize(5);
        byte[] good = Files.readAllBytes(file());
        for (boolean same : new boolean[]{true, false}) {
            Files.write(directory.resolve("desk.lock"), List.of(lines.get(0), lines.get(1), lines.get(2),
                    seal[0] + " " + seal[1] + " " + seal[2]));
            if (same) {
                assertFilled(directory);
            } else {
                byte[] changed = good.clone();
                changed[good.length / 2] ^= 1;
                assertRefusedUntouched(changed);
            }
        }
    }

    @Test
    void aDirectoryInPlaceOfTheFileIsLeftAlone() throws IOException {
        Files.createDirectories(file().resolve("something of mine"));

        assertThatThrownBy(() -> Database.open(directory)).isInstanceOf(DamagedDatabaseException.class)
                .hasMessageContaining(file().toString());
        assertThat(file().resolve("something of mine")).exists();
    }

    @Test
    void somebodyElsesDatabaseIsLeftAlone() throws SQLException, IOException {
        sql("CREATE TABLE recipes (id integer)");

        assertThatThrownBy(() -> Database.open(directory)).isInstanceOf(DamagedDatabaseException.class)
                .hasMessageContaining("RECIPES").hasMessageContaining("not one of Wallet Tracker's");
        sql("INSERT INTO recipes VALUES (1)");
    }

    @Test
    void aDatabaseOfAnotherUserIsLeftAlone() throws SQLException, IOException {
        sql("CREATE USER other PASSWORD 'p' ADMIN", "ALTER USER sa SET PASSWORD 'q'");

        assertThatThrownBy(() -> Database.open(directory)).isInstanceOf(DamagedDatabaseException.class)
                .hasMessageContaining(file().toString());
    }

    @Test
    void aNewerSchemaIsLeftAlone() throws SQLException, IOException {
        fill(directory);
        sql("INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                + " \"script\", \"installed_by\", \"installed_on\", \"execution_time\", \"success\") VALUES"
                + " (99, '999', 'x', 'SQL', 'V999__x.sql', 'SA', CURRENT_TIMESTAMP, 0, TRUE)");

        assertThatThrownBy(() -> Database.open(directory)).isInstanceOf(NewerDatabaseException.class)
                .hasMessageContaining("999").hasMessageContaining(file().toString());

        sql("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '999'");
        assertFilled(directory);
    }
}
