package org.wallettracker.app.config;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wallettracker.storage.DatabaseAddress;

/**
 * Settings by name with their source. Precedence: flag, environment, configuration file, default. Names are the
 * environment's ({@code WALLET_TRACKER_DATA_DIR}, {@code LOG_LEVEL}); the file is TOML with the same names, in any case.
 */
public final class Settings {
    /** Names that have an effect. */
    public static final List<String> NAMES = List.of("WALLET_TRACKER_DATA_DIR", "WALLET_TRACKER_DATABASE",
            DatabaseChoice.PASSWORD, "LOG_LEVEL", "HELIUS_API_KEY", "HELIUS_RPC_URL", "SHYFT_API_KEY", "SHYFT_RPC_URL",
            "RPC_ENDPOINT", "HELIUS_WS_URL", "RPC_WS_ENDPOINT", "HELIUS_REQUESTS_PER_SECOND",
            "SHYFT_REQUESTS_PER_SECOND", "RPC_REQUESTS_PER_SECOND",
            "DATA_SOURCE_TIMEOUT", "BINANCE_URL", "COINBASE_URL");

    private final Map<String, String> file;
    private final Map<String, String> environment;

    private Settings(Map<String, String> file, Map<String, String> environment) {
        this.file = file;
        this.environment = environment;
    }

    /**
     * Settings from {@code configFile} (null: the user's own, where there is one) and {@code environment}.
     *
     * @throws UsageException if the file can't be read or names something unknown; the message names file and key
     */
    public static Settings read(@Nullable Path configFile, Map<String, String> environment) {
        Map<String, String> file = new TreeMap<>();
        Path own = UserConfiguration.place(environment);
        if (configFile != null) {
            readFile(configFile, file);
        } else if (Files.isRegularFile(own)) {
            readFile(own, file);
        }
        return new Settings(file, environment);
    }

    private static void readFile(Path path, Map<String, String> into) {
        if (!Files.isRegularFile(path)) {
            throw new UsageException(Files.exists(path)
                    ? "the configuration " + path + " is no file"
                    : "no configuration file at " + path);
        }
        try {
            List<String> unknown = new ArrayList<>();
            Toml.read(Files.readString(path), path.toString()).forEach((key, value) -> {
                String name = key.toUpperCase(Locale.ROOT);
                if (!NAMES.contains(name) || value instanceof Map || value instanceof List) {
                    unknown.add(key);
                } else {
                    into.put(name, String.valueOf(value));
                }
            });
            if (!unknown.isEmpty()) {
                throw new UsageException(path + ": unknown setting " + String.join(", ", unknown) + "; known are "
                        + String.join(", ", NAMES));
            }
        } catch (MalformedInputException e) {
            throw new UsageException(path + ": not TOML: it is no UTF-8 text");
        } catch (IOException e) {
            throw new UsageException(path + ": can't be read: " + e.getMessage());
        }
    }

    /** The value of {@code name}: environment before file. */
    public Optional<String> get(String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            value = file.get(name);
        }
        return Optional.ofNullable(value).filter(v -> !v.isBlank());
    }

    /** These with {@code value} for {@code name}, before environment and file. */
    public Settings with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(environment);
        changed.put(name, value);
        return new Settings(file, changed);
    }

    /** These with {@code value} for {@code name} in the file, where the environment still goes before it. */
    public Settings kept(String name, String value) {
        Map<String, String> changed = new TreeMap<>(file);
        changed.put(name, value);
        return new Settings(changed, environment);
    }

    /** True if the environment says what {@code name} is: no file can change it. */
    public boolean fromEnvironment(String name) {
        String value = environment.get(name);
        return value != null && !value.isBlank();
    }

    /** The data directory: {@code flag} before setting before the platform's usual place. */
    public Path dataDirectory(@Nullable Path flag) {
        if (flag != null) {
            if (flag.toString().isBlank()) {
                throw new UsageException("--data-dir names no directory");
            }
            return flag.toAbsolutePath().normalize();
        }
        return get("WALLET_TRACKER_DATA_DIR").map(Path::of).orElseGet(this::usualPlace).toAbsolutePath().normalize();
    }

    /** The shared database: {@code flag} before setting; empty for the embedded one of the data directory. */
    public Optional<DatabaseAddress> database(@Nullable String flag) {
        return DatabaseChoice.of(flag, this, environment);
    }

    private Path usualPlace() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home", "."));
        if (system.contains("win")) {
            String local = environment.get("LOCALAPPDATA");
            return (local == null ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("WalletTracker");
        }
        if (system.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("WalletTracker");
        }
        String data = environment.get("XDG_DATA_HOME");
        return (data == null || data.isBlank() ? home.resolve(".local").resolve("share") : Path.of(data))
                .resolve("wallet-tracker");
    }
}
