package org.wallettracker.domain;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The test data beside the project, read in place. */
public final class SharedData {
    private SharedData() {
    }

    /** {@code shared/data/<file>} beside the project; the test is skipped where it is absent. */
    public static Path file(String file) {
        Path at = Path.of("").toAbsolutePath();
        while (at != null) {
            Path candidate = at.resolve("shared").resolve("data").resolve(file);
            if (Files.exists(candidate)) {
                return candidate;
            }
            at = at.getParent();
        }
        Assumptions.assumeTrue(false, "skipped: shared/data/" + file + " is not beside the project");
        throw new AssertionError("not reached");
    }
}
