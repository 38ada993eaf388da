package org.wallettracker.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypeRulesTest {
    private static final long SOL = 1_000_000_000L;
    private static final long RAW = 1_000_000L;
    private final FakeMarket market = new FakeMarket(WalletBuilder.time(WalletBuilder.slot(20, 0)));
    private final TraderScorer scorer = new TraderScorer(DefaultParameters.set());

    private WalletBuilder trader(int tokens, int reactionSlots, long holdSlots, long cost) {
        WalletBuilder wallet = new WalletBuilder();
        for (int i = 0; i < tokens; i++) {
            long slot = WalletBuilder.slot(1 + i % 10, i * 100L);
            market.mint(i).createdSlot = slot - reactionSlots;
            market.mint(i).price(WalletBuilder.time(slot), 1_000);
            wallet.buy(i, slot, RAW, cost, 1_000).sell(i, slot + holdSlots, RAW, cost * 9 / 10);
        }
        return wallet;
    }

    @Test
    void mostWalletsAreNormal() {
        ScoreCard card = scorer.score(trader(10, 500, 1_000, SOL).build(market), market);
        assertThat(card.type()).isEqualTo(WalletType.NORMAL);
        assertThat(card.typeConfidence()).isEqualTo(80);
        assertThat(card.typeEvidence()).hasSize(1);
    }

    @Test
    void whoAlwaysBuysInTheFirstSlotsAndSellsWithinSecondsIsABot() {
        ScoreCard card = scorer.score(trader(10, 1, 10, SOL).build(market), market);
        assertThat(card.type()).isEqualTo(WalletType.BOT);
        assertThat(card.typeConfidence()).isEqualTo(75);
        assertThat(card.typeEvidence()).containsExactly(
                "It buys 1 slot after the creation (median of 10 tokens; a bot's sign up to 2).",
                "It sells 4 s after buying (median of 10 tokens; a bot's sign below 10 s).");
    }

    @Test
    void oneTokenIsNamedAsOne() {
        assertThat(scorer.score(trader(1, 500, 1_000, SOL).build(market), market).typeEvidence())
                .containsExactly("No rule for developer, bot or whale holds over its 1 token.");
        market.mint(0).developer = WalletBuilder.wallet();
        assertThat(scorer.score(trader(1, 500, 1_000, SOL).build(market), market).typeEvidence())
                .containsExactly("It created and sold 1 of the 1 token it dealt in.");
    }

    @Test
    void twoFastTradesDoNotMakeABot() {
        assertThat(scorer.score(trader(2, 1, 10, SOL).build(market), market).type()).isEqualTo(WalletType.NORMAL);
    }

    @Test
    void whoSellsItsOwnTokensIsADeveloper() {
        WalletBuilder wallet = trader(4, 500, 1_000, SOL);
        market.mint(2).developer = WalletBuilder.wallet();
        ScoreCard card = scorer.score(wallet.build(market), market);
        assertThat(card.type()).isEqualTo(WalletType.DEV);
        assertThat(card.typeConfidence()).isEqualTo(60);
        assertThat(card.typeEvidence()).containsExactly("It created and sold 1 of the 4 tokens it dealt in.");
    }

    @Test
    void whoPutsInTwentySolAtATimeIsAWhale() {
        ScoreCard card = scorer.score(trader(5, 500, 1_000, 20 * SOL).build(market), market);
        assertThat(card.type()).isEqualTo(WalletType.WHALE);
        assertThat(card.typeConfidence()).isEqualTo(70);
    }

    @Test
    void aWalletWithoutPositionsScoresNothing() {
        ScoreCard card = scorer.score(new WalletBuilder().build(market), market);
        assertThat(card.score()).isZero();
        assertThat(card.low()).isZero();
        assertThat(card.high()).isZero();
        assertThat(card.evidence()).isZero();
        assertThat(card.waterfall()).isNotEmpty();
    }
}
