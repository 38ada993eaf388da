package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.port.FactQuery;

/** A caller that is interrupted: the work is done, the store stays whole, the caller still learns of it. */
class InterruptTest {
    @TempDir
    Path directory;

    @Test
    void anInterruptedCallerGetsItsWorkDoneAndItsFlagBack() {
        Thread.currentThread().interrupt();
        try (Database database = Database.open(directory)) {
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            database.facts().append(Writer.batch(0), List.of(), 1);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            long[] facts = {0};
            database.facts().scan(FactQuery.ALL, fact -> facts[0]++);
            database.settings().put("k", "v");
            assertThat(facts[0]).isEqualTo(Writer.TRANSACTIONS * Writer.FACTS);
        }
        assertThat(Thread.interrupted()).isTrue();
        assertWhole(1);
    }

    @Test
    void interruptsInTheMiddleOfAppendsBreakNothing() throws Exception {
        AtomicInteger done = new AtomicInteger();
        CountDownLatch some = new CountDownLatch(30);
        Random random = new Random(3);
        try (Database database = Database.open(directory)) {
            ExecutorService caller = Executors.newSingleThreadExecutor();
            try {
                while (some.getCount() > 0) {
                    Future<?> work = caller.submit(() -> {
                        for (int i = 0; i < 20; i++) {
                            database.facts().append(Writer.batch(done.get()), List.of(), 1);
                            done.incrementAndGet();
                            some.countDown();
                        }
                    });
                    Thread.sleep(random.nextInt(30));
                    work.cancel(true);
                }
            } finally {
                caller.shutdownNow();
                assertThat(caller.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            }
            database.facts().append(Writer.batch(done.getAndIncrement()), List.of(), 1);
            assertThat(database.facts().counts().facts())
                    .isEqualTo((long) done.get() * Writer.TRANSACTIONS * Writer.FACTS);
        }
        assertWhole(done.get());
    }

    private void assertWhole(int batches) {
        try (Database database = Database.open(directory)) {
            long[] facts = {0};
            database.facts().scan(FactQuery.ALL, fact -> facts[0]++);
            assertThat(facts[0]).isEqualTo((long) batches * Writer.TRANSACTIONS * Writer.FACTS);
        }
    }
}
