package org.wallettracker.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.score.feature.FeatureReader;
import org.wallettracker.domain.score.feature.PositionFeature;
import org.wallettracker.domain.score.feature.PositionFeature.Outcome;
import org.wallettracker.domain.score.feature.WalletFeatures;

/** What a position becomes for the score, worked out by hand. Amounts in lamports, prices in lamports a unit. */
class FeatureTest {
    private static final long SOL = 1_000_000_000L;
    private static final long RAW = 1_000_000L;
    private static final long BUY = WalletBuilder.slot(1, 0);
    private static final long SELL = WalletBuilder.slot(1, 3_600);

    private final FakeMarket market = new FakeMarket(WalletBuilder.time(WalletBuilder.slot(20, 0)));
    private final WalletBuilder wallet = new WalletBuilder();

    private WalletFeatures read() {
        return new FeatureReader(DefaultParameters.set()).read(wallet.build(market), market);
    }

    private PositionFeature only() {
        return read().positions().getFirst();
    }

    private void price(long slot, long lamports) {
        market.mint(1).price(WalletBuilder.time(slot), lamports);
    }

    @Test
    void aSoldPositionIsAWinOrALoss() {
        price(BUY, 1_000);
        wallet.buy(1, BUY, RAW, SOL, 1_000).sell(1, SELL, RAW, 3 * SOL);
        assertThat(only().outcome()).isEqualTo(Outcome.WIN);
        assertThat(only().profit()).isEqualTo(2 * SOL);
        assertThat(only().won()).isTrue();

        wallet.events.set(1, new WalletBuilder.Event(WalletBuilder.Kind.SELL, 1, SELL, RAW, SOL, -1, 9));
        assertThat(only().outcome()).isEqualTo(Outcome.LOSS);
        assertThat(only().profit()).isZero();
    }

    @Test
    void aDustWinIsNoWinAndADustLossIsALoss() {
        price(BUY, 1);
        wallet.buy(1, BUY, RAW, 9_999_999, 1_000).sell(1, SELL, RAW, 20_000_000);
        assertThat(only().won()).isFalse();
        assertThat(only().outcome()).isEqualTo(Outcome.WIN);
        wallet.events.set(1, new WalletBuilder.Event(WalletBuilder.Kind.SELL, 1, SELL, RAW, 1_000, -1, 9));
        assertThat(only().outcome()).isEqualTo(Outcome.LOSS);
    }

    @Test
    void paperGainsDoNotCountAndPaperLossesDo() {
        price(BUY, 1_000);
        price(SELL, 5_000);
        wallet.buy(1, BUY, RAW, SOL, 1_000);
        assertThat(only().profit()).isZero();
        assertThat(only().outcome()).isEqualTo(Outcome.OPEN);

        price(SELL + 100, 400);
        assertThat(only().profit()).isEqualTo(-600_000_000L);
        assertThat(only().outcome()).as("below cost for over 7 days").isEqualTo(Outcome.LOSS);

        market.asOf = WalletBuilder.time(SELL) + 6 * 86_400;
        assertThat(only().outcome()).as("below cost for 6 days").isEqualTo(Outcome.OPEN);

        wallet.rugged.add(1);
        assertThat(only().outcome()).isEqualTo(Outcome.LOSS);
    }

    @Test
    void whatIsSentAwayIsWorthTheLeastOfCostThenAndNow() {
        price(BUY, 1_000);
        price(SELL, 3_000);
        wallet.buy(1, BUY, RAW, SOL, 1_000).giftOut(1, SELL, RAW);
        assertThat(only().profit()).as("worth more than its cost").isZero();
        assertThat(only().outcome()).isEqualTo(Outcome.OPEN);

        price(SELL + 1_000, 250);
        assertThat(only().profit()).as("worth a quarter now").isEqualTo(-750_000_000L);
        assertThat(only().outcome()).isEqualTo(Outcome.LOSS);
    }

