package org.wallettracker.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.score.feature.CountedProfit;
import org.wallettracker.domain.score.feature.CountedProfit.Reason;
import org.wallettracker.domain.score.feature.CountedProfit.Term;
import org.wallettracker.domain.score.feature.FeatureReader;
import org.wallettracker.domain.score.feature.PositionFeature;

/** The way from realised profit to what the score counts, worked out by hand. Amounts in lamports. */
class CountedProfitTest {
    private static final long SOL = 1_000_000_000L;
    private static final long RAW = 1_000_000L;
    private static final long BUY = WalletBuilder.slot(1, 0);
    private static final long SELL = WalletBuilder.slot(1, 3_600);

    private final FakeMarket market = new FakeMarket(WalletBuilder.time(WalletBuilder.slot(20, 0)));
    private final WalletBuilder wallet = new WalletBuilder();

    private CountedProfit only() {
        List<CountedProfit> counted = new TraderScorer(DefaultParameters.set()).score(wallet.build(market), market)
                .counted();
        assertThat(counted).hasSize(1);
        return counted.getFirst();
    }

    private void price(long slot, long lamports) {
        market.mint(1).price(WalletBuilder.time(slot), lamports);
    }

    @Test
    void whatWasSoldCountsAsRealised() {
        price(BUY, 1_000);
        wallet.buy(1, BUY, RAW, SOL, 1_000).sell(1, SELL, RAW, 3 * SOL);

        assertThat(only().realized()).isEqualTo(2 * SOL);
        assertThat(only().counted()).isEqualTo(2 * SOL);
        assertThat(only().terms()).isEmpty();
    }

    /** Half is sold for 3 SOL, which half a SOL had bought; the other half, bought for as much, would fetch 0.2 SOL. */
    @Test
    void whatIsHeldCountsItsLoss() {
        price(BUY, 1_000);
        price(SELL + 100, 400);
        wallet.buy(1, BUY, RAW, SOL, 1_000).sell(1, SELL, RAW / 2, 3 * SOL);

        assertThat(only().realized()).isEqualTo(2_500_000_000L);
        assertThat(only().terms()).containsExactly(new Term(Reason.OPEN, -300_000_000L));
        assertThat(only().counted()).isEqualTo(2_200_000_000L);
    }

    /** Sent away when worth three times its cost; a quarter of it is left now. */
    @Test
    void whatWasSentAwayCountsAtTheLeastOfItsPrices() {
        price(BUY, 1_000);
        price(SELL, 3_000);
        price(SELL + 1_000, 250);
        wallet.buy(1, BUY, RAW, SOL, 1_000).giftOut(1, SELL, RAW);

        assertThat(only().realized()).isZero();
        assertThat(only().terms()).containsExactly(new Term(Reason.SENT, -750_000_000L));
    }

    /** First in, first out realises 4 SOL; taking the gift as what was sold dear leaves a loss of half a SOL. */
    @Test
    void aGiftSoldDearIsTakenAway() {
        price(BUY, 1_000);
        wallet.buy(1, BUY, RAW, SOL, 1_000).giftIn(1, BUY + 10, RAW).sell(1, SELL, RAW, 5 * SOL)
                .sell(1, SELL + 100, RAW, SOL / 2);

        assertThat(only().realized()).isEqualTo(4 * SOL);
        assertThat(only().terms()).containsExactly(new Term(Reason.GIFTS, -4_500_000_000L));
        assertThat(only().counted()).isEqualTo(-SOL / 2);
    }

    /** A gift that fetched 5 SOL before anything was bought is no part of the way: 1 SOL bought what fetched 3. */
    @Test
    void aGiftSoldBeforeThePurchaseIsLeftOut() {
        price(BUY, 1_000);
        wallet.giftIn(1, BUY - 100, RAW).sell(1, BUY - 50, RAW, 5 * SOL).buy(1, BUY, RAW, SOL, 1_000)
                .sell(1, SELL, RAW, 3 * SOL);

        assertThat(only().realized()).isEqualTo(2 * SOL);
        assertThat(only().terms()).isEmpty();
    }

    /**
     * After such a gift, one half is bought for 1 SOL, one for 2, and one sold for 3: first in, first out realises 2 SOL.
     * What is held would fetch 5 SOL but counts as the cheaper half, at 1 SOL: 3 + 1 - 3 = 1 SOL.
     */
    @Test
    void afterAGiftWhatIsHeldIsTheCheapestThatWasBought() {
        price(BUY, 1_000);
        price(SELL + 100, 5_000);
        wallet.giftIn(1, BUY - 100, RAW).sell(1, BUY - 50, RAW, 5 * SOL).buy(1, BUY, RAW, SOL, 1_000)
                .buy(1, BUY + 10, RAW, 2 * SOL, 1_000).sell(1, SELL, RAW, 3 * SOL);

        assertThat(only().realized()).isEqualTo(2 * SOL);
        assertThat(only().terms()).containsExactly(new Term(Reason.GIFTS, -SOL));
        assertThat(only().counted()).isEqualTo(SOL);
    }

    /** The way ends at what the features hold, and there is no other way down than the three. */
    @Property(tries = 300)
    void theTermsLeadToWhatIsCounted(@ForAll long seed) {
        RandomWallets world = new RandomWallets(seed);
        WalletHistory history = WalletBuilder.history(world.wallet.events, world.market, world.wallet);
        FeatureReader reader = new FeatureReader(DefaultParameters.set());
        Map<Address, PositionFeature> features = reader.read(history, world.market).positions().stream()
                .collect(Collectors.toMap(PositionFeature::mint, f -> f));

        for (CountedProfit counted : reader.counted(history, world.market)) {
            PositionFeature feature = features.get(counted.mint());
            assertThat(feature).isNotNull();
            assertThat(counted.realized() + counted.terms().stream().mapToLong(Term::lamports).sum())
                    .isEqualTo(feature.profit());
            assertThat(counted.open()).isNotPositive();
            assertThat(counted.sent()).isNotPositive();
            assertThat(counted.gifts()).as("no gift was made").isZero();
        }
    }
}
