package org.wallettracker.app.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
    /** Every name that is understood. */
    public static final List<String> NAMES = Setting.ALL.stream().map(Setting::name).toList();

    private final Map<String, String> file;
    private final Map<String, String> environment;
    private final @Nullable Path read;
    private final List<String> warnings;

    private Settings(Map<String, String> file, Map<String, String> environment, @Nullable Path read,
            List<String> warnings) {
        this.warnings = warnings;
        this.file = file;
        this.environment = environment;
        this.read = read;
    }

    /**
     * Settings from {@code configFile} (null: the user's own, where there is one) and {@code environment}.
     *
     * @throws UsageException if the file can't be read, names something unknown or gives a value of another type than
     *     is expected; the message names file, line and key
     */
    public static Settings read(@Nullable Path configFile, Map<String, String> environment) {
        Path own = UserConfiguration.place(environment);
        Path read = configFile != null ? configFile : Files.exists(own) ? own : null;
        ConfigurationFile file = read == null ? ConfigurationFile.NONE : ConfigurationFile.read(read);
        return new Settings(file.values(), environment, read, file.warnings());
    }

    /** The configuration file that was read; empty if none was. */
    public Optional<Path> file() {
        return Optional.ofNullable(read);
    }

    /** True if the configuration file holds keys, passwords or addresses that may hold some. */
    public boolean fileHoldsKeys() {
        return file.entrySet().stream().anyMatch(
                e -> Setting.named(e.getKey()).filter(Setting::secret).isPresent() && !e.getValue().isBlank());
    }

    /** The value of {@code name}: environment before file. */
    public Optional<String> get(String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            value = file.get(name);
        }
        return Optional.ofNullable(value).filter(v -> !v.isBlank());
    }

    /**
     * The value of {@code name}, one that the setting can have.
     *
     * @throws UsageException if it is none; the message says what is expected and does not quote it
     */
    public Optional<String> checked(String name) {
        Optional<String> value = get(name);
        SettingType type = Setting.named(name).orElseThrow().type();
        value.map(type::wrong).ifPresent(wrong -> {
            throw new UsageException(name + ": " + type.expected() + " is expected, found " + wrong);
        });
        return value;
    }

    /**
     * The whole number that {@code name} is set to, else its default.
     *
     * @throws UsageException if it is set to something else
     */
    public int number(String name) {
        return Integer.parseInt(checked(name).orElse(Setting.named(name).orElseThrow().usual()).strip());
    }

    /** What was set and does something else than its name says, or nothing: one sentence each, for people. */
    public List<String> notes() {
        return SettingNotes.of(this, environment, warnings);
    }

    /** These with {@code value} for {@code name}, before environment and file. */
    public Settings with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(environment);
        changed.put(name, value);
        return new Settings(file, changed, read, warnings);
    }

    /** These with {@code value} for {@code name} in the file, where the environment still goes before it. */
    public Settings kept(String name, String value) {
        Map<String, String> changed = new TreeMap<>(file);
        changed.put(name, value);
        return new Settings(changed, environment, read, warnings);
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
        try {
            return get("WALLET_TRACKER_DATA_DIR").map(Path::of).orElseGet(this::usualPlace).toAbsolutePath()
                    .normalize();
        } catch (InvalidPathException e) {
            throw new UsageException("WALLET_TRACKER_DATA_DIR can't be the name of a folder: " + e.getReason());
        }
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
