package org.wallettracker.ui.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.desk.ScoreHistory.Jump;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.ResultStore.PastScore;
import org.wallettracker.domain.port.ResultStore.Run;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.wallet.HistoryTab.JumpRow;

/** Scores are drawn at the time of the facts that they score, whenever their runs were kept. */
class HistoryTabTest {
    private static final long MARCH_2025 = 1_740_787_200L;
    private static final long NOVEMBER_2026 = 1_793_491_200L;

    @Test
    void drawsAtTheTimeOfTheFactsAndOfSeveralRunsOverTheSameFactsTheLast() {
        JumpRow computed = row(0, MARCH_2025, Unknown.TIME);
        JumpRow kept = row(1, MARCH_2025 + 600, NOVEMBER_2026 * 1_000);
        JumpRow again = row(2, MARCH_2025 + 600, (NOVEMBER_2026 + 60) * 1_000);
        JumpRow earlier = row(3, MARCH_2025 + 300, (NOVEMBER_2026 + 120) * 1_000);
        List<JumpRow> drawn = HistoryTab.drawn(List.of(computed, kept, again, earlier));
        assertThat(drawn).containsExactly(computed, earlier, again);
        assertThat(drawn).extracting(JumpRow::asOf).containsExactly(MARCH_2025, MARCH_2025 + 300, MARCH_2025 + 600);
        assertThat(computed.kept()).isEqualTo(Unknown.TIME);
        assertThat(kept.kept()).isEqualTo(NOVEMBER_2026);
    }

    @Test
    void theFirstScoreHasNoChange() {
        assertThat(HistoryTab.change(row(0, MARCH_2025, Unknown.TIME)).text()).isEqualTo(Format.DASH);
        assertThat(HistoryTab.change(row(1, MARCH_2025 + 600, Unknown.TIME)).text()).isEqualTo("0.00");
    }

    private static JumpRow row(int number, long asOf, long recordedAtMillis) {
        return new JumpRow(number, new Jump(
                new PastScore(new Run(asOf, 1, "default v2", "1"), recordedAtMillis, 0, 0, 0, 0, 0, List.of()), 0,
                List.of(), 0, List.of(), null, null));
    }
}
