package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.storage.Sample.address;
import static org.wallettracker.storage.Sample.at;
import static org.wallettracker.storage.Sample.decoder;
import static org.wallettracker.storage.Sample.header;
import static org.wallettracker.storage.Sample.signature;
import static org.wallettracker.storage.Sample.tx;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.ClusterType;
import org.wallettracker.domain.cluster.LinkKind;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.cluster.review.ReviewStatus;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.port.ResultStore.Points;
import org.wallettracker.domain.port.ResultStore.PositionProfile;
import org.wallettracker.domain.port.ResultStore.PositionResult;
import org.wallettracker.domain.port.ResultStore.Run;
import org.wallettracker.domain.port.ResultStore.WalletProfile;
import org.wallettracker.domain.port.ResultStore.WalletResult;

/** What SQL users find under the names of the specification, section 2.1; all values worked out by hand. */
abstract class SqlTablesContract {
    private static final long NOW = 1_800_000_000_000L; // 2027-01-15T08:00:00Z

    abstract Database database();

    private static Fact.Trade trade(Side side, long tokenRaw, int decimals, long quoteRaw,
            org.wallettracker.domain.model.Address quote) {
        return new Fact.Trade(Programs.PUMP, 0, 0, address(2), address(3), side, tokenRaw, decimals, quote, quoteRaw,
                new TradeCosts(0, 0, 0, 0, 0, 0, 0, 0, true), address(9), null, false, FactStatus.VERIFIED);
    }

