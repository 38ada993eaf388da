package org.wallettracker.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.money.PriceRefusal.Kind;

/** A price in use with source and age, or why there is none. */
class PriceUseTest {
    private static final long MINUTE = 1_700_000_040L; // begins a minute
    private final SolUsd prices = new SolUsd(List.of(new PricePoint(MINUTE, 60_000_000, "binance")));

    private static List<PriceRefusal> gap(long from, long to) {
        return List.of(new PriceRefusal(from, to, Kind.GAP, "neither told"),
                new PriceRefusal(from, to, Kind.STALE, "binance is behind"));
    }

    @Test
    void aPriceHasItsSourceAndAge() {
        PriceUse use = PriceUse.of(MINUTE + 59, prices, PriceUseTest::gap);
        assertThat(use.price()).isEqualTo(new PricePoint(MINUTE, 60_000_000, "binance"));
        assertThat(use.ageSeconds()).isEqualTo(59);
        assertThat(use.reason()).isEmpty();
        assertThat(PriceUse.of(MINUTE + 3_600, prices, PriceUseTest::gap).ageSeconds()).isEqualTo(3_600);
    }

    @Test
    void withoutOneTheMostTellingReasonIsGiven() {
        PriceUse late = PriceUse.of(MINUTE + 3_601, prices, PriceUseTest::gap);
        assertThat(late.price()).isNull();
        assertThat(late.reason()).isEqualTo("stale");
        assertThat(late.text()).endsWith("binance is behind");
        assertThat(PriceUse.of(MINUTE - 1, prices, (from, to) -> List.of()).reason()).isEqualTo("neverFetched");
        assertThat(PriceUse.of(-1, prices, PriceUseTest::gap).reason()).isEqualTo("noTime");
    }

    @Test
    void onlyItsOwnMinuteIsAskedFor() {
        long[] asked = new long[2];
        PriceUse.of(MINUTE - 1, prices, (from, to) -> {
            asked[0] = from;
            asked[1] = to;
            return List.of();
        });
        assertThat(asked).containsExactly(MINUTE - 60, MINUTE);
    }
}
