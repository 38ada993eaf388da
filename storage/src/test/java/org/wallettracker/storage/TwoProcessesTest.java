package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.port.FactQuery;

/** One process owns a data directory; a killed one owns nothing; any language may be set. */
class TwoProcessesTest {
    @TempDir
    Path directory;

    @Test
    void theSecondIsToldWhoTheFirstIs() throws Exception {
        try (OtherProcess first = OtherProcess.start(List.of(), "hold", directory.toString())) {
            assertThat(first.line()).isEqualTo("held");

            assertThatThrownBy(() -> Database.open(directory))
                    .isInstanceOfSatisfying(DataDirectoryInUseException.class, e -> {
                        assertThat(e.processId()).hasValue(first.pid());
                        assertThat(e.directory()).isEqualTo(directory.toString());
                        assertThat(e).hasMessageContaining(directory.toString())
                                .hasMessageContaining("process id " + first.pid());
                    });

            first.kill();
            assertThat(directory.resolve("desk.lock")).exists();
            Database.open(directory).close();
        }
    }

    @Test
    void aDirectoryWrittenUnderATurkishLocaleReadsUnderAnyOther() throws Exception {
        Path odd = Files.createDirectory(directory.resolve("veri dizini"));
        List<String> turkish = List.of("-Duser.language=tr", "-Duser.country=TR");
        for (int round = 0; round < 2; round++) {
            try (OtherProcess writer = OtherProcess.start(turkish, "once", odd.toString())) {
                assertThat(writer.line()).isEqualTo(String.valueOf(Writer.TRANSACTIONS * Writer.FACTS));
                assertThat(writer.exitCode()).isZero();
            }
        }
        try (Database database = Database.open(odd)) {
            assertThat(database.settings().get("\u0131")).contains("I\u0130i");
            long[] facts = {0};
            database.facts().scan(FactQuery.ALL, fact -> facts[0]++);
            assertThat(facts[0]).isEqualTo(Writer.TRANSACTIONS * Writer.FACTS);
        }
    }
}
