package org.wallettracker.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.FREE;
import static org.wallettracker.domain.Sample.address;
import static org.wallettracker.domain.Sample.header;
import static org.wallettracker.domain.Sample.signature;
import static org.wallettracker.domain.Sample.trade;
import static org.wallettracker.domain.Sample.transfer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.ObservedBalance;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Side;

/** Trades and transfers beside what the chain showed, worked out by hand. Wallet 7, mint 9. */
class BalancesTest {
    private static final long ACCOUNT = 100;
    private static final long OTHER_ACCOUNT = 101;

    private final List<RecordedFact> facts = new ArrayList<>();
    private final List<long[]> shown = new ArrayList<>();

    /** A fact of its own transaction in {@code slot}, recorded next. */
    private BalancesTest fact(long slot, Fact fact) {
        facts.add(new RecordedFact(header(slot, slot), fact, facts.size() + 1L, 0));
        return this;
    }

    /** The transaction of the last fact shows that {@code account} of wallet 7 holds {@code raw} of mint 9. */
    private BalancesTest showing(long account, long raw) {
        shown.add(new long[]{facts.size(), account, raw});
        return this;
    }

    private BalancesTest buy(long slot, long raw) {
        return fact(slot, trade(7, 9, Side.BUY, raw, 100, FREE));
    }

    private BalancesTest sell(long slot, long raw) {
        return fact(slot, trade(7, 9, Side.SELL, raw, 100, FREE));
    }

    private List<Reconciled> read() {
        return read(shown);
    }

    private List<Reconciled> read(List<long[]> told) {
        ChainOrder order = ChainOrder.of(facts);
        Balances.Builder builder = new Balances.Builder(order);
        told.forEach(s -> builder.add(s[0], new ObservedBalance(address(7), address(9), s[1], s[2])));
        return builder.build().of(address(7), IntStream.range(0, order.size()).toArray(), Replays.market().solUsd());
    }

    private Reconciled one() {
        assertThat(read()).hasSize(1);
        return read().getFirst();
    }

    @Test
    void tradesAndTransfersThatMakeUpTheBalanceReconcile() {
        buy(10, 100).showing(ACCOUNT, 100).sell(20, 30).showing(ACCOUNT, 70).fact(30, transfer(9, 7, 8, 20))
                .showing(ACCOUNT, 50);
        assertThat(one()).isEqualTo(new Reconciled(address(9), 50, 50, 30, signature(30)));
        assertThat(one().agrees()).isTrue();
    }

    @Test
    void aTransactionThatIsMissingIsTheDifference() {
        // 40 were bought before the desk looked: the chain shows 110 where the known facts leave 70
        buy(10, 100).showing(ACCOUNT, 140).sell(20, 30).showing(ACCOUNT, 110);
        assertThat(one().agrees()).isFalse();
        assertThat(one().differenceRaw()).isEqualTo(40);
    }

    @Test
    void moreSoldThanBoughtLeavesLessThanNothingAndDoesNotReconcile() {
        sell(20, 30).showing(ACCOUNT, 0);
        assertThat(one()).isEqualTo(new Reconciled(address(9), -30, 0, 20, signature(20)));
    }

    @Test
    void theBalanceIsComparedWhereItWasShownNotAtTheEnd() {
        // the last sale was told without balances
        buy(10, 100).showing(ACCOUNT, 100).sell(20, 30);
        assertThat(one()).isEqualTo(new Reconciled(address(9), 100, 100, 10, signature(10)));
    }

    @Test
    void aWalletsAccountsOfAMintAddUpEachAsItWasLastShown() {
        // 100 in one account, 60 come to another: the second transaction shows only that one
        buy(10, 100).showing(ACCOUNT, 100).fact(20, transfer(9, 8, 7, 60)).showing(OTHER_ACCOUNT, 60);
        assertThat(one()).isEqualTo(new Reconciled(address(9), 160, 160, 20, signature(20)));
        // the first is closed, its 100 sold
        sell(30, 100).showing(ACCOUNT, 0);
        assertThat(one()).isEqualTo(new Reconciled(address(9), 60, 60, 30, signature(30)));
    }

    @Test
    void whereNoBalanceWasShownNothingIsKnown() {
        buy(10, 100);
        assertThat(read()).isEmpty();
    }

    @Test
    void aBalanceThatNoFactEverTouchedSaysNothing() {
        buy(10, 100);
        ChainOrder order = ChainOrder.of(facts);
        Balances.Builder builder = new Balances.Builder(order);
        builder.add(1, new ObservedBalance(address(7), address(3), ACCOUNT, 5));
        assertThat(builder.build().of(address(7), new int[]{0}, Replays.market().solUsd())).isEmpty();
    }

    @Test
    void aBalanceBesideAFactThatIsNotInForceIsLeftOut() {
        buy(10, 100).showing(ACCOUNT, 100);
        shown.add(new long[]{2, ACCOUNT, 999});
        shown.add(new long[]{99, ACCOUNT, 999});
        assertThat(one().chainRaw()).isEqualTo(100);
    }

    @Test
    void factsInDoubtDoNotCountSoTheirPositionDoesNotReconcile() {
        buy(10, 100).showing(ACCOUNT, 100)
                .fact(20, trade(7, 9, Side.SELL, 30, 100, FREE).withStatus(FactStatus.DISPUTED)).showing(ACCOUNT, 70);
        assertThat(one().differenceRaw()).isEqualTo(-30);
    }

    @Test
    void theOrderInWhichBalancesAreToldDoesNotMatter() {
        buy(10, 100).showing(ACCOUNT, 100).sell(20, 30).showing(ACCOUNT, 70).fact(30, transfer(9, 8, 7, 60))
                .showing(OTHER_ACCOUNT, 60).sell(40, 5).showing(OTHER_ACCOUNT, 55);
        List<Reconciled> straight = read();
        for (int seed = 0; seed < 20; seed++) {
            List<long[]> mixed = new ArrayList<>(shown);
            Collections.shuffle(mixed, new Random(seed));
            assertThat(read(mixed)).isEqualTo(straight);
        }
        assertThat(straight.getFirst()).isEqualTo(new Reconciled(address(9), 125, 125, 40, signature(40)));
    }
}
