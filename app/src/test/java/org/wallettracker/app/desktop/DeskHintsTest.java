package org.wallettracker.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Hint.Answer;
import org.wallettracker.domain.model.Hint.Claim;
import org.wallettracker.domain.model.Hint.Origin;
import org.wallettracker.domain.port.HintStore.Count;
import org.wallettracker.ui.feed.FeedPort.HintRow;

class DeskHintsTest {
    @Test
    void eachOriginAndClaimIsARowWithItsAnswers() {
        List<HintRow> rows = DeskHints.rows(List.of(new Count(Origin.PUMP_PORTAL, Claim.LAUNCH, Answer.OPEN, 6),
                new Count(Origin.MEGATRON, Claim.ELSEWHERE, Answer.UNTOLD, 4),
                new Count(Origin.MEGATRON, Claim.TRADE, Answer.CONFIRMED, 900),
                new Count(Origin.MEGATRON, Claim.TRADE, Answer.REFUTED, 12),
                new Count(Origin.MEGATRON, Claim.TRADE, Answer.MISSING, 3)));
        assertThat(rows).containsExactly(new HintRow("Megatron", "trade", 900, 12, 3, 0, 0),
                new HintRow("Megatron", "other venue", 0, 0, 0, 4, 0),
                new HintRow("PumpPortal", "launch", 0, 0, 0, 0, 6));
        assertThat(rows.getFirst().all()).isEqualTo(915);
    }
}
