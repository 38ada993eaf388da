package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wallettracker.storage.Sample.address;
import static org.wallettracker.storage.Sample.signature;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.port.FactQuery;

/** A data directory of version 2, made by the scripts that were shipped then: copied first, then brought up to date. */
class UpgradeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:40:00Z");
    private static final String COPY = "desk-v2-20261122T204000Z.mv.db";
    @TempDir
    Path directory;

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:" + directory.resolve(name), "sa", "");
    }

    private void versionTwo() throws SQLException {
        Flyway.configure().dataSource("jdbc:h2:" + directory.resolve("desk"), "sa", "")
                .locations("classpath:db/common").target("2").load().migrate();
        try (Connection connection = connect("desk"); Statement statement = connection.createStatement()) {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO address VALUES (?, ?)")) {
                for (int id = 0; id < 40; id++) {
                    insert.setInt(1, id);
                    insert.setBytes(2, address(id + 1).toBytes());
                    insert.execute();
                }
            }
            statement.execute("INSERT INTO source VALUES (0, 'file')");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO tx VALUES (1, 1, ?, ?, 1001, 7,"
                    + " 1700000001, 0, FALSE, 5000, 0, 1, 99)")) {
                insert.setBytes(1, signature(1).toBytes());
                insert.setLong(2, signature(1).prefix());
                insert.execute();
            }
            // wallet 2 sold 1,000 of mint 3 for 77 of address 4
            statement.execute(
                    "INSERT INTO trade VALUES (1, 1, 4, 0, 0, 1, FALSE, 1, 2, 1, 1000, 6, 3, 77, 1, 2, 3, 4, 5,"
                            + " 6, 7, NULL, 5, NULL, NULL, NULL, NULL, FALSE)");
            statement.execute("UPDATE store_head SET watermark = 1, facts = 1, transactions = 1, trades = 1,"
                    + " verified = 1, newest_block_time = 1700000001");
            statement.execute("INSERT INTO price VALUES (1700000000, 'file prices.csv', 150250000)");
            statement.execute("INSERT INTO setting VALUES ('k', 'v')");
            statement.execute("INSERT INTO run VALUES (1, 1700000001, 1, 'p', 'e')");
            statement.execute("INSERT INTO wallet_result VALUES (1, 100, 90, 110, 1, -5, 'normal')");
        }
    }

    private void assertIntact() throws SQLException {
        try (Database database = Database.open(directory, NOW)) {
            List<RecordedFact> facts = new ArrayList<>();
            database.facts().scan(FactQuery.ALL, facts::add);
            assertThat(facts).hasSize(1);
            assertThat(facts.getFirst().header().signature()).isEqualTo(signature(1));
            assertThat(facts.getFirst().header().blockTime()).isEqualTo(1_700_000_001L);
            assertThat(facts.getFirst().recordedAt()).isEqualTo(99);
            Fact.Trade trade = (Fact.Trade) facts.getFirst().fact();
            assertThat(trade.wallet()).isEqualTo(address(2));
            assertThat(trade.mint()).isEqualTo(address(3));
            assertThat(trade.tokenRaw()).isEqualTo(1_000);
            assertThat(trade.quoteRaw()).isEqualTo(77);
            assertThat(trade.costs().tip()).isEqualTo(7);
            assertThat(database.prices().all(0))
                    .containsExactly(new PricePoint(1_700_000_000, 150_250_000, "file prices.csv"));
            assertThat(database.settings().get("k")).contains("v");
            assertThat(database.results().run()).as("results are derived anew").isNull();
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT wallet_address, sol_value FROM wallet_trades")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo(address(2).toBase58());
                assertThat(row.getString(2)).as("its quote is no SOL").isNull();
            }
        }
    }

    private List<String> files() throws Exception {
        try (Stream<Path> list = Files.list(directory)) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void dataIsIntactAndACopyOfWhatWasIsKept() throws Exception {
        versionTwo();
        assertIntact();
        assertIntact();

        assertThat(files()).containsExactly("desk-v2-20261122T204000Z.mv.db", "desk.lock", "desk.mv.db");
        Files.move(directory.resolve(COPY), directory.resolve("old.mv.db"));
        try (Connection connection = connect("old"); Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM wallet_result")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(1);
            }
            try (ResultSet row = statement
                    .executeQuery("SELECT MAX(\"version\") FROM \"flyway_schema_history\"")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("2");
            }
        }
    }

    @Test
    void aDirectoryWhoseLastUpgradeWasKilledIsUpgraded() throws Exception {
        versionTwo();
        Path making = Files.createDirectories(directory.resolve("desk-being-made"));
        Files.writeString(making.resolve("desk.mv.db"), "half");
        Files.writeString(directory.resolve(COPY), "an earlier copy");
        assertIntact();

        assertThat(files()).containsExactly("desk-v2-20261122T204000Z-2.mv.db", COPY, "desk.lock", "desk.mv.db");
        assertThat(directory.resolve(COPY)).hasContent("an earlier copy");
    }

    @Test
    void withoutACopyNothingIsChanged() throws Exception {
        versionTwo();
        Path inTheWay = Files.writeString(directory.resolve("desk-being-made"), "no folder can be made here");

        assertThatThrownBy(() -> Database.open(directory, NOW)).isInstanceOf(StorageException.class)
                .hasMessageContaining("no copy of it could be made").hasMessageContaining("Nothing was changed");

        try (Connection connection = connect("desk");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM price WHERE micro_usd = 150250000")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(1);
        }
        Files.delete(inTheWay);
        assertIntact();
    }
}
