package org.wallettracker.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wallettracker.assets.Assets;
import org.wallettracker.ingest.file.table.InvalidMapping;
import org.wallettracker.ingest.file.table.Mappings;
import org.wallettracker.ingest.file.table.TableMapping;

/** Reads and keeps mappings of tables: the shipped ones and the user's, in the data directory's folder mappings. */
public final class MappingFiles {
    private static final List<String> SHIPPED = List.of("swaps-sold-bought", "transfers-from-to", "trades-with-side");
    private static final String ENDING = ".toml";

    private final Path folder;

    /** Those of {@code dataDirectory}. */
    public MappingFiles(Path dataDirectory) {
        folder = dataDirectory.resolve("mappings");
    }

    /**
     * Every mapping at hand; one of the user's hides a shipped one of the same name.
     *
     * @param chosen name or TOML file of the one to use, null to take the one that fits each table
     * @throws UsageException if there is no such mapping, or one can't be used
     */
    public Mappings load(@Nullable String chosen) {
        List<TableMapping> known = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
                    known.add(read(file));
                }
            } catch (IOException e) {
                throw new UsageException(folder + ": can't be read: " + e.getMessage());
            }
        }
        for (String name : SHIPPED) {
            if (known.stream().noneMatch(m -> m.name().equals(name))) {
                known.add(parse(Assets.text("mappings/" + name + ENDING), name, "the shipped mapping " + name));
            }
        }
        if (chosen == null) {
            return new Mappings(known, List.of());
        }
        if (chosen.isBlank()) {
            throw new UsageException("--mapping: is empty; name a mapping or a TOML file with one");
        }
        for (TableMapping mapping : known) {
            if (mapping.name().equals(chosen)) {
                return new Mappings(known, List.of(mapping));
            }
        }
        Path file = Path.of(chosen);
        if (!Files.isRegularFile(file)) {
            throw new UsageException("no mapping and no file is called " + chosen + "; there are "
                    + String.join(", ", known.stream().map(TableMapping::name).toList()));
        }
        return new Mappings(known, List.of(read(file)));
    }

    /**
     * Keeps the mapping in {@code file} under {@code name}.
     *
     * @return where it is kept
     * @throws UsageException if it can't be used or kept
     */
    public Path save(String name, Path file) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}")) {
            throw new UsageException("a mapping's name has letters, digits, - and _ only: " + name);
        }
        read(file);
        try {
            List<String> lines = new ArrayList<>();
            lines.add("name = \"" + name + "\"");
            Files.readAllLines(file).stream().filter(line -> !line.matches("\\s*name\\s*=.*")).forEach(lines::add);
            String text = String.join("\n", lines) + "\n";
            parse(text, name, file.toString());
            Files.createDirectories(folder);
            Path kept = folder.resolve(name + ENDING);
            Files.writeString(kept, text);
            return kept;
        } catch (IOException e) {
            throw new UsageException("the mapping can't be kept in " + folder + ": " + e.getMessage());
        }
    }

    private static TableMapping read(Path file) {
        String name = file.getFileName().toString();
        try {
            return parse(Files.readString(file),
                    name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name,
                    file.toString());
        } catch (IOException e) {
            throw new UsageException(file + ": can't be read: " + e.getMessage());
        }
    }

    private static TableMapping parse(String toml, String name, String source) {
        try {
            return TableMapping.of(Toml.read(toml, source), name, source);
        } catch (InvalidMapping e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
