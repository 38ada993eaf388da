package org.wallettracker.ingest.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.ingest.price.PriceNeeds.Span;

class PriceNeedsTest {
    private static final long DAY = 86_400;

    @Test
    void namedMinutesNearEachOtherAreOneSpanWithTheHourBefore() {
        PriceNeeds needs = PriceNeeds.named();
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
        PriceNeeds needs = PriceNeeds.named();
        needs.at(6_010);
        needs.at(6_065);
        needs.have(List.of(new PricePoint(6_000, 1, "x"), new PricePoint(9_000, 1, "x")));
        assertThat(needs.spans()).containsExactly(new Span(6_060 - 3_600, 6_120));
    }

    @Test
    void factsWantTheirDayAndTheOneBeforeUpToTheNewest() {
        PriceNeeds needs = PriceNeeds.ofFacts();
        needs.at(10 * DAY + 600);
        needs.at(13 * DAY + 120); // the newest: nothing behind its minute is asked for
        assertThat(needs.size()).isEqualTo(2);
        assertThat(needs.spans()).containsExactly(new Span(9 * DAY, 11 * DAY), new Span(12 * DAY, 13 * DAY + 180));
    }

    @Test
    void aDayWhoseMinutesAllHavePricesIsNotAskedForUnlessTheNextNeedsIt() {
        PriceNeeds needs = PriceNeeds.ofFacts();
        needs.at(10 * DAY + 600);
        needs.at(20 * DAY);
        needs.have(List.of(new PricePoint(10 * DAY + 600, 1, "x"), new PricePoint(19 * DAY, 1, "x")));
        assertThat(needs.size()).isEqualTo(1);
        assertThat(needs.spans()).containsExactly(new Span(19 * DAY + 60, 20 * DAY + 60));
    }
}
