package org.wallettracker.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wallettracker.domain.score.ScoreCard.Step;

class TraderScorerTest {
    private static final long SOL = 1_000_000_000L;
    private final TraderScorer scorer = new TraderScorer(DefaultParameters.set());

    /** 40 positions of 2 SOL over 30 days, three in five won at 3 times, the others lost by half. */
    static WalletBuilder skilled(FakeMarket market) {
        WalletBuilder wallet = new WalletBuilder();
        for (int i = 0; i < 40; i++) {
            long slot = WalletBuilder.slot(i * 3 / 4, i * 1_000L);
            FakeMint mint = market.mint(i);
            mint.createdSlot = slot - 100;
            boolean win = i % 5 < 3;
            mint.graduated = i % 5 == 0;
            mint.price(WalletBuilder.time(slot), 2_000).price(WalletBuilder.time(slot) + 300, win ? 7_000 : 2_100)
                    .price(WalletBuilder.time(slot) + 600, win ? 6_000 : 1_000);
            wallet.buy(i, slot, 1_000_000, 2 * SOL, 2_000);
            wallet.sell(i, slot + 1_500, 1_000_000, win ? 6 * SOL : SOL);
        }
        return wallet;
    }

    @Test
    void scoresASkilledWalletHighAndSumsItsSteps() {
        FakeMarket market = new FakeMarket(WalletBuilder.time(WalletBuilder.slot(31, 0)));
        ScoreCard card = scorer.score(skilled(market).build(market), market);
        assertThat(card.waterfall().stream().mapToInt(Step::points).sum()).isEqualTo(card.score());
        assertThat(card.low()).isLessThanOrEqualTo(card.score());
        assertThat(card.high()).isGreaterThanOrEqualTo(card.score());
        assertThat(card.score()).isGreaterThan(70_000);
        assertThat(card.components()).hasSize(16);
    }
}
