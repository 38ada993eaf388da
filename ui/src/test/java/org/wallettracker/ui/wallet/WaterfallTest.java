package org.wallettracker.ui.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.domain.score.ScoreCard.Component;
import org.wallettracker.domain.score.ScoreCard.Step;
import org.wallettracker.domain.score.WalletType;
import org.wallettracker.ui.wallet.Waterfall.Bar;

class WaterfallTest {

    @Test
    void beginsEachBarWhereTheOneBeforeEnded() {
        Component win = new Component("win-rate", "legitimacy", "Win rate", 5_000, 3_000, "", null, List.of());
        ScoreCard card = new ScoreCard(new Address(1, 2, 3, 4), 3_200, 0, 0, 1, -1, WalletType.NORMAL, 0, List.of(),
                List.of(win), List.of(new Step("Win rate", 3_000, "win-rate", ""), new Step("Raised", 1_000, null, ""),
                        new Step("Lowered", -800, null, "")));
        Waterfall waterfall = Waterfall.of(card);
        assertThat(waterfall.bars()).extracting(Bar::from).containsExactly(0, 3_000, 4_000);
        assertThat(waterfall.bars()).extracting(Bar::to).containsExactly(3_000, 4_000, 3_200);
        assertThat(waterfall.bars()).extracting(Bar::low).containsExactly(0, 3_000, 3_200);
        assertThat(waterfall.bars()).extracting(Bar::group).containsExactly("legitimacy", "modifiers", "modifiers");
        assertThat(waterfall.scale()).isEqualTo(4_000);
        assertThat(waterfall.score()).isEqualTo(3_200);
    }

    @Test
    void givesEachRunOfAGroupItsOwnSumAndAllTogetherTheScore() {
        Component win = new Component("win-rate", "legitimacy", "Win rate", 5_000, 3_000, "", null, List.of());
        Component cluster = new Component("cluster", "network", "Cluster", 0, -500, "", null, List.of());
        ScoreCard card = new ScoreCard(new Address(1, 2, 3, 4), 10_288, 0, 0, 1, -1, WalletType.NORMAL, 0, List.of(),
                List.of(win, cluster), List.of(new Step("Win rate", 3_000, "win-rate", ""),
                        new Step("Reputation", 1_157, null, ""), new Step("Cluster", -500, "cluster", ""),
                        new Step("Market conditions", 6_641, null, ""), new Step("Inactivity", -10, null, "")));
        Waterfall waterfall = Waterfall.of(card);
        assertThat(waterfall.runs()).extracting(Waterfall.Run::group).containsExactly("legitimacy", "modifiers",
                "network", "modifiers");
        assertThat(waterfall.runs()).extracting(Waterfall.Run::points).containsExactly(3_000L, 1_157L, -500L, 6_631L);
        assertThat(waterfall.runs().stream().mapToLong(Waterfall.Run::points).sum()).isEqualTo(card.score());
    }
}
