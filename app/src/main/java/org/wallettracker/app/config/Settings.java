package org.wallettracker.app.config;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wallettracker.ingest.megatron.MegatronAddress;
import org.wallettracker.storage.DatabaseAddress;

/**
 * Settings by name with their source. Precedence: flag, environment, configuration file, default. Names are the
 * environment's ({@code WALLET_TRACKER_DATA_DIR}, {@code LOG_LEVEL}); the file is TOML with the same names, in any case.
 */
public final class Settings {
    private static final Map<String, SettingType> TYPES = types();
    /** Names that have an effect. */
    public static final List<String> NAMES = List.copyOf(TYPES.keySet());
    /** Those whose values open something to whoever reads them: an address may hold a key. */
    private static final Set<String> SECRETS = Set.of("WALLET_TRACKER_DATABASE", DatabaseChoice.PASSWORD,
            "HELIUS_API_KEY", "HELIUS_RPC_URL", "HELIUS_WS_URL", "SHYFT_API_KEY", "SHYFT_RPC_URL", "RPC_ENDPOINT",
            "RPC_WS_ENDPOINT", "BINANCE_URL", "COINBASE_URL", MegatronSettings.PASSWORD, MegatronSettings.PUMP_PORTAL);

    private final Map<String, String> file;
    private final Map<String, String> environment;
    private final @Nullable Path read;

    private Settings(Map<String, String> file, Map<String, String> environment, @Nullable Path read) {
        this.file = file;
        this.environment = environment;
        this.read = read;
    }

    private static Map<String, SettingType> types() {
        Map<String, SettingType> types = new LinkedHashMap<>();
        for (String text : List.of("WALLET_TRACKER_DATA_DIR", "WALLET_TRACKER_DATABASE", DatabaseChoice.PASSWORD)) {
            types.put(text, SettingType.TEXT);
        }
        types.put("LOG_LEVEL", SettingType.LEVEL);
        for (String text : List.of("HELIUS_API_KEY", "HELIUS_RPC_URL", "SHYFT_API_KEY", "SHYFT_RPC_URL", "RPC_ENDPOINT",
                "HELIUS_WS_URL", "RPC_WS_ENDPOINT", "BINANCE_URL", "COINBASE_URL")) {
            types.put(text, SettingType.TEXT);
        }
        for (String rate : List.of("HELIUS", "SHYFT", "RPC")) {
            types.put(rate + "_REQUESTS_PER_SECOND", SettingType.number(SourceSettings.MOST_A_SECOND));
        }
        for (String text : List.of(MegatronSettings.HOST, MegatronSettings.NAME, MegatronSettings.USER,
                MegatronSettings.PASSWORD, MegatronSettings.PUMP_PORTAL)) {
            types.put(text, SettingType.TEXT);
        }
        types.put(MegatronSettings.PORT, SettingType.number(MegatronAddress.MOST_PORT));
        types.put("DATA_SOURCE_TIMEOUT", SettingType.number(SourceSettings.MOST_MILLIS));
        return Collections.unmodifiableMap(types);
    }

    /**
     * Settings from {@code configFile} (null: the user's own, where there is one) and {@code environment}.
     *
     * @throws UsageException if the file can't be read, names something unknown or gives a value of another type than
     *     is expected; the message names file, line and key
     */
    public static Settings read(@Nullable Path configFile, Map<String, String> environment) {
        Map<String, String> file = new TreeMap<>();
        Path own = UserConfiguration.place(environment);
        Path read = configFile != null ? configFile : Files.exists(own) ? own : null;
        if (read != null) {
            readFile(read, file);
        }
        return new Settings(file, environment, read);
    }

    private static void readFile(Path path, Map<String, String> into) {
        if (!Files.isRegularFile(path)) {
            throw new UsageException(Files.isDirectory(path)
                    ? "the configuration " + path + " is a folder; a TOML file is expected there"
                    : Files.exists(path)
                            ? "the configuration " + path + " is no file"
                            : "no configuration file at " + path);
        }
        try {
            String text = Files.readString(path);
            List<String> unknown = new ArrayList<>();
            Toml.read(text, path.toString()).forEach((key, value) -> {
                String name = key.toUpperCase(Locale.ROOT);
                SettingType type = TYPES.get(name);
                if (type == null) {
                    unknown.add(key);
                    return;
                }
                String wrong = type.wrong(value);
                if (wrong != null) {
                    throw new UsageException(path + ", line " + Toml.line(text, key) + ": " + key + ": "
                            + type.expected() + " is expected, found " + wrong);
                }
                into.put(name, String.valueOf(value));
            });
            if (!unknown.isEmpty()) {
                throw new UsageException(path + ", line " + Toml.line(text, unknown.getFirst()) + ": unknown setting "
                        + String.join(", ", unknown) + "; known are " + String.join(", ", NAMES));
            }
        } catch (MalformedInputException e) {
            throw new UsageException(path + ": not TOML: it is no UTF-8 text");
        } catch (IOException e) {
            throw new UsageException(path + ": can't be read: " + e.getMessage());
        }
    }

    /** The configuration file that was read; empty if none was. */
    public Optional<Path> file() {
        return Optional.ofNullable(read);
    }

    /** True if the configuration file holds keys, passwords or addresses that may hold some. */
    public boolean fileHoldsKeys() {
        return file.entrySet().stream().anyMatch(e -> SECRETS.contains(e.getKey()) && !e.getValue().isBlank());
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
        return new Settings(file, changed, read);
    }

    /** These with {@code value} for {@code name} in the file, where the environment still goes before it. */
    public Settings kept(String name, String value) {
        Map<String, String> changed = new TreeMap<>(file);
        changed.put(name, value);
        return new Settings(changed, environment, read);
    }

    /** True if the environment says what {@code name} is: no file can change it. */
    public boolean fromEnvironment(String name) {
        String value = environment.get(name);
        return value != null && !value.isBlank();
    }

    /**
     * What LOG_LEVEL says; info where it is not set.
     *
     * @throws UsageException if it is no level
     */
    public String logLevel() {
        String level = get("LOG_LEVEL").orElse("info").strip();
        if (!SettingType.LEVELS.contains(level.toLowerCase(Locale.ROOT))) {
            throw new UsageException("LOG_LEVEL: \"" + level + "\" is not one of "
                    + String.join(", ", SettingType.LEVELS));
        }
        return level;
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