    private Map<String, Object> only(String sql) throws SQLException {
        try (Connection connection = database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).as(sql).isTrue();
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                String name = rows.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT);
                boolean json = name.equals("components") || name.equals("metadata");
                Object value = json ? rows.getString(i) : rows.getObject(i);
                row.put(name, value instanceof java.sql.Timestamp time ? time.toLocalDateTime() : value);
            }
            assertThat(rows.next()).as(sql).isFalse();
            return row;
        }
    }

    private static void assertNumber(Map<String, Object> row, String column, String value) {
        assertThat(new BigDecimal(String.valueOf(row.get(column)))).as(column).isEqualByComparingTo(value);
    }

    @Test
    void tradesInSolAndDollars() throws SQLException {
        database().prices().add(List.of(new PricePoint(1_699_999_999, 150_250_000, "file"),
                new PricePoint(1_700_000_002, 1, "file")), NOW);
        database().facts().append(List.of(
                // 1.5 tokens for 30.000000007 SOL at 150.25 dollars
                tx(header(1), trade(Side.BUY, 1_500_000, 6, 30_000_000_007L, Programs.WSOL)),
                tx(at(header(2), 1_002, 0, 1_700_000_126L), new Fact.Completion(Programs.PUMP, 0, 0, address(4),
                        address(3), address(9), FactStatus.VERIFIED))),
                List.of(), NOW);

        Map<String, Object> row = only("SELECT * FROM wallet_trades");
        assertThat(row.keySet()).containsSequence("id", "wallet_address", "token_mint", "trade_type", "amount",
                "price_sol", "price_usd", "sol_value", "transaction_hash", "block_time", "is_graduated_token",
                "time_to_graduation_minutes", "created_at");
        assertThat(row).containsEntry("wallet_address", address(2).toBase58())
                .containsEntry("token_mint", address(3).toBase58()).containsEntry("trade_type", "buy")
                .containsEntry("transaction_hash", signature(1).toBase58())
                .containsEntry("block_time", LocalDateTime.of(2023, 11, 14, 22, 13, 21))
                .containsEntry("created_at", LocalDateTime.of(2027, 1, 15, 8, 0)).containsEntry("status", "verified")
                .containsEntry("is_graduated_token", true);
        assertNumber(row, "id", "2");
        assertNumber(row, "amount", "1.5");
        assertNumber(row, "sol_value", "30.000000007");
        // 30.000000007 / 1.5 and that times 150.25, to 18 digits
        assertNumber(row, "price_sol", "20.000000004666666667");
        assertThat(new BigDecimal(String.valueOf(row.get("price_usd"))).subtract(new BigDecimal("3005.000000701166666"))
                .abs()).isLessThan(new BigDecimal("0.000000000000001"));
        assertNumber(row, "time_to_graduation_minutes", "2"); // 125 seconds
    }

    @Test
    void whatIsNotKnownIsNullAndWhatIsWithdrawnIsGone() throws SQLException {
        database().facts().append(List.of(
                tx(at(header(1), 1_001, 0, Unknown.TIME), trade(Side.SELL, 5, Unknown.INDEX, 7, Programs.WSOL)),
                tx(header(2), trade(Side.BUY, 5, 6, 7, Programs.WSOL))), List.of(), NOW);
        database().facts().append(List.of(tx(decoder(header(2), 2))), List.of(), NOW);

        Map<String, Object> row = only("SELECT * FROM wallet_trades");
        assertThat(row).containsEntry("trade_type", "sell").containsEntry("block_time", null)
                .containsEntry("amount", null).containsEntry("price_sol", null).containsEntry("price_usd", null)
                .containsEntry("is_graduated_token", false).containsEntry("time_to_graduation_minutes", null);
        assertNumber(row, "sol_value", "0.000000007");
    }

    private static WalletResult wallet(int score, int evidence) {
        return new WalletResult(address(2), score, 60_000, 80_000, evidence, -1_500_000_001L, "whale",
                new WalletProfile(List.of(new Points("pnl-sol", "profitability", 15_050),
                        new Points("consistency", "legitimacy", 2_500), new Points("early-entry", "timing", 1_000),
                        new Points("market-timing", "timing", 501)), -225_375_000L, 6_250, 2_345, 4, 17,
                        1_700_000_000L, 1_700_000_060L, 3_661, NOW - 1_000));
    }

    private void keep(long asOf, WalletResult wallet, long now) {
        database().results().replace(new Run(asOf, 7, "default v1", "engine 1"), List.of(wallet),
                List.of(new PositionResult(address(2), address(3), 500_000, 250_000_000, 1, 2, 3,
                        new PositionProfile(6, 2_000_000, 1_500_000, 3_000_000_000L, 1_500_000_000L, -50_000_000L,
                                1_700_000_000L, 1_700_000_060L, true, 1_700_000_130L))),
                now);
    }

    @Test
    void tradersAndPositionsOfTheLastRun() throws SQLException {
        keep(1_700_200_000L, wallet(70_123, 5), NOW);

        Map<String, Object> trader = only("SELECT * FROM wallet_traders");
        assertThat(trader).containsEntry("wallet_address", address(2).toBase58()).containsEntry("wallet_type", "whale")
                .containsEntry("first_seen_at", LocalDateTime.of(2023, 11, 14, 22, 13, 20))
                .containsEntry("last_activity_at", LocalDateTime.of(2023, 11, 14, 22, 14, 20))
                .containsEntry("score_updated_at", LocalDateTime.of(2027, 1, 15, 8, 0))
                .containsEntry("created_at", LocalDateTime.of(2027, 1, 15, 7, 59, 59))
                .containsEntry("cluster_id", null).containsEntry("reputation_score", null);
        assertNumber(trader, "total_trades", "17");
        assertNumber(trader, "graduated_tokens_traded", "4");
        assertNumber(trader, "total_pnl_sol", "-1.500000001");
        assertNumber(trader, "total_pnl_usd", "-225.375");
        assertNumber(trader, "win_rate", "62.5");
        assertNumber(trader, "avg_hold_time_minutes", "61");
        assertNumber(trader, "trader_score", "701.23");
        assertNumber(trader, "days_inactive", "2"); // 199,940 seconds

        Map<String, Object> position = only("SELECT * FROM wallet_positions");
        assertNumber(position, "total_bought", "2");
        assertNumber(position, "total_sold", "1.5");
        assertNumber(position, "current_balance", "0.5");
        assertNumber(position, "avg_buy_price", "1.5");
        assertNumber(position, "avg_sell_price", "1");
        assertNumber(position, "realized_pnl_sol", "0.000000001");
        assertNumber(position, "unrealized_pnl_sol", "-0.05");
        assertNumber(position, "graduation_entry_timing", "2"); // 130 seconds
        assertThat(position).containsEntry("token_mint", address(3).toBase58()).containsEntry("is_graduated", true)
                .containsEntry("first_buy_at", LocalDateTime.of(2023, 11, 14, 22, 13, 20))
                .containsEntry("last_sell_at", LocalDateTime.of(2023, 11, 14, 22, 14, 20));
    }

    @Test
    void theHistoryGrowsByWhatChanged() throws SQLException {
        keep(1_700_200_000L, wallet(70_123, 5), NOW);
        keep(1_700_200_060L, wallet(70_123, 5), NOW + 1_000); // the same: no row
        keep(1_700_200_120L, wallet(70_123, 6), NOW + 2_000);

        Map<String, Object> first = only("SELECT * FROM wallet_scores_history WHERE run_id = 1");
        assertThat(first).containsEntry("wallet_address", address(2).toBase58())
                .containsEntry("score_timestamp", LocalDateTime.of(2023, 11, 17, 5, 46, 40))
                .containsEntry("created_at", LocalDateTime.of(2027, 1, 15, 8, 0))
                .containsEntry("parameter_set", "default v1");
        assertNumber(first, "trader_score", "701.23");
        assertNumber(first, "graduated_tokens_count", "4");
        assertNumber(first, "total_pnl_sol", "-1.500000001");
        assertNumber(first, "avg_multiplier", "2.345");
        assertNumber(first, "consistency_score", "25");
        assertNumber(first, "timing_score", "15.01");
        assertThat(String.valueOf(first.get("components")).replace(" ", "")).contains("\"pnl-sol\":150.50")
                .contains("\"market-timing\":5.01");
        assertNumber(only("SELECT run_id, evidence FROM wallet_scores_history WHERE run_id > 1"), "run_id", "3");
        assertNumber(only("SELECT COUNT(*) AS runs FROM score_run"), "runs", "3");
    }

    private static ClusterEntry ring(ReviewStatus status, Optional<ClusterEntry.Combined> combined) {
        Cluster.Edge funded = new Cluster.Edge(address(2), address(4), LinkKind.FIRST_FUNDER, 0.75, 0.9985,
                1_700_000_000L, -2, List.of(signature(1), signature(2)));
        Cluster.Edge alike = new Cluster.Edge(address(4), address(5), LinkKind.SIMILAR_PROFILE, 0.5, 0.625,
                Unknown.TIME, List.of());
        return new ClusterEntry(new Cluster("cRing", List.of(new Cluster.Member(address(2), 0.75),
                new Cluster.Member(address(4), 0.875), new Cluster.Member(address(5), 0.5)), List.of(funded, alike),
                Set.of(Method.PATTERN, Method.FUNDING), 0.999, 0.25, ClusterType.BOT_NETWORK), status, true, combined,
                1.5, List.of());
    }

    @Test
    void clustersOfTheLastRun() throws SQLException {
        keep(1_700_200_000L, wallet(70_123, 5), NOW);
        database().clusters().publish(new ClusterBoard(1_700_200_000L, 7,
                List.of(ring(ReviewStatus.OPEN, Optional.empty()))), NOW - 5_000);
        database().clusters().publish(new ClusterBoard(1_700_200_000L, 7, List.of(ring(ReviewStatus.CONFIRMED,
                Optional.of(new ClusterEntry.Combined(-2_500_000_001L, 12_345))))), NOW);

        Map<String, Object> cluster = only("SELECT * FROM wallet_clusters");
        assertThat(cluster).containsEntry("cluster_id", "cRing").containsEntry("cluster_type", "bot_network")
                .containsEntry("primary_wallet", address(4).toBase58())
                .containsEntry("detection_method", "funding+pattern")
                .containsEntry("created_at", LocalDateTime.of(2027, 1, 15, 7, 59, 55))
                .containsEntry("updated_at", LocalDateTime.of(2027, 1, 15, 8, 0));
        assertNumber(cluster, "wallet_count", "3");
        assertNumber(cluster, "risk_score", "0.25");
        assertNumber(cluster, "detection_confidence", "0.99"); // never 1
        assertNumber(cluster, "combined_pnl_sol", "-2.500000001");
        assertNumber(cluster, "combined_score", "123.45");
        assertThat(String.valueOf(cluster.get("metadata")).replace(" ", "")).contains("\"status\":\"confirmed\"")
                .contains("\"penalised\":true").contains("\"influence\":1.5");

        Map<String, Object> funded = only(
                "SELECT * FROM wallet_relationships WHERE relationship_type = 'first-funder'");
        // from who paid to who was paid
        assertThat(funded).containsEntry("wallet_a", address(4).toBase58())
                .containsEntry("wallet_b", address(2).toBase58())
                .containsEntry("first_interaction", LocalDateTime.of(2023, 11, 14, 22, 13, 20))
                .containsEntry("last_interaction", null);
        assertNumber(funded, "interaction_count", "2");
        assertNumber(funded, "confidence_score", "0.99");
        assertThat(String.valueOf(funded.get("metadata"))).contains("cRing").contains("funding")
                .containsPattern("via\\W+1\\b")
                .contains(signature(1).toBase58()).contains(signature(2).toBase58());
        assertThat(only("SELECT * FROM wallet_relationships WHERE relationship_type = 'similar-profile'"))
                .containsEntry("interaction_count", null).containsEntry("first_interaction", null);

        Map<String, Object> trader = only("SELECT * FROM wallet_traders");
        assertThat(trader).containsEntry("cluster_id", "cRing");
        assertNumber(trader, "cluster_confidence", "0.75");

        database().clusters().publish(ClusterBoard.NONE, NOW + 1);
        assertNumber(only("SELECT COUNT(*) AS n FROM wallet_relationships"), "n", "0");
        assertThat(only("SELECT * FROM wallet_traders")).containsEntry("cluster_id", null);
    }

    @Test
    void whatComesLaterIsThereAndEmpty() throws SQLException {
        for (String table : List.of("token_smart_money_signals")) {
            assertNumber(only("SELECT COUNT(*) AS n FROM " + table), "n", "0");
        }
        only("SELECT COUNT(total_smart_money_invested_sol) AS i, COUNT(signal_strength) AS s"
                + " FROM token_smart_money_signals");
    }
}
