package org.wallettracker.ui.common.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wallettracker.domain.market.CurveCoverage;
import org.wallettracker.domain.market.CurveCoverage.Tail;
import org.wallettracker.domain.model.Unknown;

/** Where trades are missing, told to the second. 1767225600 is 2026-01-01 00:00:00 UTC. */
class CoverageWordsTest {
    private static final long NEW_YEAR = 1_767_225_600L;
    private static final Tail END = new Tail(NEW_YEAR + 60, NEW_YEAR + 90);

    @Test
    void theLastTradesAreMissingBetweenTheLastKnownOneAndTheGraduation() {
        CurveCoverage noEnd = new CurveCoverage(true, true, 3, 0, 1, Unknown.TIME, END);

        assertThat(CoverageWords.of(noEnd).text()).isEqualTo("no end");
        assertThat(CoverageWords.sentence(noEnd)).isEqualTo("The last trades are missing: after the last known one"
                + " (2026-01-01 00:01:00 UTC), before the graduation (2026-01-01 00:01:30 UTC)."
                + " Up to that last known one every trade is known.");
    }

    @Test
    void aGapBeforeStandsBesideIt() {
        CurveCoverage both = new CurveCoverage(true, true, 3, 0, 2, NEW_YEAR + 30, END);

        assertThat(CoverageWords.of(both).text()).isEqualTo("2 gaps");
        assertThat(CoverageWords.sentence(both)).isEqualTo("Trades are missing in 1 place before the last known trade;"
                + " everything is known until shortly before 2026-01-01 00:00:30 UTC."
                + " The last trades are missing too: after the last known one (2026-01-01 00:01:00 UTC),"
                + " before the graduation (2026-01-01 00:01:30 UTC).");
    }

    @Test
    void withoutATradeTheyAreMissingFromTheCreationOn() {
        assertThat(CoverageWords.sentence(new CurveCoverage(true, true, 0, 0, 1, Unknown.TIME,
                new Tail(NEW_YEAR, Unknown.TIME))))
                .isEqualTo("The last trades are missing: after the creation (2026-01-01 00:00:00 UTC),"
                        + " before the graduation.");
    }
}
