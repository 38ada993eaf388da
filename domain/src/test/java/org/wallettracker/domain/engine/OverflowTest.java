package org.wallettracker.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.FREE;
import static org.wallettracker.domain.Sample.address;
import static org.wallettracker.domain.Sample.costs;
import static org.wallettracker.domain.Sample.header;
import static org.wallettracker.domain.Sample.time;
import static org.wallettracker.domain.Sample.trade;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.desk.EarlyBuyer;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.Position.Flag;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.score.DefaultParameters;
import org.wallettracker.domain.score.TraderScorer;

/** Amounts that are legal each and absurd together: the position is flagged, everything else goes on. */
class OverflowTest {
    private static final long SOL = 1_000_000_000L;
    private static final long HUGE = 9_000_000_000_000_000_000L;

    private final MemoryStores stores = new MemoryStores();

    private Engine rebuilt() {
        Engine engine = new Engine(stores, stores, new TraderScorer(DefaultParameters.set()), KnownAccounts.none());
        assertThat(engine.rebuild(Long.MAX_VALUE, Long.MAX_VALUE, Progress.NONE)).isTrue();
        return engine;
    }

    private static Position position(Engine engine, long wallet, long mint) {
        return engine.wallet(address(wallet)).orElseThrow().positions().stream()
                .filter(p -> p.mint().equals(address(mint))).findFirst().orElseThrow();
    }

    @Test
    void aPositionOfHugePurchasesIsFlaggedAndOutOfProfit() {
        stores.add(header(1, 10), trade(7, 9, Side.BUY, 100, HUGE, FREE).withStatus(FactStatus.PENDING))
                .add(header(2, 20), trade(7, 9, Side.BUY, 100, HUGE, FREE).withStatus(FactStatus.PENDING))
                .add(header(3, 30), trade(7, 9, Side.SELL, 200, 5, FREE))
                .add(header(4, 40), trade(7, 10, Side.BUY, 100, SOL, FREE))
                .add(header(5, 50), trade(7, 10, Side.SELL, 100, 3 * SOL, FREE))
                .add(header(6, 60), trade(8, 9, Side.BUY, 100, SOL, FREE))
                .add(header(7, 70), trade(8, 9, Side.SELL, 100, 4 * SOL, FREE));
        Engine engine = rebuilt();

        Position bad = position(engine, 7, 9);
        assertThat(bad.flags()).contains(Flag.OVERFLOW, Flag.PROVISIONAL);
        assertThat(bad.amountsKnown()).isFalse();
        assertThat(bad.realizedLamports()).isZero();
        assertThat(bad.spentLamports()).isZero();
        assertThat(bad.closed()).isFalse();
        assertThat(bad.firstTime()).isEqualTo(time(10));
        assertThat(bad.lastTime()).isEqualTo(time(30));
        // what the same wallet and another one did elsewhere counts as ever: 3 - 1 and 4 - 1 SOL
        assertThat(position(engine, 7, 10).realizedLamports()).isEqualTo(2 * SOL);
        assertThat(engine.leaderboard().find(address(7)).orElseThrow().realizedLamports()).isEqualTo(2 * SOL);
        assertThat(engine.leaderboard().find(address(8)).orElseThrow().realizedLamports()).isEqualTo(3 * SOL);
        EarlyBuyer seven = engine.token(address(9)).orElseThrow().earlyBuyers().getFirst();
        assertThat(seven.next()).isNull();
        assertThat(seven.costLamports()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void moreTokensThanALongHoldsAreFlaggedToo() {
        long most = 9_000_000_000_000_000_000L;
        stores.add(header(1, 10), trade(7, 9, Side.BUY, most, SOL, FREE))
                .add(header(2, 20), trade(7, 9, Side.SELL, most, 2 * SOL, FREE))
                .add(header(3, 30), trade(7, 9, Side.BUY, most, SOL, FREE)) // 1.8 x 10^19 bought
                .add(header(4, 40), trade(8, 9, Side.SELL, most, SOL, FREE))
                .add(header(5, 50), trade(8, 9, Side.SELL, most, SOL, FREE)); // 1.8 x 10^19 sold
        Engine engine = rebuilt();
        assertThat(position(engine, 7, 9).flags()).contains(Flag.OVERFLOW);
        assertThat(position(engine, 8, 9).flags()).contains(Flag.OVERFLOW);
    }

    @Test
    void aTradeWhoseOwnFeesDontFitIsNoReasonToStop() {
        stores.add(header(1, 10), trade(7, 9, Side.BUY, 100, HUGE, costs(HUGE, 5)))
                .add(header(2, 20), trade(8, 9, Side.BUY, 100, SOL, FREE));
        Engine engine = rebuilt();
        assertThat(position(engine, 7, 9).flags()).contains(Flag.OVERFLOW);
        assertThat(position(engine, 8, 9).spentLamports()).isEqualTo(SOL);
    }

    @Test
    void moreThanTenMillionSolInOneTokenCannotBeTrue() {
        stores.add(header(1, 10), trade(7, 9, Side.BUY, 100, 10_000_000 * SOL, FREE))
                .add(header(2, 20), trade(8, 9, Side.BUY, 100, 10_000_000 * SOL + 1, FREE));
        Engine engine = rebuilt();
        assertThat(position(engine, 7, 9).flags()).doesNotContain(Flag.OVERFLOW);
        assertThat(position(engine, 8, 9).flags()).contains(Flag.OVERFLOW);
    }

    @Test
    void aWalletWhoseSumsDontFitKeepsItsPlaceWithoutAmounts() {
        // 1000 tokens bought and sold for just under ten million SOL each: 10^19 lamports in all, more than a long holds
        for (int i = 0; i < 1_000; i++) {
            stores.add(header(2 * i + 1, 10 + i), trade(7, 100 + i, Side.BUY, 100, 9_999_999 * SOL, FREE))
                    .add(header(2 * i + 2, 2_000 + i), trade(7, 100 + i, Side.SELL, 100, 9_999_999 * SOL, FREE));
        }
        stores.add(header(9_000, 9_000), trade(8, 5_000, Side.BUY, 100, SOL, FREE));
        Engine engine = rebuilt();
        WalletDossier seven = engine.wallet(address(7)).orElseThrow();
        assertThat(seven.positions()).hasSize(1_000).allMatch(p -> p.flags().contains(Flag.OVERFLOW));
        assertThat(List.of(seven.row().realizedLamports(), seven.row().unrealizedLamports())).containsOnly(0L);
        assertThat(engine.leaderboard().find(address(8))).isPresent();
    }
}
