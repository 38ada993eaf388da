package org.wallettracker.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Unknown;

class CatchingUpTest {
    private final CatchingUp streams = new CatchingUp();

    @Test
    void streamsThatComeNearerAreWaitedForUntilTheyAreThere() {
        assertThat(streams.nearer(1_000, 400)).isTrue(); // 600 behind
        assertThat(streams.nearer(1_005, 700)).isTrue(); // 305
        assertThat(streams.nearer(1_010, 1_009)).isTrue(); // 1
        assertThat(streams.nearer(1_015, 1_047)).isFalse(); // a stream tells what is not final yet
    }

    @Test
    void oneThatStaysAsFarBehindOrFallsBackIsWaitedForOnce() {
        assertThat(streams.nearer(1_000, 900)).isTrue();
        assertThat(streams.nearer(1_005, 905)).isFalse();
        assertThat(streams.nearer(1_010, 906)).isFalse();
        assertThat(streams.nearer(1_015, 1_000)).isTrue(); // it moves again
    }

    @Test
    void oneThatIsForEverOnItsWayIsNotWaitedForForEver() {
        int waited = 0;
        while (streams.nearer(1_000_000, 1_000 + waited)) {
            waited++;
        }
        assertThat(waited).isEqualTo(CatchingUp.MOST);
        assertThat(streams.nearer(1_000_000, 2_000)).isTrue(); // after one look it is waited for again
    }

    @Test
    void withoutAStreamNothingIsWaitedFor() {
        assertThat(streams.nearer(1_000, Unknown.AMOUNT)).isFalse();
        assertThat(streams.nearer(1_000, 1_000)).isFalse();
    }
}
