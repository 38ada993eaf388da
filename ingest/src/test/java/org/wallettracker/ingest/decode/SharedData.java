package org.wallettracker.ingest.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.wallettracker.domain.model.KnownAccounts;

/** Real transactions beside the project, read in place; tests are skipped where they are absent. */
public final class SharedData {
    private SharedData() {
    }

    /** The folder of test data. */
    public static Path folder() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null) {
            Path data = at.resolve("shared/data");
            if (Files.isDirectory(data)) {
                return data;
            }
            at = at.getParent();
        }
        Assumptions.assumeTrue(false, "no folder shared/data beside the project: real transactions are not tested");
        throw new IllegalStateException();
    }

    static JsonNode json(String path) {
        try {
            return new ObjectMapper().readTree(folder().resolve(path).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Decodes the one transaction in the file at {@code path}, labels as given. */
    static Decoded decode(String path, KnownAccounts known) {
        JsonNode root = json(path);
        return decode(root.isArray() ? root.get(0) : root, path, known);
    }

    /** Decodes {@code one} of the file at {@code path}. */
    static Decoded decode(JsonNode one, String path) {
        return decode(one, path, KnownAccounts.none());
    }

    private static Decoded decode(JsonNode one, String path, KnownAccounts known) {
        byte[] bytes = one.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new TransactionDecoder(known).decode(bytes, bytes.length, path, 1, 0);
    }
}
