package org.wallettracker.storage.migrate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.wallettracker.storage.DamagedDatabaseException;
import org.wallettracker.storage.NewerDatabaseException;

/** The schema's migrations, applied by Flyway. A shipped migration is never edited. */
public final class Migrations {
    private final DataSource dataSource;
    private final String where;
    private final String[] locations;

    /**
     * @param where how messages name the database
     * @param locations class path folders of scripts
     */
    public Migrations(DataSource dataSource, String where, String... locations) {
        this.dataSource = dataSource;
        this.where = where;
        this.locations = locations.clone();
    }

    /**
     * Applies what is missing.
     *
     * @param backup called with the version that comes first, before the first script touches a database that has data
     * @throws NewerDatabaseException if the schema is newer than this program
     * @throws DamagedDatabaseException if the database is not one of ours or its history does not fit the scripts
     */
    public void apply(Consumer<String> backup) {
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader()).dataSource(dataSource)
                .locations(locations).load();
        try {
            MigrationInfo[] all = flyway.info().all();
            refuseNewer(all);
            boolean ours = flyway.info().applied().length > 0;
            if (!ours) {
                refuseForeign();
            }
            MigrationInfo[] pending = flyway.info().pending();
            if (ours && pending.length > 0) {
                backup.accept(String.valueOf(pending[0].getVersion()));
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw new DamagedDatabaseException("the database " + where + " could not be brought up to date: "
                    + e.getMessage() + ". It is left as it was before the failing step", e);
        }
    }

    private void refuseNewer(MigrationInfo[] all) {
        Optional<MigrationVersion> newest = Arrays.stream(all).filter(info -> info.getState().isApplied())
                .map(MigrationInfo::getVersion).filter(Objects::nonNull).max(Comparator.naturalOrder());
        Optional<MigrationVersion> known = Arrays.stream(all).filter(info -> info.getState().isResolved())
                .map(MigrationInfo::getVersion).filter(Objects::nonNull).max(Comparator.naturalOrder());
        if (newest.isPresent() && known.isPresent() && newest.get().compareTo(known.get()) > 0) {
            throw new NewerDatabaseException("the database " + where + " has schema version " + newest.get()
                    + ", this program knows " + known.get()
                    + ": it was written by a newer version. Open it with that one, or choose another data directory");
        }
    }

    private void refuseForeign() {
        try (Connection connection = dataSource.getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), null,
                        new String[]{"TABLE", "BASE TABLE"})) {
            if (tables.next()) {
                throw new DamagedDatabaseException("the database " + where + " is not one of Wallet Tracker's (it has"
                        + " a table " + tables.getString("TABLE_NAME")
                        + "). It is left as it is: choose another data directory");
            }
        } catch (SQLException e) {
            throw new DamagedDatabaseException("the tables of " + where + " can't be listed: " + e.getMessage(), e);
        }
    }
}
