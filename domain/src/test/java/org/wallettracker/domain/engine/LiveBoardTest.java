package org.wallettracker.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.FREE;
import static org.wallettracker.domain.Sample.address;
import static org.wallettracker.domain.Sample.header;
import static org.wallettracker.domain.Sample.time;
import static org.wallettracker.domain.Sample.trade;
import static org.wallettracker.domain.Sample.transfer;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.Sample;
import org.wallettracker.domain.desk.LiveStatus.Waits;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.ObservedBalance;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.score.DefaultParameters;
import org.wallettracker.domain.score.TraderScorer;

/** What a live board takes and what waits, case by case: wallets 7 and 8 in mints 20 and 21. */
class LiveBoardTest {
    private static final long SOL = 1_000_000_000L;
    private static final long SLOT = 1_000;

    private final MemoryStores stores = new MemoryStores();
    private long signature = 100;

    LiveBoardTest() {
        add(10, trade(7, 20, Side.BUY, 1_000, SOL, FREE));
        add(20, trade(8, 21, Side.BUY, 1_000, SOL, FREE));
        add(30, trade(8, 20, Side.BUY, 1_000, SOL, FREE));
        add(SLOT, trade(9, 22, Side.BUY, 1_000, SOL, FREE));
    }

    private RecordedFact add(long slot, Fact fact) {
        stores.add(header(++signature, slot), fact);
        return stores.facts.getLast();
    }

    private Engine engine() {
        Engine engine = new Engine(stores, stores, new TraderScorer(DefaultParameters.set()), KnownAccounts.none(),
                DefaultParameters.set().ledgerRules());
        engine.rebuild(Long.MAX_VALUE, Long.MAX_VALUE, Progress.NONE);
        return engine;
    }

    private LiveBoard board() {
        return engine().live().orElseThrow();
    }

    /** Tells {@code live} a sale at five times the price, which makes a position of wallet 7 a win. */
    private RecordedFact sale(long wallet, long mint, long slot) {
        return add(slot, trade(wallet, mint, Side.SELL, 900, 5 * SOL, FREE));
    }

    private void takes(LiveBoard live, RecordedFact fact) {
        Fact.Trade t = (Fact.Trade) fact.fact();
        Optional<LiveBoard.Place> place = live.apply(fact);
        assertThat(place).isPresent();
        assertThat(place.orElseThrow().score())
                .isEqualTo(engine().leaderboard().find(t.wallet()).orElseThrow().score());
    }

    @Test
    void aWinRaisesTheScoreToThatOfTheRunWithIt() {
        LiveBoard live = board();
        int before = live.place(address(7)).orElseThrow().score();
        takes(live, sale(7, 20, SLOT + 1));
        assertThat(live.place(address(7)).orElseThrow().score()).isGreaterThan(before);
        assertThat(live.place(address(7)).orElseThrow().rank()).isEqualTo(1);
        assertThat(live.place(address(99))).isEmpty();
    }

    private Fact undone(Side side, long raw, long quote, Reserves after) {
        Fact.Trade t = trade(9, 20, side, raw, quote, FREE, after);
        return new Fact.Trade(t.program(), side == Side.BUY ? 0 : 1, side == Side.BUY ? 0 : 1, t.wallet(), t.mint(),
                side, raw, 6, t.quoteMint(), quote, t.costs(), t.venue(), after, true, FactStatus.VERIFIED);
    }

    @Test
    void aTradeUndoneInTheSameSlotLeavesReservesToo() {
        // the round trip is of signature 500: a trade of 400 comes before it, one of 600 after it
        Reserves left = new Reserves(50_000_000, 40 * SOL, 30_000_000, 10 * SOL);
        stores.add(header(500, SLOT), undone(Side.BUY, 1_000, SOL, left), undone(Side.SELL, 1_000, SOL, left));
        Reserves after = new Reserves(60_000_000, 30 * SOL, 40_000_000, 5 * SOL);
        LiveBoard live = board();
        stores.add(header(400, SLOT), trade(7, 20, Side.BUY, 1_000, SOL, FREE, after));
        takes(live, stores.facts.getLast());
        stores.facts.removeLast();
        live = board();
        stores.add(header(600, SLOT), trade(7, 20, Side.BUY, 1_000, SOL, FREE, after));
        takes(live, stores.facts.getLast());
    }

    @Test
    void tokensThatAreSentCountAtTheNextTrade() {
        LiveBoard live = board();
        assertThat(live.apply(add(SLOT + 1, transfer(21, 8, 91, 500)))).isEmpty();
        takes(live, sale(8, 20, SLOT + 2));
        takes(live, sale(7, 20, SLOT + 3));
        assertThat(live.apply(add(SLOT + 4, transfer(20, 91, 7, 5)))).isEmpty();
        takes(live, sale(7, 20, SLOT + 5));
        assertThat(live.waiting()).isZero();
    }

    @Test
    void anEarlierSlotIsTaken() {
        LiveBoard live = board();
        takes(live, sale(7, 20, SLOT - 1));
        takes(live, sale(7, 20, SLOT - 500));
        takes(live, sale(7, 20, SLOT + 1));
    }

