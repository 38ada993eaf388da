package org.wallettracker.ingest.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.ingest.price.PriceNeeds.Span;

class PriceNeedsTest {
    @Test
    void minutesNearEachOtherAreOneSpan() {
        PriceNeeds needs = new PriceNeeds();
        needs.at(6_000 + 59); // minute 100
        needs.at(6_000 + 60 * 60); // minute 160, 60 later
        needs.at(6_000 + 121 * 60); // minute 221, 61 later
        needs.at(-1);
        assertThat(needs.size()).isEqualTo(3);
        assertThat(needs.spans()).containsExactly(new Span(6_000 - 60 * 60, 6_000 + 61 * 60),
                new Span(6_000 + 61 * 60, 6_000 + 122 * 60));
    }

    @Test
    void whatIsThereIsNotAskedFor() {
        PriceNeeds needs = new PriceNeeds();
        needs.at(6_010);
        needs.at(6_065);
        needs.have(List.of(new PricePoint(6_000, 1, "x"), new PricePoint(9_000, 1, "x")));
        assertThat(needs.spans()).containsExactly(new Span(6_060 - 3_600, 6_120));
    }
}
