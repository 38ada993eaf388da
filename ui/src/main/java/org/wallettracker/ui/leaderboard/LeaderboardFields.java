package org.wallettracker.ui.leaderboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.export.TableExport;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.RowOrder;

/** What a file holds of the leaderboard, under the names that the command line uses. */
final class LeaderboardFields {
    private LeaderboardFields() {
    }

    /** {@code rows} with the values of {@code columns}; {@code query} says which they are. */
    static TableExport<LeaderboardRow> export(List<LeaderboardColumn> columns, List<LeaderboardRow> rows, Query query) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("filter", query.filters() ? FilterWords.line(query.filter()) : "none");
        about.put("order", query.column().phrase() + (query.descending() ? ", largest first" : ", smallest first"));
        return new TableExport<>("leaderboard", about, columns.stream().flatMap(LeaderboardFields::of).toList(), rows);
    }

    private static Stream<Field<LeaderboardRow>> of(LeaderboardColumn column) {
        return switch (column) {
            case RANK -> Stream.of(Field.integer("rank", r -> r.tooLittleEvidence() ? null : r.rank()));
            case WALLET -> Stream.of(Field.text("address", r -> r.wallet().toBase58()));
            case TYPE -> Stream.of(Field.text("type", r -> r.type().wireName()),
                    Field.integer("typeConfidence", LeaderboardRow::typeConfidence));
            case SCORE -> Stream.of(Field.decimal("score", 2, r -> r.tooLittleEvidence() ? null : r.score()),
                    Field.text("scoreReason", Format::noScoreInShort),
                    Field.decimal("intervalLow", 2, LeaderboardRow::low),
                    Field.decimal("intervalHigh", 2, LeaderboardRow::high));
            case EVIDENCE -> Stream.of(Field.integer("evidence", LeaderboardRow::evidence));
            case PNL_SOL -> Stream.of(Field.lamports("pnl", LeaderboardRow::realizedLamports));
            case PNL_USD -> Stream.of(Field.decimal("pnlUsd", 6, r -> r.usdKnown() ? r.pnlMicroUsd() : null));
            case UNREALISED -> Stream.of(Field.lamports("unrealized", LeaderboardRow::unrealizedLamports));
            case WIN_RATE -> Stream.of(Field.decimal("winRate", 4, r -> r.winRate() < 0 ? null : r.winRate()));
            case CLOSED -> Stream.of(Field.integer("decidedPositions", LeaderboardRow::closed));
            case MULTIPLE -> Stream.of(Field.decimal("multiple", 3, r -> r.multiple() < 0 ? null : r.multiple()));
            case GRADUATES -> Stream.of(Field.integer("graduatedTokens", LeaderboardRow::graduates));
            case TOKENS -> Stream.of(Field.integer("tokens", LeaderboardRow::tokens));
            case TRADES -> Stream.of(Field.integer("trades", LeaderboardRow::trades));
            case RECONCILED ->
                Stream.of(Field.decimal("reconciled", 4, r -> r.reconciledRate() < 0 ? null : r.reconciledRate()));
            case FIRST_ACTIVE -> Stream.of(Field.time("firstActive", LeaderboardRow::firstActive));
            case LAST_ACTIVE -> Stream.of(Field.time("lastActive", LeaderboardRow::lastActive));
            case CLUSTER ->
                Stream.of(Field.text("cluster", r -> r.cluster().isEmpty() ? null : r.cluster()),
                        Field.flag("penalised", LeaderboardRow::penalised));
            case TREND -> Stream.of(Field.lamports("pnl30d", r -> {
                long trend = LeaderboardColumn.trend(r);
                return trend == RowOrder.UNKNOWN ? null : trend;
            }));
        };
    }
}
