package org.wallettracker.storage.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.TokenScore;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.TokenScoreStore;

/** Rows of {@code token_score}. One writer at a time, as everywhere. */
public final class RelationalTokenScoreStore implements TokenScoreStore {
    private final StoreContext context;

    /** On the database of {@code context}. */
    public RelationalTokenScoreStore(StoreContext context) {
        this.context = context;
    }

    @Override
    public int keep(List<TokenScore> scores) {
        if (scores.isEmpty()) {
            return 0;
        }
        return context.write("keep scores of tokens", connection -> {
            int kept = 0;
            try (PreparedStatement present = connection
                    .prepareStatement("SELECT calculated_at FROM token_score WHERE mint = ? AND part = ?");
                    PreparedStatement insert = connection.prepareStatement("INSERT INTO token_score"
                            + " (hundredths, calculated_at, read_at, mint, part) VALUES (?, ?, ?, ?, ?)");
                    PreparedStatement update = connection.prepareStatement("UPDATE token_score"
                            + " SET hundredths = ?, calculated_at = ?, read_at = ? WHERE mint = ? AND part = ?")) {
                for (TokenScore score : scores) {
                    Long before = before(present, score);
                    if (before == null || before < score.calculatedAt()) {
                        write(before == null ? insert : update, score);
                        kept++;
                    }
                }
            }
            return kept;
        });
    }

    private static @Nullable Long before(PreparedStatement present, TokenScore score)
            throws SQLException {
        present.setBytes(1, score.mint().toBytes());
        present.setInt(2, score.part().ordinal());
        try (ResultSet row = present.executeQuery()) {
            return row.next() ? row.getLong(1) : null;
        }
    }

    private static void write(PreparedStatement statement, TokenScore score) throws SQLException {
        statement.setInt(1, score.hundredths());
        statement.setLong(2, score.calculatedAt());
        statement.setLong(3, score.readAt());
        statement.setBytes(4, score.mint().toBytes());
        statement.setInt(5, score.part().ordinal());
        statement.executeUpdate();
    }

    @Override
    public List<TokenScore> of(Address mint) {
        return context.read("read scores of a token", connection -> of(connection, mint));
    }

    private static List<TokenScore> of(Connection connection, Address mint) throws SQLException {
        List<TokenScore> scores = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT part, hundredths, calculated_at, read_at"
                + " FROM token_score WHERE mint = ? ORDER BY part")) {
            select.setBytes(1, mint.toBytes());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    scores.add(new TokenScore(mint, TokenScore.Part.values()[row.getInt(1)], row.getInt(2),
                            row.getLong(3), row.getLong(4)));
                }
            }
        }
        return scores;
    }
}
