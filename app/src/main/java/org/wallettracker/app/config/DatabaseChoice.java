package org.wallettracker.app.config;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wallettracker.storage.DatabaseAddress;

/** Which shared database is asked for, and with what password. Nothing here repeats what may hold one. */
final class DatabaseChoice {
    /** The password's name in environment and configuration file. */
    static final String PASSWORD = "WALLET_TRACKER_DATABASE_PASSWORD";
    private static final String ADDRESS = "WALLET_TRACKER_DATABASE";

    private DatabaseChoice() {
    }

    /**
     * @param flag what stands behind --database; null if it is not given
     * @throws UsageException if it is no address of a PostgreSQL database
     */
    static Optional<DatabaseAddress> of(@Nullable String flag, Settings settings, Map<String, String> environment) {
        Optional<String> url = flag == null ? settings.get(ADDRESS) : Optional.of(flag);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        String password = settings.get(PASSWORD).orElse(environment.get("PGPASSWORD"));
        String user = environment.getOrDefault("PGUSER", System.getProperty("user.name", "postgres"));
        try {
            return Optional.of(DatabaseAddress.parse(url.get(), user, password));
        } catch (IllegalArgumentException e) {
            throw new UsageException((flag == null ? ADDRESS : "--database") + ": " + e.getMessage());
        }
    }
}
