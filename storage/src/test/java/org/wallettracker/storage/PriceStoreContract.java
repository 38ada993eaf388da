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

    abstract PriceStore prices();

    @Test
    void pricesComeBackByTime() {
        PricePoint late = new PricePoint(1_700_000_060, 200_000_000, "file");
        PricePoint early = new PricePoint(1_700_000_000, 199_000_001, "file");

        assertThat(prices().all()).isEmpty();
        assertThat(prices().add(List.of())).isZero();
        assertThat(prices().add(List.of(late, early))).isEqualTo(2);
        assertThat(prices().all()).containsExactly(early, late);
    }

    @Test
    void aPriceThatIsThereStays() {
        PricePoint first = new PricePoint(1, 100, "file");
        prices().add(List.of(first));

        assertThat(prices().add(List.of(new PricePoint(1, 999, "file"), new PricePoint(1, 200, "a"),
                new PricePoint(1, 300, "a")))).isEqualTo(1);
        assertThat(prices().all()).containsExactly(new PricePoint(1, 200, "a"), first);
    }

    @Test
    void manyInAnyOrder() {
        List<PricePoint> sorted = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            sorted.add(new PricePoint(i * 60L, 1 + i, "file"));
        }
        List<PricePoint> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(5));

        assertThat(prices().add(shuffled.subList(0, 2_000))).isEqualTo(2_000);
        assertThat(prices().add(shuffled)).isEqualTo(1_000);
        assertThat(prices().all()).isEqualTo(sorted);
    }
}
