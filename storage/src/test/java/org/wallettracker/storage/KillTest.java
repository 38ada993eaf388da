package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.cluster.review.ReviewAct;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore.AppendReport;

/** A writer that is killed, again and again: what it reported as stored is there, whole, and it goes on. */
class KillTest {
    private static final int KILLS = 6;
    @TempDir
    Path directory;

    @Test
    void nothingThatWasReportedIsLostAndNothingIsHalf() throws Exception {
        killAgainAndAgain("batches");
    }

    @Test
    void norWhereSpaceInTheFileIsUsedAgain() throws Exception {
        killAgainAndAgain("reusing");
    }

    @Test
    void norADecision() throws Exception {
        killAgainAndAgain("deciding");
    }

    private void killAgainAndAgain(String mode) throws Exception {
        Random random = new Random(20_261_122);
        int reported = -1;
        for (int kill = 0; kill < KILLS; kill++) {
            try (OtherProcess writer = OtherProcess.start(List.of(), mode, directory.toString())) {
                assertThat(writer.line()).as("the writer opens after %d kills", kill).isEqualTo("open");
                int batches = 1 + random.nextInt(25);
                for (int i = 0; i < batches; i++) {
                    reported = Integer.parseInt(String.valueOf(writer.line()));
                }
                Thread.sleep(random.nextInt(4));
                writer.kill();
                for (String line = writer.line(); line != null; line = writer.line()) {
                    reported = Integer.parseInt(line);
                }
            }
            if (mode.equals("deciding")) {
                assertDecided(reported);
            } else {
                assertWhole(reported);
            }
        }
    }

    /** Every decision up to {@code reported}, at most one more, each with all its wallets. */
    private void assertDecided(int reported) {
        try (Database database = Database.open(directory)) {
            List<ReviewAct> acts = database.reviews().all();
            assertThat(acts.size()).isBetween(reported + 1, reported + 2);
            for (int number = 0; number < acts.size(); number++) {
                assertThat(acts.get(number)).isEqualTo(Writer.decision(number).recorded(number + 1L));
            }
            assertThat(database.facts().counts().watermark()).isEqualTo(acts.size());
        }
    }

    /** Everything up to batch {@code reported}, at most one more, and no part of a batch. */
    private void assertWhole(int reported) {
        try (Database database = Database.open(directory)) {
            Map<String, List<RecordedFact>> bySignature = new HashMap<>();
            database.facts().scan(FactQuery.ALL, fact -> bySignature
                    .computeIfAbsent(fact.header().signature().toBase58(), s -> new ArrayList<>()).add(fact));
            int batches = bySignature.size() / Writer.TRANSACTIONS;
            assertThat(bySignature.size()).isEqualTo(batches * Writer.TRANSACTIONS);
            assertThat(batches).isBetween(reported + 1, reported + 2);
            for (int number = 0; number < batches; number++) {
                for (DecodedTransaction written : Writer.batch(number)) {
                    assertThat(bySignature.get(written.header().signature().toBase58()))
                            .extracting(RecordedFact::fact).isEqualTo(written.facts());
                }
            }
            assertThat(database.quarantine().waitingCount()).isEqualTo(Math.min(batches, Writer.REJECTS));
            assertThat(database.facts().counts().facts())
                    .isEqualTo((long) batches * Writer.TRANSACTIONS * Writer.FACTS);
            assertThat(database.facts().counts().watermark()).isEqualTo(database.facts().counts().facts());
            assertThat(database.facts().append(Writer.batch(batches - 1), List.of(), 1))
                    .isEqualTo(new AppendReport(0, Writer.TRANSACTIONS * Writer.FACTS, 0, 0, 0, 0));
        }
    }
}
