package org.wallettracker.ui.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wallettracker.ui.fake.FakeDesk;

/** The script runs to its end over 100,000 wallets; what it measures is for the bench to judge. */
class LeaderboardTrialTest {

    @Test
    void sortsAndFiltersAHundredThousandWallets() {
        int wallets = Integer.getInteger("trial.wallets", 100_000);
        FakeDesk desk = new FakeDesk(wallets);
        for (int i = 1; i < Integer.getInteger("trial.runs", 1); i++) {
            LeaderboardTrial.run(desk, 1440, 900);
        }
        LeaderboardTrial.Result result = LeaderboardTrial.run(desk, 1440, 900);
        assertThat(result.wallets()).isEqualTo(wallets);
        assertThat(result.steps()).hasSizeGreaterThan(10).allSatisfy(s -> assertThat(s.firstPageNanos()).isPositive());
        result.steps().forEach(s -> System.out.printf("%-32s page %7.1f ms  stall %6.1f ms  fx %6.1f ms%n", s.name(),
                s.firstPageNanos() / 1e6, s.longestStallNanos() / 1e6, s.fxProcessorNanos() / 1e6));
    }
}
