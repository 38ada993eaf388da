package org.wallettracker.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes a new database in a folder beside its place and moves it there when its schema is whole. The database commits
 * each table of a script by itself, so a kill during the first script would else leave a file that is neither new nor
 * ours.
 */
final class NewDatabase {
    private static final String MAKING = "desk-being-made";

    private NewDatabase() {
    }

    /** Makes the database of {@code directory} if there is none; clears away what a killed try left. */
    static void makeWhole(Path directory) {
        Path making = directory.resolve(MAKING);
        try {
            clear(making);
            Path place = EmbeddedH2.file(directory);
            if (Files.exists(place) && Files.size(place) > 0) {
                return;
            }
            Files.createDirectories(making);
            try (HikariDataSource source = EmbeddedH2.open(making, false)) {
                Database.migrations(source, making).apply(version -> {
                });
            }
            Files.move(EmbeddedH2.file(making), place, StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            clear(making);
        } catch (IOException e) {
            throw new DataDirectoryUnusableException("no database could be made in " + directory + " (" + e.getMessage()
                    + "): make it writable or choose another data directory with --data-dir", e);
        }
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
