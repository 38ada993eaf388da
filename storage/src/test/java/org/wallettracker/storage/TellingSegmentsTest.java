package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore.AppendReport;

/** A record of more than one segment (65,536 sequences): what was told in any of them is known again. */
class TellingSegmentsTest {
    private static final int BATCHES = 900;
    private static final int FACTS = Writer.TRANSACTIONS * Writer.FACTS;
    @TempDir
    Path directory;

    private static List<DecodedTransaction> batches(int from, int to) {
        List<DecodedTransaction> all = new ArrayList<>();
        for (int number = from; number < to; number++) {
            all.addAll(Writer.batch(number));
        }
        return all;
    }

    @Test
    void whatWasToldIsKnownWhereverItLies() {
        try (Database database = Database.open(directory)) {
            for (int from = 0; from < BATCHES; from += 100) {
                AppendReport report = database.facts().append(batches(from, from + 100), List.of(), 1);
                assertThat(report.duplicate()).isZero();
            }
            assertThat(database.facts().counts().watermark()).isEqualTo((long) BATCHES * FACTS).isGreaterThan(65_536);
        }
        for (int number : new int[]{0, BATCHES / 2, BATCHES - 1}) {
            try (Database database = Database.open(directory)) {
                List<DecodedTransaction> told = Writer.batch(number);
                Set<Signature> signatures = new HashSet<>();
                told.forEach(transaction -> signatures.add(transaction.header().signature()));
                List<RecordedFact> facts = new ArrayList<>();
                database.facts().scan(new FactQuery(told.getLast().header().signature(), null, null,
                        Long.MAX_VALUE, Long.MAX_VALUE), facts::add);
                assertThat(facts).hasSize(Writer.FACTS);
                assertThat(database.facts().whole(signatures)).isEqualTo(signatures);
                assertKnown(database, number, number + 1);
            }
        }
        try (Database database = Database.open(directory)) {
            for (int from = 0; from < BATCHES; from += 300) { // so many that all prefixes are read at once
                assertKnown(database, from, from + 300);
            }
            assertKnown(database, 5, 10);
        }
    }

    private static void assertKnown(Database database, int from, int to) {
        AppendReport report = database.facts().append(batches(from, to), List.of(), 2);
        assertThat(report.added()).isZero();
        assertThat(report.duplicate()).isEqualTo((long) (to - from) * FACTS);
    }
}
