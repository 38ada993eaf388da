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
     * everything else is as in {@code base}.
     *
     * @throws UsageException if there is none, or it is not TOML
     * @throws org.wallettracker.domain.score.parameter.InvalidParameters if its figures can't be used
     */
    public ParameterSet load(String nameOrFile, ParameterSet base) {
        Path kept = folder.resolve(nameOrFile + ENDING);
        Path file = nameOrFile.matches(NAME) && Files.isRegularFile(kept) ? kept : Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            List<String> names = names();
            throw new UsageException("no parameter set \"" + nameOrFile + "\": neither a file nor a kept set"
                    + (names.isEmpty() ? " (none is kept)" : "; kept are " + String.join(", ", names)));
        }
        try {
            return ParameterEdit.of(base).overlay(tree(Files.readString(file), file.toString())).set(file.toString());
        } catch (MalformedInputException e) {
            throw new UsageException(file + ": not TOML: it is no UTF-8 text");
        } catch (IOException e) {
            throw new UsageException(file + ": can't be read: " + e.getMessage());
        }
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
