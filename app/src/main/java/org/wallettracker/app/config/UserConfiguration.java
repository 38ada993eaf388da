package org.wallettracker.app.config;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The user's own configuration file: read where no other is named, and where keys typed into the program are kept. Only
 * its owner may read it.
 */
public final class UserConfiguration {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    private UserConfiguration() {
    }

    /** Where it lies, be it there or not. */
    public static Path place(Map<String, String> environment) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home", "."));
        Path folder;
        if (system.contains("win")) {
            String roaming = environment.get("APPDATA");
            folder = (roaming == null ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming))
                    .resolve("WalletTracker");
        } else if (system.contains("mac")) {
            folder = home.resolve("Library").resolve("Application Support").resolve("WalletTracker");
        } else {
            String config = environment.get("XDG_CONFIG_HOME");
            folder = (config == null || config.isBlank() ? home.resolve(".config") : Path.of(config))
                    .resolve("wallet-tracker");
        }
        return folder.resolve("config.toml");
    }

    /**
     * Keeps {@code value} under {@code name} in {@code file}, in place of what was there; everything else in it stays.
     * The file is written beside the old one and takes its place in one step; nobody but its owner may read it, from
     * its first byte on.
     *
     * @throws UsageException if it can't be written, or would not be a configuration any more; {@code value} is not
     *     quoted
     */
    public static void keep(Path file, String name, String value) {
        try {
            List<String> lines = new ArrayList<>(Files.isRegularFile(file) ? Files.readAllLines(file) : List.of());
            String text = EnvFile.isCalled(file) ? asLine(lines, name, value, file) : asToml(lines, name, value, file);
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(folder, owner(OWNER_FOLDER));
            }
            Path part = file.resolveSibling("." + file.getFileName() + ".part");
            Files.deleteIfExists(part);
            Files.createFile(part, owner(OWNER));
            ownerOnly(part);
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UsageException(
                    file + ": can't be written (" + e.getClass().getSimpleName() + "): nothing was kept");
        }
    }

    private static String asToml(List<String> lines, String name, String value, Path file) {
        lines.removeIf(l -> l.strip().toUpperCase(Locale.ROOT).matches(name + "\\s*=.*"));
        int table = 0; // a name belongs before the first table
        while (table < lines.size() && !lines.get(table).strip().startsWith("[")) {
            table++;
        }
        lines.add(table, name + " = \"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        String text = String.join("\n", lines) + "\n";
        Toml.read(text, file.toString());
        return text;
    }

    private static String asLine(List<String> lines, String name, String value, Path file) {
        lines.removeIf(l -> l.strip().toUpperCase(Locale.ROOT).matches("(EXPORT\\s+)?" + name + "\\s*=.*"));
        lines.add(EnvFile.line(name, value));
        String text = String.join("\n", lines) + "\n";
        EnvFile.read(text, file.toString());
        return text;
    }

    /**
     * The rights of {@code file} where others than its owner may read it; empty where nobody else may, or the system has
     * no such rights.
     */
    public static Optional<String> openToOthers(Path file) {
        if (!posix()) {
            return Optional.empty();
        }
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
            return rights.contains(PosixFilePermission.GROUP_READ) || rights.contains(PosixFilePermission.OTHERS_READ)
                    ? Optional.of(PosixFilePermissions.toString(rights))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of("its rights can't be read: " + e.getClass().getSimpleName());
        }
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] owner(Set<PosixFilePermission> rights) {
        return posix()
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }

    /** On Windows the user's own folder is the user's alone already; the file says so too. */
    private static void ownerOnly(Path file) throws IOException {
        if (!posix()) {
            java.io.File plain = file.toFile();
            if (!(plain.setReadable(false, false) && plain.setReadable(true, true) && plain.setWritable(false, false)
                    && plain.setWritable(true, true))) {
                throw new IOException("its rights can't be set");
            }
        }
    }
}
