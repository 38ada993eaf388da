package org.wallettracker.app.config;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A configuration file: TOML, or lines {@code NAME=value} where it is called so ({@code .env}, {@code desk.env}). Of TOML,
 * which is written for this program alone, an unknown name is refused; a {@code .env} often serves other programs too, so
 * there one is a warning.
 *
 * @param values by name in capitals, as text
 * @param warnings one sentence each
 */
record ConfigurationFile(Map<String, String> values, List<String> warnings) {
    static final ConfigurationFile NONE = new ConfigurationFile(Map.of(), List.of());

    ConfigurationFile {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads {@code path}.
     *
     * @throws UsageException if it can't be read, or gives a value of another type than is expected; the message names
     *     file, line and name and quotes no value that may be a key
     */
    static ConfigurationFile read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new UsageException(Files.isDirectory(path)
                    ? "the configuration " + path + " is a folder; a TOML file is expected there"
                    : Files.exists(path)
                            ? "the configuration " + path + " is no file"
                            : "no configuration file at " + path);
        }
        boolean lines = EnvFile.isCalled(path);
        try {
            String text = Files.readString(path);
            return lines ? lines(text, path) : toml(text, path);
        } catch (MalformedInputException e) {
            throw new UsageException(path + ": not " + (lines ? "lines NAME=value" : "TOML") + ": it is no UTF-8 text");
        } catch (IOException e) {
            throw new UsageException(path + ": can't be read: " + e.getMessage());
        }
    }

    private static ConfigurationFile toml(String text, Path path) {
        Map<String, String> values = new TreeMap<>();
        List<String> unknown = new ArrayList<>();
        Toml.read(text, path.toString()).forEach((key, value) -> {
            Setting setting = Setting.named(key).orElse(null);
            if (setting == null) {
                unknown.add(key);
                return;
            }
            check(setting, key, value, path + ", line " + Toml.line(text, key));
            values.put(setting.name(), String.valueOf(value));
        });
        if (!unknown.isEmpty()) {
            String first = unknown.getFirst();
            throw new UsageException(path + ", line " + Toml.line(text, first) + ": unknown setting "
                    + String.join(", ", unknown) + nearest(first).orElse("") + "; known are "
                    + String.join(", ", Settings.NAMES));
        }
        return new ConfigurationFile(values, List.of());
    }

    private static ConfigurationFile lines(String text, Path path) {
        Map<String, String> values = new TreeMap<>();
        List<String> warnings = new ArrayList<>();
        for (EnvFile.Entry entry : EnvFile.read(text, path.toString())) {
            String where = path + ", line " + entry.line();
            Setting setting = Setting.named(entry.name()).orElse(null);
            if (setting == null) {
                warnings.add(where + ": " + entry.name() + " is no setting of Wallet Tracker and has no effect"
                        + nearest(entry.name()).orElse(""));
            } else if (!entry.value().isBlank()) { // nothing behind = leaves the default in force
                check(setting, entry.name(), entry.value(), where);
                values.put(setting.name(), entry.value());
            }
        }
        return new ConfigurationFile(values, warnings);
    }

    private static void check(Setting setting, String written, Object value, String where) {
        @Nullable
        String wrong = setting.type().wrong(value);
        if (wrong != null) {
            throw new UsageException(where + ": " + written + ": " + setting.type().expected() + " is expected, found "
                    + wrong);
        }
    }

    private static Optional<String> nearest(String name) {
        return Nearest.to(name.toUpperCase(Locale.ROOT), Settings.NAMES).map(n -> " (did you mean " + n + "?)");
    }
}
