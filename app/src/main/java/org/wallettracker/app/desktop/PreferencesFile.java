package org.wallettracker.app.desktop;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.wallettracker.ui.shell.ShellServices;

/** The analyst's settings of the window, in {@code preferences.properties} of the data directory. */
final class PreferencesFile implements ShellServices.Preferences {
    private final Path file;

    PreferencesFile(Path dataDirectory) {
        file = dataDirectory.resolve("preferences.properties");
    }

    @Override
    public Map<String, String> load() {
        Map<String, String> values = new TreeMap<>();
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new IllegalStateException(file + ": " + e.getMessage(), e);
            }
            properties.forEach((key, value) -> values.put(key.toString(), value.toString()));
        }
        return values;
    }

    @Override
    public void save(Map<String, String> values) {
        Properties properties = new Properties();
        properties.putAll(values);
        Path fresh = file.resolveSibling("preferences.properties.new");
        try {
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                properties.store(writer, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written", e);
        }
    }
}
