package org.wallettracker.app.config;

import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wallettracker.assets.Assets;
import org.wallettracker.domain.score.parameter.ParameterEdit;
import org.wallettracker.domain.score.parameter.ParameterSet;

/** Reads and keeps parameter sets of the score. Those of a desk stand in its data directory, one file each. */
public final class ParameterFiles {
    private static final String DEFAULT = "parameters/default.toml";
    private static final String ENDING = ".toml";
    private static final int LONGEST_NAME = 40;
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9 _-]{0,39}";

    private final Path folder;

    /** The sets kept in {@code dataDirectory}. */
    public ParameterFiles(Path dataDirectory) {
        folder = dataDirectory.resolve("parameters");
    }

    /** The set that ships with the program. */
    public static ParameterSet shipped() {
        return parse(Assets.text(DEFAULT), DEFAULT);
    }

    /** Names of the kept sets, in order. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(ENDING))
                    .map(f -> f.substring(0, f.length() - ENDING.length())).filter(n -> n.matches(NAME)).sorted()
                    .toList();
        } catch (IOException e) {
            throw new UsageException(folder + ": can't be read: " + e.getMessage());
        }
    }

    /**
     * The set that {@code nameOrFile} means: a kept one by its name, else a file. The file may name only what changes;
     * everything else is as in {@code base}; one without a name is called as its file is.
     *
     * @throws UsageException if there is none, or it is not TOML
     * @throws org.wallettracker.domain.score.parameter.InvalidParameters if its figures can't be used
     */
    public ParameterSet load(String nameOrFile, ParameterSet base) {
        if (nameOrFile.isBlank()) {
            throw new UsageException("no parameter set is named: wanted is a kept set's name or a TOML file");
        }
        Path kept = folder.resolve(nameOrFile + ENDING);
        Path file = nameOrFile.matches(NAME) && Files.isRegularFile(kept) ? kept : Path.of(nameOrFile);
        if (!Files.exists(file) && nameOrFile.equals(shipped().name())) {
            return shipped();
        }
        if (Files.isDirectory(file)) {
            throw new UsageException(file + ": is a folder; wanted is one TOML file or a kept set's name");
        }
        if (!Files.isRegularFile(file)) {
            List<String> names = names();
            throw new UsageException("no parameter set \"" + nameOrFile + "\": neither a file nor a kept set"
                    + (names.isEmpty() ? " (none is kept)" : "; kept are " + String.join(", ", names)));
        }
        try {
            Map<String, Object> changes = tree(Files.readString(file), file.toString());
            ParameterEdit edit = ParameterEdit.of(base);
            if (!changes.containsKey("name")) {
                edit.named(nameOf(file)); // or it would pass for the set it changes
            }
            return edit.overlay(changes).set(file.toString());
        } catch (MalformedInputException e) {
            throw new UsageException(file + ": not TOML: it is no UTF-8 text");
        } catch (IOException e) {
            throw new UsageException(file + ": can't be read: " + e.getMessage());
        }
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        String usable = (name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name)
                .replaceAll("[^A-Za-z0-9 ._-]", "-").replaceAll("^[^A-Za-z0-9]+", "");
        return usable.isEmpty() ? "unnamed" : usable.substring(0, Math.min(usable.length(), LONGEST_NAME));
    }

    /**
     * Keeps {@code set} under its name, in place of one of that name.
     *
     * @throws UsageException if the name can't be a file's, or the file can't be written
     */
    public Path save(ParameterSet set) {
        if (!set.name().matches(NAME)) {
            throw new UsageException("\"" + set.name()
                    + "\": a set's name is 1 to 40 letters, digits, spaces, dashes, underscores");
        }
        Path file = folder.resolve(set.name() + ENDING);
        Path part = folder.resolve("." + set.name() + ".part");
        try {
            Files.createDirectories(folder);
            Files.writeString(part, new TomlMapper().writeValueAsString(set.tree()));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return file;
        } catch (IOException e) {
            throw new UsageException(file + ": can't be written: " + e.getMessage());
        }
    }

    /**
     * The set written in {@code toml}.
     *
     * @throws UsageException if it is not TOML; the message names {@code source}, line and column
     */
    static ParameterSet parse(String toml, String source) {
        return ParameterSet.of(tree(toml, source), source);
    }

    private static Map<String, Object> tree(String toml, String source) {
        return Toml.read(toml, source);
    }
}
