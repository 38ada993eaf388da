package org.wallettracker.storage.migrate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.storage.DamagedDatabaseException;
import org.wallettracker.storage.NewerDatabaseException;
import org.wallettracker.storage.store.Failures;

/** The schema's migrations, applied by Flyway. A shipped migration is never edited. */
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final Pattern SCRIPT = Pattern.compile("\\bV[0-9_]+__\\w+(\\.sql)?");
    private final DataSource dataSource;
    private final String where;
    private final Set<String> versions;
    private final Supplier<Flyway> configured;
    private @Nullable Flyway loaded;

    /**
     * @param where how messages name the database
     * @param whole true if all that is missing is applied in one transaction (not every database can)
     * @param versions all of {@code locations}: a database that has had just these is up to date, which is seen without
     *     Flyway, which takes long to begin; empty to ask Flyway in any case
     * @param locations class path folders of scripts
     */
    public Migrations(DataSource dataSource, String where, boolean whole, Set<String> versions, String... locations) {
        this.dataSource = dataSource;
        this.where = where;
        this.versions = Set.copyOf(versions);
        this.configured = () -> Flyway.configure(Migrations.class.getClassLoader()).dataSource(dataSource)
                .locations(locations).javaMigrations(new V3_1__Address_texts()).group(whole).load();
    }

    private Flyway flyway() {
        Flyway flyway = loaded == null ? configured.get() : loaded;
        loaded = flyway;
        return flyway;
    }

    /**
     * What is missing.
     *
     * @param from the version that the database has, null if it is empty
     * @param to the version that the program knows
     */
    public record Step(@Nullable String from, String to) {
    }

    /**
     * What {@link #apply} would do; null if the database is up to date. Changes nothing.
     *
     * @throws NewerDatabaseException if the schema is newer than this program
     * @throws DamagedDatabaseException if the database is not one of ours
     */
    public @Nullable Step pending() {
        if (upToDate()) {
            return null;
        }
        try {
            MigrationInfo[] all = flyway().info().all();
            Optional<MigrationVersion> newest = newest(all, info -> info.getState().isApplied());
            Optional<MigrationVersion> known = newest(all, info -> info.getState().isResolved());
            refuseNewer(newest, known);
            if (newest.isEmpty()) {
                refuseForeign();
            }
            return flyway().info().pending().length == 0
                    ? null
                    : new Step(newest.map(MigrationVersion::getVersion).orElse(null), known.orElseThrow().getVersion());
        } catch (FlywayException e) {
            throw failed(e);
        }
    }

    /** True if just the program's steps were applied, each with success; false if not, or if that can't be told. */
    private boolean upToDate() {
        if (versions.isEmpty()) {
            return false;
        }
        Set<String> applied = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement
                        .executeQuery(
                                "SELECT \"version\", \"success\" FROM \"flyway_schema_history\" WHERE \"version\" IS NOT NULL")) {
            while (rows.next()) {
                if (!rows.getBoolean(2) || !applied.add(String.valueOf(rows.getString(1)))) {
                    return false;
                }
            }
        } catch (SQLException e) {
            LOG.debug("Flyway is asked, as its table can't be read", e);
            return false;
        }
        return applied.equals(versions);
    }

    /** Versions of all steps that the program knows. */
    public Set<String> known() {
        return Arrays.stream(flyway().info().all()).filter(info -> info.getState().isResolved())
                .map(info -> String.valueOf(info.getVersion())).collect(Collectors.toSet());
    }

    /**
     * Applies what is missing; see {@link #pending} for what is refused.
     *
     * @throws DamagedDatabaseException if its history does not fit the scripts or a script fails
     */
    public void apply() {
        if (pending() == null) {
            return;
        }
        try {
            flyway().migrate();
        } catch (FlywayException e) {
            throw failed(e);
        }
    }

    private DamagedDatabaseException failed(FlywayException e) {
        return new DamagedDatabaseException("the database " + where + " could not be brought up to date: "
                + reason(e) + ". It is left as it was before the failing step", e);
    }

    /** The script that failed, where one is named, and the first line of what the database answered. */
    private static String reason(FlywayException e) {
        Matcher script = SCRIPT.matcher(String.valueOf(e.getMessage()));
        SQLException sql = Failures.sql(e);
        String line = String.valueOf((sql == null ? e : sql).getMessage()).lines().findFirst().orElse("");
        int statement = line.indexOf("; SQL statement");
        String said = (statement < 0 ? line : line.substring(0, statement)).strip();
        return script.find() && !said.contains(script.group()) ? script.group() + ": " + said : said;
    }

    private interface Which {
        boolean holds(MigrationInfo info);
    }

    private static Optional<MigrationVersion> newest(MigrationInfo[] all, Which which) {
        return Arrays.stream(all).filter(which::holds).map(MigrationInfo::getVersion).filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private void refuseNewer(Optional<MigrationVersion> newest, Optional<MigrationVersion> known) {
        if (newest.isPresent() && known.isPresent() && newest.get().compareTo(known.get()) > 0) {
            throw new NewerDatabaseException("the database " + where + " has schema version " + newest.get()
                    + ", this program knows " + known.get()
                    + ": it was written by a newer version. Open it with that one, or choose another one");
        }
    }

    private void refuseForeign() {
        try (Connection connection = dataSource.getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), null,
                        new String[]{"TABLE", "BASE TABLE", "PARTITIONED TABLE"})) {
            if (tables.next()) {
                throw new DamagedDatabaseException("the database " + where + " is not one of Wallet Tracker's (it has"
                        + " a table " + tables.getString("TABLE_NAME")
                        + "). It is left as it is: choose another one");
            }
        } catch (SQLException e) {
            throw new DamagedDatabaseException("the tables of " + where + " can't be listed: " + e.getMessage(), e);
        }
    }
}
