package org.wallettracker.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore;

class BatchTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
    /** The sizes of the first steps, until they have their full size. */
    private static final int FIRST = 500;
    private static final int SECOND = 1_000;
    private static final int THIRD = 2_000;
    private static final int FULL = 4_000;

    @Test
    void appendsEverythingInTheOrderOfTheInput() {
        Recording store = new Recording();
        try (Batch batch = new Batch(store, CLOCK, Batch.TRANSACTIONS)) {
            LongStream.range(0, 11_517).forEach(i -> batch.add(transaction(i)));
        }
        assertThat(store.sizes).containsExactly(FIRST, SECOND, THIRD, FULL, FULL, 17);
        assertThat(store.slots).containsExactlyElementsOf(LongStream.range(0, 11_517).boxed().toList());
    }

    @Test
    void noStepIsLargerThanItMayBe() {
        Recording store = new Recording();
        try (Batch batch = new Batch(store, CLOCK, 700)) {
            LongStream.range(0, 2_000).forEach(i -> batch.add(transaction(i)));
        }
        assertThat(store.sizes).containsExactly(FIRST, 700, 700, 100);
    }

    @Test
    void collectsTheNextStepWhileOneIsBeingAppended() {
        CountDownLatch collected = new CountDownLatch(1);
        List<Boolean> wasCollected = new ArrayList<>();
        Recording store = new Recording() {
            @Override
            public AppendReport append(List<DecodedTransaction> list, List<Quarantined> rejects, long now) {
                try {
                    wasCollected.add(collected.await(1, TimeUnit.MINUTES)); // never, if adding waited for this
                } catch (InterruptedException e) {
                    throw new IllegalStateException("nobody may interrupt a store", e);
                }
                return super.append(list, rejects, now);
            }
        };
        try (Batch batch = new Batch(store, CLOCK, Batch.TRANSACTIONS)) {
            LongStream.range(0, FIRST + SECOND - 1).forEach(i -> batch.add(transaction(i)));
            collected.countDown();
        }
        assertThat(wasCollected).containsExactly(true, true);
        assertThat(store.sizes).containsExactly(FIRST, SECOND - 1);
    }

    @Test
    void whatTheStoreThrowsComesOutAndNothingGoesInAfterwards() {
        IllegalStateException full = new IllegalStateException("the disk is full");
        Recording store = new Recording() {
            @Override
            public AppendReport append(List<DecodedTransaction> list, List<Quarantined> rejects, long now) {
                if (sizes.size() == 1) {
                    throw full;
                }
                return super.append(list, rejects, now);
            }
        };
        Batch batch = new Batch(store, CLOCK, Batch.TRANSACTIONS);
        LongStream.range(0, FIRST + SECOND + THIRD - 1).forEach(i -> batch.add(transaction(i)));
        assertThatThrownBy(() -> batch.add(transaction(FIRST + SECOND + THIRD - 1))).isSameAs(full);
        batch.add(transaction(FIRST + SECOND + THIRD));
        batch.close();
        assertThat(store.slots).containsExactlyElementsOf(LongStream.range(0, FIRST).boxed().toList());
    }

    private static DecodedTransaction transaction(long slot) {
        Signature signature = Signature.of(ByteBuffer.allocate(64).putLong(slot).array());
        return new DecodedTransaction(new TransactionHeader(signature, slot, 0, 1_700_000_000L,
                TransactionHeader.UNKNOWN_PAYER, false, 5_000, "file", 1), List.of());
    }

    /** Notes what was appended. */
    private static class Recording implements FactStore {
        final List<Integer> sizes = new ArrayList<>();
        final List<Long> slots = new ArrayList<>();

        @Override
        public AppendReport append(List<DecodedTransaction> list, List<Quarantined> rejects, long now) {
            sizes.add(list.size());
            list.forEach(transaction -> slots.add(transaction.header().slot()));
            return AppendReport.NONE;
        }

        @Override
        public void scan(FactQuery query, Consumer<RecordedFact> to) {
            throw new UnsupportedOperationException("not asked for");
        }

        @Override
        public void scanFailed(long knownAt, Consumer<TransactionHeader> to) {
            throw new UnsupportedOperationException("not asked for");
        }

        @Override
        public StoreCounts counts() {
            throw new UnsupportedOperationException("not asked for");
        }
    }
}
