package org.wallettracker.ui.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Unknown;

class SpanTest {
    private static final long NOW = 1_000_000_000L;
    private static final long DAY = 86_400;

    @Test
    void aTimeThatIsNotKnownFallsOnlyIntoAllTime() {
        assertThat(Span.QUARTER.holds(Unknown.TIME, NOW)).isFalse();
        assertThat(Span.ALL.holds(Unknown.TIME, NOW)).isTrue();
        assertThat(Span.DAY.holds(NOW - DAY, NOW)).isFalse();
        assertThat(Span.DAY.holds(NOW - DAY + 1, NOW)).isTrue();
    }
}
