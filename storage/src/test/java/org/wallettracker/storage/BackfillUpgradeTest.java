package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.port.BackfillStore.Job;
import org.wallettracker.domain.port.BackfillStore.Summary;
import org.wallettracker.storage.migrate.V3_1__Address_texts;

/** Jobs of version 8, which kept no counts, have them after the upgrade. */
class BackfillUpgradeTest {
    @TempDir
    Path directory;

    /** Job 1 with two transactions that wait and one that is missing, job 2 with none. */
    private void versionEight() throws SQLException {
        String url = "jdbc:h2:" + directory.resolve("desk");
        Flyway.configure().dataSource(url, "sa", "").locations("classpath:db/common", "classpath:db/h2")
                .javaMigrations(new V3_1__Address_texts()).target("8").load().migrate();
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement();
                PreparedStatement item = connection
                        .prepareStatement("INSERT INTO backfill_item VALUES (?, 1, ?, ?, FALSE, ?)")) {
            for (int job = 1; job <= 2; job++) {
                statement.execute("INSERT INTO backfill_job VALUES (" + job + ", 3, X'" + "0".repeat(63) + job + "', X'"
                        + "0".repeat(63) + job + "', 40, NULL, NULL, FALSE, NULL, NULL, NULL, TRUE, FALSE, 1, "
                        + (job == 1 ? 5 : 0) + ", 1, 1)");
            }
            for (int n = 1; n <= 3; n++) {
                item.setLong(1, n);
                item.setBytes(2, Sample.signature(n).toBytes());
                item.setLong(3, Sample.signature(n).prefix());
                item.setBoolean(4, n == 3);
                item.execute();
            }
        }
    }

    @Test
    void whatWaitsIsCounted() throws SQLException {
        versionEight();
        try (Database database = Database.open(directory, Instant.parse("2026-11-22T20:40:00Z"))) {
            assertThat(database.backfill().summary()).isEqualTo(new Summary(2, 1, 5, 2, 2, 1));
            Job job = database.backfill().job(1).orElseThrow();
            assertThat(job.waiting()).isEqualTo(2);
            assertThat(job.missing()).isEqualTo(1);
            assertThat(database.backfill().waiting(9)).hasSize(2);
        }
    }
}
