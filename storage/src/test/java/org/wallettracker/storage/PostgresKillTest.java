package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.port.FactQuery;

/** A writer to a shared database that is killed: what it reported is there, nothing is half, and the next one may write. */
class PostgresKillTest {
    private static final int KILLS = 4;

    @Test
    void nothingThatWasReportedIsLostAndTheNextOneMayWrite() throws Exception {
        DatabaseAddress address = PostgresServer.migrated();
        Random random = new Random(22);
        int reported = -1;
        for (int kill = 0; kill < KILLS; kill++) {
            try (OtherProcess writer = OtherProcess.start(List.of(), "batches", address.toString())) {
                assertThat(writer.line()).as("the writer opens after %d kills", kill).isEqualTo("open");
                int batches = 1 + random.nextInt(8);
                for (int i = 0; i < batches; i++) {
                    reported = Integer.parseInt(String.valueOf(writer.line()));
                }
                Thread.sleep(random.nextInt(8));
                writer.kill();
                for (String line = writer.line(); line != null; line = writer.line()) {
                    reported = Integer.parseInt(line);
                }
            }
            assertWhole(address, reported);
        }
        assertNextWriter(address);
    }

    /** Everything up to batch {@code reported}, at most one more, and no part of a batch. */
    private static void assertWhole(DatabaseAddress address, int reported) {
        try (Database database = Database.open(address, PostgresServer.NOW)) {
            Map<String, Integer> facts = new HashMap<>();
            database.facts().scan(FactQuery.ALL,
                    fact -> facts.merge(fact.header().signature().toBase58(), 1, Integer::sum));
            int batches = facts.size() / Writer.TRANSACTIONS;
            assertThat(facts).hasSize(batches * Writer.TRANSACTIONS);
            assertThat(batches).isBetween(reported + 1, reported + 2);
            for (int number = 0; number < batches; number++) {
                for (DecodedTransaction written : Writer.batch(number)) {
                    assertThat(facts).containsEntry(written.header().signature().toBase58(), Writer.FACTS);
                }
            }
            assertThat(database.facts().counts().watermark()).isEqualTo(database.facts().counts().facts());
        }
    }

    /** The server gives the right to write back with the session of the killed one, a moment later. */
    private static void assertNextWriter(DatabaseAddress address) {
        try (Database database = Database.open(address, PostgresServer.NOW)) {
            for (int attempt = 0;; attempt++) {
                try {
                    assertThat(database.facts().append(Writer.batch(10_000), List.of(), 1).added())
                            .isEqualTo(Writer.TRANSACTIONS * Writer.FACTS);
                    return;
                } catch (DatabaseInUseException e) {
                    assertThat(attempt).as(e.getMessage()).isLessThan(100);
                    java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
                }
            }
        }
    }
}
