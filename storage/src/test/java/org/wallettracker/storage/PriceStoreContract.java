package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.PriceRefusal;
import org.wallettracker.domain.money.PriceRefusal.Kind;
import org.wallettracker.domain.port.PriceBook;

/** What every {@link PriceBook} does. */
abstract class PriceStoreContract {
    private static final long NOW = 1_800_000_000_000L;

    abstract PriceBook prices();

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

    @Test
    void whyMinutesHaveNoPriceIsKeptUntilTheyAreAskedForAgain() {
        PriceRefusal gap = new PriceRefusal(600, 1_200, Kind.GAP, "neither told");
        PriceRefusal outlier = new PriceRefusal(1_200, 1_260, Kind.OUTLIER, "only one told 9");
        prices().refused(600, 1_800, List.of(gap, outlier), NOW);

        assertThat(prices().refusals(0, 600)).isEmpty();
        assertThat(prices().refusals(1_140, 1_200)).containsExactly(gap);
        assertThat(prices().refusals(0, 9_999)).containsExactly(gap, outlier);
        assertThat(prices().held().refused()).containsOnly(entry("gap", 10L), entry("outlier", 1L));

        prices().refused(1_200, 1_800, List.of(), NOW);
        assertThat(prices().refusals(0, 9_999)).containsExactly(gap);
        prices().refused(600, 1_200, List.of(), NOW);
        assertThat(prices().refusals(0, 9_999)).isEmpty();
    }

    @Test
    void whatIsHeldIsToldBySource() {
        add(price(60, 100, "b"), price(120, 100, "b"), price(121, 101, "b"), price(300, 100, "a"));
        add(price(60, 102, "b")); // a correction is no minute more

        assertThat(prices().held().sources()).containsExactly(new PriceBook.Source("a", 1, 300, 300),
                new PriceBook.Source("b", 2, 60, 121));
    }
}