    @Test
    void whatHangsOnAFactOfUnknownSlotWaits() {
        LiveBoard live = board();
        stores.add(header(600, -1, -1, time(SLOT + 1)), trade(60, 21, Side.BUY, 5, SOL, FREE));
        assertThat(live.apply(stores.facts.getLast())).isEmpty();
        assertThat(live.why()).isEqualTo(Waits.NO_SLOT);
        assertThat(live.apply(sale(8, 20, SLOT + 2))).isEmpty(); // it holds 21
        assertThat(live.why()).isEqualTo(Waits.NO_SLOT);
        takes(live, sale(7, 20, SLOT + 3)); // it does not; 20 moved on with the sale before
        assertThat(live.why()).isNull();
    }

    @Test
    void aNewWalletIsPlacedAmongTheOthers() {
        LiveBoard live = board();
        takes(live, sale(7, 20, SLOT + 1)); // 7 leads; the others have 0 points
        takes(live, add(SLOT + 2, trade(60, 22, Side.BUY, 1_000, SOL, FREE)));
        LiveBoard.Place now = live.place(address(60)).orElseThrow();
        assertThat(now.score()).isZero();
        assertThat(now.rank()).isEqualTo(4); // after 7, and after 8 and 9, whose addresses are lower
        takes(live, add(SLOT + 3, trade(60, 22, Side.SELL, 1_000, 5 * SOL, FREE)));
        assertThat(live.place(address(60)).orElseThrow().rank()).isLessThan(3);
        assertThat(live.row(address(60)).orElseThrow().realizedLamports()).isEqualTo(4 * SOL);
        assertThat(live.row(address(60)).orElseThrow().trades()).isEqualTo(2);
    }

    @Test
    void aWithdrawnTradeCountsNoMore() {
        LiveBoard live = board();
        int before = live.place(address(7)).orElseThrow().score();
        RecordedFact sale = sale(7, 20, SLOT + 1);
        takes(live, sale);
        assertThat(live.place(address(7)).orElseThrow().score()).isGreaterThan(before);
        stores.facts.remove(sale);
        live.withdrawn(sale);
        assertThat(live.place(address(7)).orElseThrow().score()).isEqualTo(before);
    }

    @Test
    void anotherDayWaitsForItsRegime() {
        // slot 0 is at 1 775 000 000, a slot a second: 1 600 s before the end of a UTC day
        LiveBoard live = board();
        takes(live, sale(7, 20, 1_599));
        assertThat(live.apply(sale(8, 20, 1_600))).isEmpty();
        assertThat(live.apply(sale(8, 20, 1_601))).isEmpty();
        assertThat(live.why()).isEqualTo(Waits.NEW_DAY);
    }

    @Test
    void failedTransactionsCountFromTheirTimeOn() {
        stores.failed.add(new TransactionHeader(Sample.signature(9_000), SLOT + 5, -1, time(SLOT + 5), address(7), true,
                5_000, "file", 1));
        LiveBoard live = board();
        takes(live, sale(8, 20, SLOT + 1));
        takes(live, sale(7, 20, SLOT + 6));
    }

    @Test
    void aFirstTradeOfATokenWhoseBalanceWasShownIsReconciled() {
        stores.shown(new ObservedBalance(address(8), address(22), 1, 77), new ObservedBalance(address(8), address(20),
                1, 1_000));
        LiveBoard live = board();
        takes(live, sale(8, 20, SLOT + 1));
        // 77 were there before the first purchase that is known
        takes(live, add(SLOT + 2, trade(8, 22, Side.BUY, 5, SOL, FREE)));
        assertThat(live.row(address(8)).orElseThrow().observed()).isEqualTo(2);
        assertThat(live.row(address(8)).orElseThrow().reconciled()).isEqualTo(1);
    }

    @Test
    void aNewTokenIsFollowedFromItsCreationOn() {
        LiveBoard live = board();
        Reserves start = new Reserves(1_073_000_000_000_000L, 30 * SOL, 793_100_000_000_000L, 0);
        assertThat(live.apply(add(SLOT + 1, new Fact.Creation(Programs.PUMP, 0, 0, address(50), address(40), null,
                address(1_000_040), "n", "s", "", 1_000_000_000_000_000L, start, Programs.WSOL, false,
                FactStatus.VERIFIED)))).isEmpty();
        // a stranger's purchase moves it, and gives him a place
        takes(live, add(SLOT + 2, trade(60, 40, Side.BUY, 34_612_903_225_807L, SOL, FREE,
                new Reserves(1_038_387_096_774_193L, 31 * SOL, 758_487_096_774_193L, SOL))));
        takes(live, add(SLOT + 3, trade(7, 40, Side.BUY, 32_449_596_774_194L, SOL, FREE,
                new Reserves(1_005_937_499_999_999L, 32 * SOL, 726_037_499_999_999L, 2 * SOL))));
    }

    @Test
    void aRunOfThePastHasNone() {
        Engine engine = engine();
        engine.rebuild(time(20), Long.MAX_VALUE, Progress.NONE);
        assertThat(engine.live()).isEmpty();
    }
}
