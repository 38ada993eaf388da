package org.wallettracker.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Keys take turns; a refused one rests a minute, then two, at most fifteen. */
class KeyRingTest {
    private static final Secret A = new Secret("a");
    private static final Secret B = new Secret("b");
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // it may wrap around at any time
    private final KeyRing ring = new KeyRing(List.of(A, B), nanos::get);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void aRefusedKeyIsLeftOutUntilItsRestIsOver() {
        assertThat(ring.next()).isEqualTo(A);
        assertThat(ring.refused(A)).isTrue();
        assertThat(List.of(ring.next(), ring.next())).containsExactly(B, B);
        pass(Duration.ofSeconds(59));
        assertThat(ring.next()).isEqualTo(B);
        assertThat(ring.rest()).isEqualTo(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));
        assertThat(ring.refused()).isZero();
        assertThat(ring.next()).isEqualTo(A);
    }

    @Test
    void eachRefusalDoublesTheRestUntilTheKeyIsTaken() {
        long[] minutes = {1, 2, 4, 8, 15, 15};
        for (long expected : minutes) {
            ring.refused(A);
            ring.refused(A); // a second call under way told the same
            assertThat(ring.rest()).isEqualTo(Duration.ofMinutes(expected));
            pass(Duration.ofMinutes(expected));
        }
        ring.taken(A);
        ring.refused(A);
        assertThat(ring.rest()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void whereAllAreRefusedThereIsNone() {
        assertThat(ring.refused(A)).isTrue();
        assertThat(ring.refused(B)).isFalse();
        assertThat(ring.next()).isNull();
        assertThat(ring.none()).isFalse();
        assertThat(new KeyRing(List.of(), nanos::get).none()).isTrue();
    }
}
