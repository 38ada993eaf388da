package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.port.PriceStore;

/** What every {@link PriceStore} does. */
abstract class PriceStoreContract {
    private static final long NOW = 1_800_000_000_000L;

    abstract PriceStore prices();

    private int add(PricePoint... prices) {
        return prices().add(List.of(prices), NOW);
    }

    private static PricePoint price(long time, long microUsd, String source) {
        return new PricePoint(time, microUsd, source);
    }

    @Test
    void pricesComeBackByTime() {
        PricePoint late = price(1_700_000_060, 200_000_000, "file");
        PricePoint early = price(1_700_000_000, 199_000_001, "file");

        assertThat(prices().all()).isEmpty();
        assertThat(add()).isZero();
        assertThat(add(late, early)).isEqualTo(2);
        assertThat(prices().all()).containsExactly(early, late);
    }

    @Test
    void theSameAgainAddsNothing() {
        add(price(1, 100, "file"));

        assertThat(add(price(1, 100, "file"))).isZero();
        assertThat(prices().all(1)).containsExactly(price(1, 100, "file"));
    }

    @Test
    void aCorrectionOfTheSameSourceCountsFromItsRecordOn() {
        add(price(1, 100, "file"), price(2, 100, "file")); // recorded at 1
        assertThat(add(price(1, 101, "file"), price(2, 100, "file"))).isEqualTo(1); // at 2
        assertThat(add(price(1, 100, "file"))).isEqualTo(1); // back again, at 3

        assertThat(prices().all(0)).isEmpty();
        assertThat(prices().all(1)).containsExactly(price(1, 100, "file"), price(2, 100, "file"));
        assertThat(prices().all(2)).containsExactly(price(1, 101, "file"), price(2, 100, "file"));
        assertThat(prices().all(3)).containsExactly(price(1, 100, "file"), price(2, 100, "file"));
    }

    @Test
    void theSourceThatToldASecondFirstCounts() {
        add(price(1, 100, "z"));
        assertThat(add(price(1, 200, "a"), price(2, 200, "a"))).isEqualTo(2);
        add(price(2, 100, "z"));
        add(price(1, 101, "z"));

        assertThat(prices().all()).containsExactly(price(1, 101, "z"), price(2, 200, "a"));
    }

    @Test
    void ofTwoInOneRecordingTheFirstCounts() {
        assertThat(add(price(1, 200, "a"), price(1, 300, "a"))).isEqualTo(1);
        assertThat(prices().all()).containsExactly(price(1, 200, "a"));
    }

    @Test
    void manyInAnyOrder() {
        List<PricePoint> sorted = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            sorted.add(price(i * 60L, 1 + i, "file"));
        }
        List<PricePoint> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(5));

        assertThat(prices().add(shuffled.subList(0, 2_000), NOW)).isEqualTo(2_000);
        assertThat(prices().add(shuffled, NOW)).isEqualTo(1_000);
        assertThat(prices().all()).isEqualTo(sorted);
    }
}
