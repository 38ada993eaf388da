package org.wallettracker.storage.migrate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.wallettracker.domain.model.Base58;

/** Writes the base58 text beside every address that is there already. The name carries version and description. */
@SuppressWarnings("checkstyle:TypeName")
public final class V3_1__Address_texts extends BaseJavaMigration {
    private static final int BATCH = 1_000;

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement all = connection.createStatement();
                ResultSet rows = all.executeQuery("SELECT id, bytes FROM address ORDER BY id");
                PreparedStatement update = connection.prepareStatement("UPDATE address SET base58 = ? WHERE id = ?")) {
            int waiting = 0;
            while (rows.next()) {
                update.setString(1, Base58.encode(rows.getBytes(2)));
                update.setInt(2, rows.getInt(1));
                update.addBatch();
                if (++waiting == BATCH) {
                    update.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                update.executeBatch();
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE address ALTER COLUMN base58 SET NOT NULL");
        }
    }
}
