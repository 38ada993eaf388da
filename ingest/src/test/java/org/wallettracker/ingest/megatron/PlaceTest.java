package org.wallettracker.ingest.megatron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.wallettracker.ingest.megatron.Paging.Kind;

/** Where reading goes on. Ten minutes are 600,000,000 microseconds. */
class PlaceTest {
    private static final long NOW = 1_790_000_000_000_000L;

    @Test
    void aPlaceIsReadAsItWasWritten() {
        Place place = new Place(Place.BEGINNING, 5, -7, "a key with spaces\nand lines");
        assertThat(Place.parse(place.toString())).isEqualTo(place);
        assertThat(Place.parse(Place.START.toString())).isEqualTo(Place.START);
        assertThatThrownBy(() -> Place.parse("nonsense")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rowsAtTheEndOfTimeAreReadAgainFromTenMinutesBefore() {
        Place left = Place.START.resumed(Kind.APPENDED, NOW).after(NOW - 1_000, "sig");
        assertThat(left.ended(Kind.APPENDED).resumed(Kind.APPENDED, NOW))
                .isEqualTo(new Place(Place.BEGINNING, Place.BEGINNING, NOW - 600_001_000L, ""));
        Place future = left.after(4_000_000_000_000_000L, "sig");
        assertThat(future.resumed(Kind.APPENDED, NOW).time()).as("a row of the year 2096 hides nothing")
                .isEqualTo(NOW - 600_000_000L);
    }

    @Test
    void aPassThatWasLeftGoesOnAndTheNextTakesWhatChangedSince() {
        Place first = Place.START.resumed(Kind.PASSES, NOW);
        assertThat(first.from()).isEqualTo(Place.BEGINNING);
        Place left = first.after(NOW - 5, "key");
        assertThat(left.resumed(Kind.PASSES, NOW + 99)).isEqualTo(left);
        Place next = left.ended(Kind.PASSES).resumed(Kind.PASSES, NOW + 50);
        assertThat(next).isEqualTo(new Place(NOW - 600_000_000L, NOW + 50, Place.BEGINNING, ""));
    }
}
