package org.wallettracker.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Makes a database in a folder beside its place and moves it there when its schema is whole. The database commits each
 * table of a script by itself, so a kill during a script would else leave a file that is neither old nor new.
 */
final class NewDatabase {
    private static final String MAKING = "desk-being-made";

    private NewDatabase() {
    }

    /** Makes the database of {@code directory} if there is none; clears away what a killed try left. */
    static void makeWhole(Path directory) {
        try {
            clear(making(directory));
            if (!Files.exists(EmbeddedH2.file(directory))) {
                move(directory);
            }
        } catch (IOException e) {
            throw new DataDirectoryUnusableException("no database could be made in " + directory + " (" + e.getMessage()
                    + "): make it writable or choose another data directory with --data-dir", e);
        }
    }

    /** A folder in {@code directory} to make a database in; it is cleared away when it was moved, or at the next start. */
    static Path making(Path directory) {
        return directory.resolve(MAKING);
    }

    /** Brings the database in the folder beside up to date, a new one if there is none, and moves it to its place. */
    static void move(Path directory) throws IOException {
        Path making = making(directory);
        Files.createDirectories(making);
        try (HikariDataSource source = EmbeddedH2.open(making, OptionalLong.empty())) {
            EmbeddedH2.migrations(source, making).apply();
        }
        try (HikariDataSource source = EmbeddedH2.open(making, OptionalLong.empty())) {
            if (EmbeddedH2.migrations(source, making).pending() != null) {
                throw new IOException("what was written does not read back the same");
            }
        }
        Files.move(EmbeddedH2.file(making), EmbeddedH2.file(directory), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        clear(making);
    }

    /** Deletes the folder and what is in it. */
    static void clear(Path folder) throws IOException {
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
