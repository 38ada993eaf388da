package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kill while the first script ran leaves half a schema beside the place of the database, never in it. */
class NewDatabaseTest {
    @TempDir
    Path directory;

    @Test
    void halfMadeDatabaseIsClearedAwayAndMadeAnew() throws Exception {
        Path making = Files.createDirectories(directory.resolve("desk-being-made"));
        try (HikariDataSource half = EmbeddedH2.open(making, java.util.OptionalLong.empty());
                Connection connection = half.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE ADDRESS (ID INT PRIMARY KEY)");
        }
        assertThat(EmbeddedH2.file(making)).exists();
        try (Database database = Database.open(directory)) {
            assertThat(database.facts().counts().facts()).isZero();
        }
        assertThat(making).doesNotExist();
        assertThat(EmbeddedH2.file(directory)).exists();
    }
}
