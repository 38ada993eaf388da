package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wallettracker.storage.Sample.at;
import static org.wallettracker.storage.Sample.buy;
import static org.wallettracker.storage.Sample.header;
import static org.wallettracker.storage.Sample.trade;
import static org.wallettracker.storage.Sample.tx;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore.AppendReport;

/** Several processes on one shared database, and the months its facts lie in. */
class SharedWritingTest {
    private static final long NOW = PostgresServer.NOW.toEpochMilli();
    @RegisterExtension
    final PostgresDesk desk = new PostgresDesk();

    @Test
    void oneWritesOthersReadBesideAndTakeOverAfterwards() {
        Database first = desk.database();
        try (Database second = Database.open(desk.address(), PostgresServer.NOW)) {
            first.facts().append(List.of(buy(1, 2, 3)), List.of(), NOW);

            assertThat(second.facts().counts().facts()).isEqualTo(1);
            assertThat(scan(second)).extracting(fact -> fact.fact()).isEqualTo(List.of(trade(0, 2, 3, 1_001)));
            assertThatThrownBy(() -> second.facts().append(List.of(buy(2, 2, 3)), List.of(), NOW))
                    .isInstanceOf(DatabaseInUseException.class)
                    .hasMessageContaining("Wallet Tracker, process " + ProcessHandle.current().pid())
                    .hasMessageContaining(desk.address().toString());

            first.close();
            assertThat(second.facts().append(List.of(buy(1, 2, 3), buy(2, 9, 3)), List.of(), NOW))
                    .isEqualTo(new AppendReport(1, 1, 1, 0, 0, 0));
            assertThat(second.facts().counts().watermark()).isEqualTo(2);
        }
    }

    @Test
    void thereAreAsManyConnectionsAsIsSaid() throws SQLException {
        try (Database few = Database.open(desk.address().withPool(4), PostgresServer.NOW)) {
            List<Connection> held = new ArrayList<>();
            try {
                for (int i = 0; i < 4; i++) {
                    held.add(few.dataSource().getConnection());
                }
                assertThat(((HikariDataSource) few.dataSource()).getHikariPoolMXBean().getTotalConnections())
                        .isEqualTo(4);
                assertThat(((HikariDataSource) few.dataSource()).getMaximumPoolSize()).isEqualTo(4);
            } finally {
                for (Connection connection : held) {
                    connection.close();
                }
            }
        }
    }

    @Test
    void aReaderFollowsWhatIsWrittenAndNeedsNoRightToWrite() {
        try (Database reader = Database.open(desk.address(), PostgresServer.NOW)) {
            for (int n = 1; n <= 3; n++) {
                desk.database().facts().append(List.of(buy(n, 10 + n, 20 + n)), List.of(), NOW);
                assertThat(reader.facts().counts().facts()).isEqualTo(n);
                assertThat(scan(reader)).hasSize(n);
            }
        }
    }

    @Test
    void theMonthOfABlockTimeDecidesWhereAFactLies() throws SQLException {
        assertThat(partitions("trade")).containsExactly("trade_2026_11", "trade_2026_12", "trade_2027_01",
                "trade_2027_02", "trade_default");
        long june2027 = Instant.parse("2027-06-30T23:59:59Z").getEpochSecond();
        desk.database().facts().append(List.of(buy(1, 2, 3), tx(at(header(2), 5, 0, Unknown.TIME), trade(0, 2, 3, 7)),
                tx(at(header(3), 6, 0, 0), trade(0, 2, 3, 8)),
                tx(at(header(4), 7, 0, june2027), trade(0, 2, 3, 9))), List.of(), NOW);

        assertThat(rows("trade_2023_11")).containsExactly(1L);
        assertThat(rows("tx_2023_11")).containsExactly(1L);
        assertThat(rows("trade_default")).as("unknown, before the chain, too far ahead").containsExactly(2L, 3L, 4L);

        List<RecordedFact> before = scan(desk.database());
        desk.database().facts().append(List.of(tx(at(header(5), 8, 0, june2027 - 60), trade(0, 2, 3, 10))), List.of(),
                Instant.parse("2027-05-01T00:00:00Z").toEpochMilli());

        assertThat(rows("trade_2027_06")).containsExactly(4L, 5L);
        assertThat(rows("trade_default")).containsExactly(2L, 3L);
        assertThat(scan(desk.database())).startsWith(before.toArray(RecordedFact[]::new)).hasSize(5);
        assertThat(partitions("score_history")).contains("score_history_2027_08", "score_history_2023_11");
    }

    private static List<RecordedFact> scan(Database database) {
        List<RecordedFact> found = new ArrayList<>();
        database.facts().scan(FactQuery.ALL, found::add);
        return found;
    }

    private List<String> partitions(String table) throws SQLException {
        return list("SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = '"
                + table + "'::regclass ORDER BY 1").stream().map(Object::toString).toList();
    }

    private List<Object> rows(String table) throws SQLException {
        return list("SELECT record_seq FROM " + table + " ORDER BY 1");
    }

    private List<Object> list(String sql) throws SQLException {
        List<Object> all = new ArrayList<>();
        try (Connection connection = PostgresServer.connect(desk.name());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getObject(1));
            }
        }
        return all;
    }
}