    @Test
    void whatIsSentAwayWithoutAPriceIsLost() {
        market.mint(1);
        wallet.buy(1, BUY, RAW, SOL, 1_000).giftOut(1, SELL, RAW / 4);
        assertThat(only().profit()).as("a quarter of what was bought").isEqualTo(-SOL / 4);
        assertThat(only().sentUnpriced()).isTrue();
        assertThat(only().outcome()).isEqualTo(Outcome.OPEN);
        assertThat(card().components().getFirst().note())
                .isEqualTo("No price is known for what was sent away of 1 token: it counts as lost.");

        wallet.giftOut(1, SELL + 10, 3 * RAW / 4);
        assertThat(only().profit()).isEqualTo(-SOL);
        assertThat(only().outcome()).isEqualTo(Outcome.LOSS);

        price(SELL + 1_000, 600);
        assertThat(only().profit()).as("known now: 0.6 SOL").isEqualTo(-400_000_000L);
        assertThat(only().sentUnpriced()).isFalse();
        assertThat(card().components().getFirst().note()).isNull();
    }

    private ScoreCard card() {
        return new TraderScorer(DefaultParameters.set()).score(wallet.build(market), market);
    }

    @Test
    void whatIsBurnedIsLost() {
        price(BUY, 1_000);
        wallet.buy(1, BUY, RAW, SOL, 1_000).burn(1, SELL, RAW);
        assertThat(only().profit()).isEqualTo(-SOL);
        assertThat(only().outcome()).isEqualTo(Outcome.LOSS);
    }

    @Test
    void aGiftSoldDearIsNoProfitOfTheBoughtLot() {
        price(BUY, 1_000);
        wallet.buy(1, BUY, RAW, SOL, 1_000).giftIn(1, BUY + 10, RAW).sell(1, SELL, RAW, 5 * SOL)
                .sell(1, SELL + 100, RAW, SOL / 2);
        // first in, first out makes it a win of 4 SOL; but the bought million may as well be the one sold for half a SOL
        assertThat(only().profit()).isEqualTo(-SOL / 2);
        assertThat(only().won()).isFalse();
    }

    @Test
    void aSpeckOfAGiftCostsASpeck() {
        price(BUY, 1_000);
        wallet.buy(1, BUY, RAW, SOL, 1_000).giftIn(1, BUY + 10, RAW / 200).sell(1, SELL, RAW, 5 * SOL);
        assertThat(only().won()).isTrue();
        // 995,000 units at 5 SOL a million, 5,000 taken to be the gift still held, at cost: 4.975 + 0.005 - 1
        assertThat(only().profit()).isEqualTo(3_980_000_000L);
    }

    @Test
    void roundTripsAreOnlyMoney() {
        price(BUY, 1_000);
        wallet.roundTrip(1, BUY, RAW, SOL, 2 * SOL);
        assertThat(only().outcome()).isEqualTo(Outcome.NONE);
        assertThat(only().profit()).isEqualTo(SOL);
        assertThat(read().lastBuy()).isEqualTo(Unknown.TIME);
    }

    @Test
    void entriesAreWeightedByWhatTheyPaid() {
        market.mint(1).createdSlot = BUY - 20;
        price(BUY, 1_000);
        // a quarter of the profit from a purchase at slot 20 and progress 10 %, the rest from one at slot 9020 and 90 %
        wallet.buy(1, BUY, RAW, SOL, 1_000).buy(1, BUY + 9_000, RAW, SOL, 9_000);
        wallet.sell(1, BUY + 10_000, RAW, 2 * SOL).sell(1, BUY + 11_000, RAW, 4 * SOL);
        assertThat(only().entryQuality()).isEqualTo(2_500);
        market.mint(1).graduated = true;
        assertThat(only().hitShare()).as("90 % still counts").isEqualTo(10_000);
        assertThat(only().baseRate()).isEqualTo(4_500);
    }

