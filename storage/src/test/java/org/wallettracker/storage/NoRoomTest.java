package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.port.FactQuery;

/**
 * A disk that runs full at any byte, while facts or prices go in: what was told as stored is there, what was not is not,
 * whole; and with room it goes on to the same memory as one that was never disturbed.
 */
class NoRoomTest {
    private static final long UNLIMITED = Long.MAX_VALUE;
    /** So many that H2 writes some of them before the transaction ends. */
    private static final int PRICES = 45_000;
    private static final int BATCHES = 60;

    @TempDir
    Path directory;

    @AfterEach
    void takeAway() {
        TestDisk.takeAway();
    }

    private static List<PricePoint> prices() {
        List<PricePoint> prices = new ArrayList<>(PRICES);
        for (int i = 0; i < PRICES; i++) {
            prices.add(new PricePoint(1_700_000_000L + 60 * i, 150_000_000L + i, "prices.csv"));
        }
        return prices;
    }

    private record Memory(List<RecordedFact> facts, List<PricePoint> prices, long watermark) {
        static Memory of(Path desk) {
            try (Database database = Database.open(desk)) {
                List<RecordedFact> facts = new ArrayList<>();
                database.facts().scan(FactQuery.ALL, facts::add);
                return new Memory(facts, database.prices().all(), database.facts().counts().watermark());
            }
        }
    }

    private Path empty(String name) throws IOException {
        Path desk = directory.resolve(name);
        Database.open(desk).close();
        return desk;
    }

    @Test
    void whilePricesGoIn() throws Exception {
        List<PricePoint> prices = prices();
        Path whole = empty("whole");
        long start = Files.size(whole.resolve("desk.mv.db"));
        try (Database database = Database.open(whole)) {
            assertThat(database.prices().add(prices, 1)).isEqualTo(PRICES);
        }
        Memory undisturbed = Memory.of(whole);
        assertThat(undisturbed.prices()).isEqualTo(prices);
        long step = 500_000;
        int refused = 0;
        boolean took = false;
        for (long room = start + 300_000; !took; room += step) {
            Path desk = empty("prices" + room);
            TestDisk.put(desk, room, 0);
            try (Database database = Database.open(desk)) {
                try {
                    database.prices().add(prices, 1);
                    took = true;
                } catch (StorageException e) {
                    refused++;
                    assertTold(e, desk);
                }
            }
            assertThat(TestDisk.ranFull() || took).isTrue();
            TestDisk.put(desk, UNLIMITED, 0);
            Memory left = Memory.of(desk);
            assertThat(left.prices()).as("with room for %d bytes", room).isEqualTo(took ? prices : List.of());
            assertThat(left.watermark()).isEqualTo(took ? 1 : 0);
            try (Database database = Database.open(desk)) {
                assertThat(database.prices().add(prices, 1)).isEqualTo(took ? 0 : PRICES);
            }
            assertThat(Memory.of(desk)).isEqualTo(undisturbed);
        }
        assertThat(refused).isGreaterThan(3);
    }

    /**
     * The last blocks that a commit needs: with all of them it is told as stored and is there, without one it is neither.
     * So many prices that H2 would count their table's values by itself after the commit.
     */
    @Test
    void atTheVeryEndOfACommit() throws Exception {
        List<PricePoint> few = prices().subList(0, 3_000);
        Path whole = empty("whole");
        long needed;
        try (Database database = Database.open(whole)) {
            database.prices().add(few, 1);
            needed = Files.size(whole.resolve("desk.mv.db"));
        }
        int refused = 0;
        int took = 0;
        for (int missing = 0; missing <= 6; missing++) {
            Path desk = empty("end" + missing);
            TestDisk.put(desk, needed - 4_096L * missing, 0);
            boolean stored = false;
            try (Database database = Database.open(desk)) {
                database.prices().add(few, 1);
                stored = true;
                took++;
            } catch (StorageException e) {
                refused++;
                assertTold(e, desk);
            }
            TestDisk.put(desk, UNLIMITED, 0);
            assertThat(Memory.of(desk).prices()).as("without %d blocks", missing).isEqualTo(stored ? few : List.of());
        }
        assertThat(took).isPositive();
        assertThat(refused).isPositive();
    }

