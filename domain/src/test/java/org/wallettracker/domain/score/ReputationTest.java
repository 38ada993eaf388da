package org.wallettracker.domain.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.ledger.Reconciled;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.score.parameter.InvalidParameters;
import org.wallettracker.domain.score.parameter.ParameterEdit;
import org.wallettracker.domain.score.parameter.ParameterSet;

/** Every rule of the reputation with amounts worked out by hand; points of 100, in hundredths. */
class ReputationTest {
    private static final long SOL = 1_000_000_000L;
    private static final long RAW = 1_000_000L;

    private final FakeMarket market = new FakeMarket(WalletBuilder.time(WalletBuilder.slot(60, 0)));
    private final WalletBuilder wallet = new WalletBuilder();
    private final TraderScorer scorer = new TraderScorer(DefaultParameters.set());

    /** A win of {@code mint} in {@code day}, bought so many slots after the creation. */
    private ReputationTest win(int mint, long day, int reaction) {
        long slot = WalletBuilder.slot(day, 0);
        market.mint(mint).createdSlot = slot - reaction;
        market.mint(mint).price(WalletBuilder.time(slot), SOL / RAW);
        wallet.buy(mint, slot, RAW, SOL, 1_000).sell(mint, slot + 1_500, RAW, 2 * SOL);
        return this;
    }

    private Reputation read(WalletHistory history) {
        return scorer.score(history, market).reputation();
    }

    private Reputation read() {
        return read(wallet.build(market));
    }

    private static Reputation.Rule rule(Reputation reputation, String id) {
        return reputation.rules().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void nothingHappenedIsNeutral() {
        assertThat(read().value()).isEqualTo(5_000);
        assertThat(read().rules()).allSatisfy(r -> assertThat(r.amount()).isZero());
    }

    @Test
    void weeksWithVerifiedWinsAddUp() {
        // four calendar weeks: 4 points
        win(1, 1, 100).win(2, 8, 100).win(3, 15, 100).win(4, 22, 100).win(5, 23, 100);
        Reputation reputation = read();
        assertThat(rule(reputation, "verified-history").acts()).isEqualTo(4);
        assertThat(rule(reputation, "verified-history").amount()).isEqualTo(400);
        assertThat(reputation.value()).isEqualTo(5_400);
    }

    @Test
    void snipesAreSetBesideVerifiedWins() {
        // 2 of 3 tokens in the first slots, 3 verified wins in one week: 15 x 2 / (2 + 3 + 5) = 3
        win(1, 1, 0).win(2, 2, 2).win(3, 3, 3);
        Reputation reputation = read();
        assertThat(rule(reputation, "sniping").amount()).isEqualTo(-300);
        assertThat(rule(reputation, "sniping").mints()).containsExactly(market.mint(1).mint, market.mint(2).mint);
        assertThat(reputation.value()).isEqualTo(4_700);
    }

    @Test
    void tokensOfItsOwnThatItSoldWeighMost() {
        // 1 of 1: 40 x 1 / (1 + 1 + 5) = 5.714..., rounded against the wallet
        win(1, 1, 100);
        market.mint(1).developer = WalletBuilder.wallet();
        assertThat(rule(read(), "dumping").amount()).isEqualTo(-572);
    }

    @Test
    void whatDoesNotReconcileIsTaken() {
        win(1, 1, 100).win(2, 2, 100);
        WalletHistory plain = wallet.build(market);
        Signature signature = plain.facts().getFirst().header().signature();
        WalletHistory history = new WalletHistory(plain.wallet(), plain.positions(), plain.facts(), 0,
                List.of(new Reconciled(market.mint(1).mint, 0, 7, 1, signature),
                        new Reconciled(market.mint(2).mint, 0, 0, 1, signature)));
        // 15 x 1 / (1 + 2 + 5) = 1.875
        assertThat(rule(read(history), "unreconciled").amount()).isEqualTo(-188);
        assertThat(rule(read(history), "unreconciled").mints()).containsExactly(market.mint(1).mint);
        assertThat(scorer.score(history, market).score()).isLessThan(scorer.score(plain, market).score());
    }

    @Test
    void theWaterfallNamesTheRulesThatFiredWithTheirAmounts() {
        win(1, 1, 0).win(2, 8, 100);
        ScoreCard card = scorer.score(wallet.build(market), market);
        // 2 weeks: 4 x 1 / 3 = 1.33; 1 snipe beside 2 wins: 15 / 8 = 1.875
        assertThat(card.waterfall()).filteredOn(s -> s.label().equals("Reputation")).singleElement()
                .satisfies(s -> assertThat(s.explanation()).contains("50 at the start", "+1.33 verified history",
                        "1.88 sniping").doesNotContain("dumping"));
        assertThat(card.reputation().value()).isEqualTo(5_000 + 133 - 188);
    }

    @Test
    void aRuleOfTheSetIsCheckedOnLoading() {
        assertThatThrownBy(() -> ParameterEdit.of(DefaultParameters.set()).put("reputation", "sniped", "101")
                .set("mine.toml")).isInstanceOf(InvalidParameters.class).hasMessageContaining("reputation.sniped");
        ParameterSet other = ParameterEdit.of(DefaultParameters.set()).put("reputation", "sniped", "0").set("test");
        win(1, 1, 0);
        assertThat(new TraderScorer(other).score(wallet.build(market), market).reputation().value()).isEqualTo(5_000);
    }

    @Property(tries = 200, seed = "20261122")
    void itStaysOnTheScaleAndItsRulesSumToIt(@ForAll long seed, @ForAll @IntRange(max = 10_000) int start) {
        RandomWallets world = new RandomWallets(seed);
        Reputation reputation = scorer.score(world.wallet.build(world.market), world.market,
                new Standing(0, start, java.util.Map.of(), List.of())).reputation();
        int moved = reputation.rules().stream().mapToInt(Reputation.Rule::amount).sum();
        assertThat(reputation.value()).isBetween(0, 10_000).isEqualTo(Math.clamp(start + moved, 0, 10_000));
    }

    @Test
    void profileCountsResponseHoldAndPatterns() {
        for (int i = 1; i <= 8; i++) {
            win(i, i, i <= 4 ? 2 : 100 * i);
        }
        Profile profile = scorer.score(wallet.build(market), market).profile();
        // 2 2 2 2 500 600 700 800: the lower of the middle two is 2; mean 326 slots of 400 ms
        assertThat(profile.responseSlots()).isEqualTo(2);
        assertThat(profile.responseMillis()).isEqualTo(130_400);
        assertThat(profile.responseTokens()).isEqualTo(8);
        // 1500 slots of 0.4 s
        assertThat(profile.holdSeconds()).isEqualTo(600);
        assertThat(profile.patterns()).extracting(Profile.Pattern::id).containsExactly("sniper", "scalper");
        assertThat(profile.patterns().getFirst().share()).isEqualTo(5_000);
        assertThat(profile.suspiciousCount()).isEqualTo(4);
        assertThat(profile.suspicious().getFirst().mints()).extracting(Address::d).containsExactly(1L, 2L, 3L, 4L);
    }
}