    @Test
    void snipedAndFlippedProfitIsNotCalm() {
        market.mint(1).createdSlot = BUY - 2;
        price(BUY, 1_000);
        wallet.buy(1, BUY, RAW, SOL, 100).sell(1, SELL, RAW, 2 * SOL);
        assertThat(only().calmShare()).isZero();
        market.mint(1).createdSlot = BUY - 3;
        assertThat(only().calmShare()).isEqualTo(10_000);
        wallet.events.set(1, new WalletBuilder.Event(WalletBuilder.Kind.SELL, 1, BUY + 22, RAW, 2 * SOL, -1, 9));
        assertThat(only().calmShare()).as("sold after 8 seconds").isZero();
    }

    @Test
    void exitsAreMeasuredAgainstTheBestPriceWhileHeld() {
        price(BUY, 1_000);
        price(BUY + 1_000, 5_000);
        price(SELL, 3_000);
        price(SELL + 1_000, 9_000);
        wallet.buy(1, BUY, RAW, SOL, 1_000).sell(1, SELL, RAW, 3 * SOL);
        assertThat(only().exitEfficiency()).as("2 of 4 SOL; the later rise was out of reach").isEqualTo(5_000);
    }

    @Test
    void anExitWithoutAPriceCountsAsNothingTaken() {
        wallet.buy(1, BUY, RAW, SOL, 1_000).sell(1, SELL, RAW, 3 * SOL);
        assertThat(only().won()).isTrue();
        assertThat(only().exitEfficiency()).isZero();
        assertThat(card().components().get(11).points()).isZero();
        assertThat(card().components().get(11).note()).isEqualTo("1 of 1 win: no price is known from buy to sale, "
                + "so the exit can't be judged and counts 0.");

        // a second lot held while the price was known: 2 of 2 + 2 SOL
        price(SELL + 100, 1_000);
        wallet.buy(1, SELL + 100, RAW, SOL, 1_000).sell(1, SELL + 200, RAW, 3 * SOL);
        assertThat(only().exitEfficiency()).isEqualTo(5_000);
    }

    @Test
    void aWinWhoseTokenWasNotSeenBeforeIsNotCalm() {
        price(BUY, 1_000);
        wallet.buy(1, BUY, RAW, SOL, 100).sell(1, SELL, RAW, 2 * SOL);
        assertThat(only().won()).isTrue();
        assertThat(only().calmShare()).isZero();
        assertThat(card().components().get(9).note()).startsWith("1 of 1 win: the creation was not seen");

        // graduated at slot 1,000,000,000: bought 3 slots later is after the creation for certain, 2 slots is too soon
        market.mint(1).graduated = true;
        wallet.events.clear();
        market.asOf = WalletBuilder.time(1_000_100_000L);
        wallet.buy(1, 1_000_000_003L, RAW, SOL, -1).sell(1, 1_000_001_000L, RAW, 2 * SOL);
        assertThat(only().calmShare()).isEqualTo(10_000);
        wallet.events.clear();
        wallet.buy(1, 1_000_000_002L, RAW, SOL, -1).sell(1, 1_000_001_000L, RAW, 2 * SOL);
        assertThat(only().calmShare()).isZero();
    }

    @Test
    void aPurchaseThatLooksLikeAWashIsNoSignOfLife() {
        price(BUY, 1_000);
        wallet.buy(1, BUY, RAW, SOL, 1_000).sell(1, BUY + 100, RAW, 950_000_000);
        assertThat(read().lastBuy()).isEqualTo(Unknown.TIME);
        wallet.events.set(1, new WalletBuilder.Event(WalletBuilder.Kind.SELL, 1, BUY + 100, RAW, 900_000_000, -1, 9));
        assertThat(read().lastBuy()).isEqualTo(WalletBuilder.time(BUY));
        wallet.events.set(0, new WalletBuilder.Event(WalletBuilder.Kind.BUY, 1, BUY, RAW, 9_000_000, 100, 9));
        assertThat(read().lastBuy()).as("dust").isEqualTo(Unknown.TIME);
    }
}
