package org.wallettracker.app.config;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wallettracker.storage.DatabaseAddress;

/** Which shared database is asked for, and with what password. Nothing here repeats what may hold one. */
final class DatabaseChoice {
    /** The password's name in environment and configuration file. */
    static final String PASSWORD = "WALLET_TRACKER_DATABASE_PASSWORD";
    static final String HOST = "DB_HOST";
    static final String USUAL_PORT = "5432";
    static final String USUAL_NAME = "wallet_tracker";
    static final int LEAST_POOL = 4;
    static final String ADDRESS = "WALLET_TRACKER_DATABASE";

    private DatabaseChoice() {
    }

    /**
     * @param flag what stands behind --database; null if it is not given
     * @throws UsageException if it is no address of a PostgreSQL database
     */
    static Optional<DatabaseAddress> of(@Nullable String flag, Settings settings, Map<String, String> environment) {
        Optional<String> url = flag == null ? settings.get(ADDRESS) : Optional.of(flag);
        if (url.isEmpty()) {
            url = parts(settings);
        }
        if (url.isEmpty()) {
            return Optional.empty();
        }
        String password = settings.get(PASSWORD)
                .orElseGet(() -> settings.get("DB_PASSWORD").orElse(environment.get("PGPASSWORD")));
        String user = settings.get("DB_USER")
                .orElseGet(() -> environment.getOrDefault("PGUSER", System.getProperty("user.name", "postgres")));
        try {
            return Optional.of(DatabaseAddress.parse(url.get(), user, password)
                    .withPool(settings.number("DB_POOL_SIZE")));
        } catch (IllegalArgumentException e) {
            String name = flag != null ? "--database" : settings.get(ADDRESS).isPresent() ? ADDRESS : HOST;
            throw new UsageException(name + ": " + e.getMessage());
        }
    }

    /** The address that DB_HOST, DB_PORT and DB_NAME make. */
    private static Optional<String> parts(Settings settings) {
        return settings.get(HOST).map(host -> {
            String plain = host.strip();
            if (!plain.matches("[A-Za-z0-9._-]+|[0-9A-Fa-f:.]+|\\[[0-9A-Fa-f:.]+]")) {
                throw new UsageException(
                        HOST + ": the name or address of a machine is expected; a port stands in DB_PORT");
            }
            boolean bare = plain.indexOf(':') >= 0 && plain.charAt(0) != '[';
            return "postgresql://" + (bare ? "[" + plain + "]" : plain) + ":" + settings.number("DB_PORT") + "/"
                    + URLEncoder.encode(settings.get("DB_NAME").orElse(USUAL_NAME).strip(), StandardCharsets.UTF_8)
                            .replace("+", "%20");
        });
    }
}