    /** Prices that were written before their commit are taken back by the next opening, which is no damage. */
    @Test
    void whatWasBegunIsTakenBackByTheNextOpening() throws Exception {
        Path desk = empty("begun");
        long start = Files.size(desk.resolve("desk.mv.db"));
        TestDisk.put(desk, start + 2_300_000, 0);
        try (Database database = Database.open(desk)) {
            assertThatThrownBy(() -> database.prices().add(prices(), 1)).hasMessageContaining("is full");
        }
        assertThat(Files.size(desk.resolve("desk.mv.db"))).as("a part was written").isGreaterThan(start + 1_000_000);
        TestDisk.put(desk, UNLIMITED, 0);
        Path changed = Files.createDirectory(directory.resolve("changed"));
        for (String name : List.of("desk.mv.db", "desk.lock")) {
            Files.copy(desk.resolve(name), changed.resolve(name));
        }
        assertThat(Memory.of(desk)).isEqualTo(new Memory(List.of(), List.of(), 0));

        byte[] bytes = Files.readAllBytes(changed.resolve("desk.mv.db"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(changed.resolve("desk.mv.db"), bytes);
        assertThatThrownBy(() -> Memory.of(changed)).isInstanceOf(DamagedDatabaseException.class)
                .hasMessageContaining("is not as this program left it");
        assertThat(Files.readAllBytes(changed.resolve("desk.mv.db"))).isEqualTo(bytes);
    }

    @Test
    void whileFactsGoIn() throws Exception {
        Path whole = empty("whole");
        long start = Files.size(whole.resolve("desk.mv.db"));
        append(whole, 0);
        Memory undisturbed = Memory.of(whole);
        int refused = 0;
        for (long room = start + 50_000; room < start + 2_000_000; room += 450_000) {
            Path desk = empty("facts" + room);
            TestDisk.put(desk, room, 0);
            int stored = 0;
            try (Database database = Database.open(desk)) {
                for (; stored < BATCHES; stored++) {
                    database.facts().append(Writer.batch(stored), List.of(), stored);
                }
            } catch (StorageException e) {
                refused++;
                assertTold(e, desk);
            }
            TestDisk.put(desk, UNLIMITED, 0);
            long each = (long) Writer.TRANSACTIONS * Writer.FACTS;
            assertThat(Memory.of(desk)).isEqualTo(new Memory(
                    undisturbed.facts().subList(0, (int) (stored * each)), List.of(), stored * each));
            append(desk, 0);
            assertThat(Memory.of(desk)).isEqualTo(undisturbed);
        }
        assertThat(refused).isGreaterThan(2);
    }

    private static void append(Path desk, int from) {
        try (Database database = Database.open(desk)) {
            for (int number = from; number < BATCHES; number++) {
                database.facts().append(Writer.batch(number), List.of(), number);
            }
        }
    }

    private static void assertTold(StorageException e, Path desk) {
        assertThat(e).hasMessageContaining("is full").hasMessageContaining(desk.toString());
        assertThat(e.getMessage().lines()).hasSize(1);
    }

    @Test
    void aSlowDiskKeepsTheSame() throws Exception {
        Path whole = empty("whole");
        append(whole, 0);
        Path slow = empty("slow");
        TestDisk.put(slow, UNLIMITED, 5);
        append(slow, 0);
        assertThat(Memory.of(slow)).isEqualTo(Memory.of(whole));
        assertThat(TestDisk.ranFull()).isFalse();
    }

    @Test
    void whenNothingMoreFitsAtAll() throws Exception {
        Path desk = empty("full");
        try (Database database = Database.open(desk)) {
            database.facts().append(Writer.batch(0), List.of(), 0);
            TestDisk.put(desk, 0, 0);
        }
        long size = Files.size(desk.resolve("desk.mv.db"));
        assertThatThrownBy(() -> {
            try (Database database = Database.open(desk)) {
                for (int number = 1; number < BATCHES; number++) {
                    database.facts().append(Writer.batch(number), List.of(), number);
                }
            }
        }).isInstanceOf(StorageException.class).hasMessageContaining("is full");
        assertThat(Files.size(desk.resolve("desk.mv.db"))).isEqualTo(size);
        TestDisk.put(desk, UNLIMITED, 0);
        append(desk, 0);
        assertThat(Memory.of(desk).facts()).hasSize(BATCHES * Writer.TRANSACTIONS * Writer.FACTS);
    }
}
