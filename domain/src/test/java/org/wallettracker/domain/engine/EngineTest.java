package org.wallettracker.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.FREE;
import static org.wallettracker.domain.Sample.address;
import static org.wallettracker.domain.Sample.costs;
import static org.wallettracker.domain.Sample.header;
import static org.wallettracker.domain.Sample.time;
import static org.wallettracker.domain.Sample.trade;
import static org.wallettracker.domain.Sample.transfer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.EarlyBuyer;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.TokenDossier;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.port.ResultStore;
import org.wallettracker.domain.score.DefaultParameters;
import org.wallettracker.domain.score.TraderScorer;

class EngineTest {
    private static final long SOL = 1_000_000_000L;
    private static final long NEWEST = Long.MAX_VALUE;
    private static final long ALL = Long.MAX_VALUE;

    private final MemoryStores stores = new MemoryStores();

    private Engine engine(AccountLabel... labels) {
        return new Engine(stores, stores, new MemoryStores.ByProfit(), new KnownAccounts(List.of(labels)));
    }

    private Engine rebuilt(AccountLabel... labels) {
        Engine engine = engine(labels);
        assertThat(engine.rebuild(NEWEST, ALL, Progress.NONE)).isTrue();
        return engine;
    }

    /** Wallet 7 wins 300 in mint 9 and loses 100 in mint 10; wallet 8 wins 50; wallet 6 only receives a gift. */
    private void world() {
        stores.add(header(1, 10), trade(7, 9, Side.BUY, 100, SOL, FREE))
                .add(header(2, 20), trade(7, 9, Side.SELL, 100, SOL + 300, FREE))
                .add(header(3, 30), trade(7, 10, Side.BUY, 100, SOL, FREE))
                .add(header(4, 40), trade(7, 10, Side.SELL, 100, SOL - 100, FREE))
                .add(header(5, 50), trade(8, 9, Side.BUY, 100, SOL, FREE))
                .add(header(6, 60), trade(8, 9, Side.SELL, 50, SOL / 2 + 50, FREE), transfer(9, 8, 6, 10));
    }

    @Test
    void rowsSayWhatTheFactsSay() {
        world();
        stores.prices.add(new PricePoint(time(0), 100_000_000, "x"));
        List<LeaderboardRow> rows = rebuilt().leaderboard().rows();
        assertThat(rows).extracting(LeaderboardRow::wallet).containsExactly(address(7), address(8));
        LeaderboardRow seven = rows.getFirst();
        assertThat(seven.rank()).isEqualTo(1);
        assertThat(seven.realizedLamports()).isEqualTo(200);
        assertThat(seven.tokens()).isEqualTo(2);
        assertThat(seven.trades()).isEqualTo(4);
        // (2 SOL + 200) / 2 SOL = 1.000
        assertThat(seven.multiple()).isEqualTo(1_000);
        assertThat(seven.firstActive()).isEqualTo(time(10));
        assertThat(seven.lastActive()).isEqualTo(time(40));
        assertThat(seven.reconciledRate()).isEqualTo(10_000);
        // 200 lamports at $100 a SOL are 20 micro-dollars
        assertThat(seven.usdKnown()).isTrue();
        assertThat(seven.pnlMicroUsd()).isEqualTo(20);
        assertThat(seven.spark()).containsExactly(200);
        LeaderboardRow eight = rows.getLast();
        // this scorer tells no wins
        assertThat(eight.winRate()).isEqualTo(-1);
        assertThat(eight.realizedLamports()).isEqualTo(50);
    }

    @Test
    void winRateIsWhatTheScoreCounted() {
        world();
        Engine engine = new Engine(stores, stores, new TraderScorer(DefaultParameters.set()), KnownAccounts.none());
        engine.rebuild(NEWEST, ALL, Progress.NONE);
        LeaderboardRow seven = engine.leaderboard().find(address(7)).orElseThrow();
        assertThat(seven.closed()).isEqualTo(2);
        assertThat(seven.winRate()).isEqualTo(5_000);
        assertThat(engine.leaderboard().find(address(8)).orElseThrow().winRate()).isEqualTo(-1);
    }

    /** Who stands alone is above nobody and below nobody. */
    @Test
    void theOnlyWalletHasNoPercentile() {
        stores.add(header(1, 10), trade(7, 9, Side.BUY, 100, SOL, FREE));

        assertThat(rebuilt().wallet(address(7)).orElseThrow().score().percentile()).isEqualTo(-1);
    }

    @Test
    void percentileIsTheShareThatScoresLower() {
        world();
        Engine engine = rebuilt();
        // of two wallets one scores lower than 7, none lower than 8
        assertThat(engine.wallet(address(7)).orElseThrow().score().percentile()).isEqualTo(5_000);
        assertThat(engine.wallet(address(8)).orElseThrow().score().percentile()).isZero();
    }

    @Test
    void aRunThatNobodyWantsAnyMoreAtItsVeryEndIsNotPutInForce() {
        world();
        AtomicInteger asked = new AtomicInteger();
        Engine engine = engine();
        engine.rebuild(NEWEST, ALL, Progress.until(() -> asked.incrementAndGet() < 0));
        int last = asked.get();
        engine.rebuild(time(20), ALL, Progress.NONE);
        AtomicInteger told = new AtomicInteger();
        engine.onChange(told::incrementAndGet);
        asked.set(0); // told to go on each time but the last, when all is computed
        assertThat(engine.rebuild(NEWEST, ALL, Progress.until(() -> asked.incrementAndGet() >= last))).isFalse();
        assertThat(engine.status().asOf()).isEqualTo(time(20));
        assertThat(told).hasValue(0);
    }

    @Test
    void tiesAreBrokenByAddress() {
        stores.add(header(1, 10), trade(9, 1, Side.BUY, 100, SOL, FREE))
                .add(header(2, 20), trade(3, 1, Side.BUY, 100, SOL, FREE));
        assertThat(rebuilt().leaderboard().rows()).extracting(LeaderboardRow::wallet).containsExactly(address(3),
                address(9));
    }

    @Test
    void aWalletsDossierOpensToItsFacts() {
        world();
        stores.failed.add(new TransactionHeader(org.wallettracker.domain.Sample.signature(99), 55, Unknown.INDEX,
                time(55), address(7), true, 5_000, "file", 1));
        Engine engine = rebuilt();
        WalletDossier seven = engine.wallet(address(7)).orElseThrow();
        assertThat(seven.facts()).hasSize(4);
        assertThat(seven.positions()).hasSize(2);
        assertThat(seven.mints()).hasSize(2);
        assertThat(seven.failedFees()).isEqualTo(5_000);
        assertThat(seven.profit()).containsExactly(new WalletDossier.ProfitPoint(time(20), 300),
                new WalletDossier.ProfitPoint(time(40), 200));
        WalletDossier six = engine.wallet(address(6)).orElseThrow();
        assertThat(six.row()).isNull();
        assertThat(six.score()).isNull();
        assertThat(six.positions().getFirst().openRaw()).isEqualTo(10);
        assertThat(engine.wallet(address(12345))).isEmpty();
    }

    @Test
    void venuesAndLabelledAccountsAreNoTraders() {
        world();
        // the curve of mint 9 and a labelled account also "trade"
        stores.add(header(7, 70), trade(1_000_009, 10, Side.BUY, 1, SOL, FREE))
                .add(header(8, 80), trade(5, 10, Side.BUY, 1, SOL, FREE));
        AccountLabel label = new AccountLabel(address(5), AccountLabel.Kind.EXCHANGE, "Some exchange", "a list");
        Engine engine = rebuilt(label);
        assertThat(engine.leaderboard().rows()).hasSize(2);
        WalletDossier exchange = engine.wallet(address(5)).orElseThrow();
        assertThat(exchange.label()).isEqualTo(label);
        assertThat(exchange.positions()).isEmpty();
        assertThat(exchange.facts()).hasSize(1);
        assertThat(engine.wallet(address(1_000_009)).orElseThrow().row()).isNull();
    }

    @Test
    void aTokensDossierTellsItsGraduationAndEarlyBuyers() {
        Reserves half = new Reserves(676_450_000_000_000L, 40 * SOL, 396_550_000_000_000L, 10 * SOL);
        Reserves done = new Reserves(279_900_000_000_000L, 115_005_359_057L, 0, 85_005_359_057L);
        Fact.Trade last = trade(8, 9, Side.BUY, 396_550_000_000_000L, 75 * SOL, costs(7, 0), done);
        Fact complete = new Fact.Completion(Programs.PUMP, 0, 1, address(8), address(9), address(1_000_009),
                FactStatus.VERIFIED);
        stores.add(header(1, 10), trade(7, 9, Side.BUY, 396_550_000_000_000L, 10 * SOL, FREE, half))
                .add(header(2, 20), last, complete);
        TokenDossier token = rebuilt().token(address(9)).orElseThrow();
        TokenDossier.Graduation graduation = token.graduation();
        assertThat(graduation.time()).isEqualTo(time(20));
        assertThat(graduation.platform()).isEqualTo("unknown");
        // 115.005359057 SOL / 279.9 M tokens: 410.88 SOL market cap (design notes 1.9)
        assertThat(graduation.marketCapLamports() / 10_000_000).isEqualTo(41_088);
        assertThat(graduation.peakPriceE15()).isEqualTo(graduation.priceE15());
        assertThat(token.earlyBuyers()).extracting(EarlyBuyer::wallet).containsExactly(address(7),
                address(8));
        assertThat(token.earlyBuyers()).extracting(EarlyBuyer::progress).containsExactly(0, 5_000);
        assertThat(token.earlyBuyers().getLast().costLamports()).isEqualTo(75 * SOL + 7);
        assertThat(token.trades()).isEqualTo(2);
        assertThat(rebuilt().leaderboard().rows()).extracting(LeaderboardRow::graduates).containsExactly(1, 1);
        assertThat(rebuilt().token(address(777))).isEmpty();
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        world();
        Engine straight = rebuilt();
        List<RecordedFact> shuffled = new ArrayList<>(stores.facts);
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            MemoryStores other = new MemoryStores();
            shuffled.forEach(f -> other.add(f.header(), f.fact()));
            Engine engine = new Engine(other, other, new MemoryStores.ByProfit(), KnownAccounts.none());
            engine.rebuild(NEWEST, ALL, Progress.NONE);
            assertThat(engine.results()).isEqualTo(straight.results());
            assertThat(engine.wallet(address(7)).orElseThrow().positions())
                    .isEqualTo(straight.wallet(address(7)).orElseThrow().positions());
        }
    }

    @Test
    void aDisputedFactChangesNoResult() {
        world();
        EngineResults before = rebuilt().results().orElseThrow();
        stores.add(header(50, 35), trade(7, 10, Side.SELL, 50, 9 * SOL, FREE).withStatus(FactStatus.DISPUTED))
                .add(header(51, 36), new Fact.Completion(Programs.PUMP, 0, 0, address(8), address(9), address(7),
                        FactStatus.DISPUTED))
                .add(header(52, 37), trade(99, 10, Side.BUY, 50, SOL, FREE).withStatus(FactStatus.DISPUTED));
        EngineResults after = rebuilt().results().orElseThrow();
        assertThat(after.wallets()).isEqualTo(before.wallets());
        assertThat(after.positions()).isEqualTo(before.positions());
    }

    @Test
    void bothClocksCutWhatIsKnown() {
        world();
        Engine engine = engine();
        engine.rebuild(time(20), ALL, Progress.NONE);
        assertThat(engine.leaderboard().asOf()).isEqualTo(time(20));
        assertThat(engine.leaderboard().rows()).hasSize(1);
        assertThat(engine.leaderboard().rows().getFirst().realizedLamports()).isEqualTo(300);
        engine.rebuild(NEWEST, 1, Progress.NONE);
        assertThat(engine.leaderboard().asOf()).isEqualTo(time(10));
        assertThat(engine.leaderboard().knownAt()).isEqualTo(1);
        assertThat(engine.leaderboard().rows().getFirst().realizedLamports()).isZero();
    }

    @Test
    void factsOfUnknownTimeCountOnlyWhenNothingNewerIsLeftOut() {
        world();
        stores.add(header(9, Unknown.AMOUNT, Unknown.INDEX, Unknown.TIME), trade(4, 9, Side.BUY, 1, SOL, FREE));
        Engine engine = engine();
        engine.rebuild(NEWEST, ALL, Progress.NONE);
        assertThat(engine.leaderboard().rows()).hasSize(3);
        engine.rebuild(time(60), ALL, Progress.NONE);
        assertThat(engine.leaderboard().rows()).hasSize(3);
        engine.rebuild(time(59), ALL, Progress.NONE);
        assertThat(engine.leaderboard().rows()).hasSize(2);
    }

    @Test
    void verifyFindsNoDifferenceAndThenEveryOne() {
        world();
        Engine engine = rebuilt();
        assertThat(engine.verify(stores, Progress.NONE)).isEmpty();
        EngineResults results = engine.results().orElseThrow();
        stores.replace(results.run(), results.wallets(), results.positions(), 1);
        Verification same = engine.verify(stores, Progress.NONE).orElseThrow();
        assertThat(same.wallets()).isEqualTo(2);
        assertThat(same.positions()).isEqualTo(3);
        assertThat(same.differences()).isZero();

        List<ResultStore.PositionResult> changed = new ArrayList<>(results.positions());
        ResultStore.PositionResult p = changed.removeFirst();
        changed.set(0, new ResultStore.PositionResult(changed.getFirst().wallet(), changed.getFirst().mint(), 0, 0, 1,
                0, 1, changed.getFirst().profile()));
        stores.replace(results.run(), results.wallets(), changed, 2);
        Verification other = engine.verify(stores, Progress.NONE).orElseThrow();
        assertThat(other.differences()).isEqualTo(2);
        assertThat(other.first()).extracting(Verification.Difference::field).containsExactly("row",
                "realizedPnlLamports");
        assertThat(other.first().getFirst().subject())
                .isEqualTo(p.wallet().toBase58() + "/" + p.mint().toBase58());
    }

    @Test
    void verifyReplaysTheStoredClocksNotTheNewest() {
        world();
        Engine engine = rebuilt();
        EngineResults results = engine.results().orElseThrow();
        stores.replace(results.run(), results.wallets(), results.positions(), 1);
        stores.add(header(70, 70), trade(7, 9, Side.BUY, 1, SOL, FREE));
        assertThat(engine.verify(stores, Progress.NONE).orElseThrow().differences()).isZero();
    }

    @Test
    void aCancelledRebuildLeavesTheRunInForce() {
        world();
        Engine engine = rebuilt();
        Progress cancelled = new Progress() {
            @Override
            public void report(String stage, long done, long total) {
                assertThat(done).isLessThanOrEqualTo(total);
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThat(engine.rebuild(time(10), ALL, cancelled)).isFalse();
        assertThat(engine.leaderboard().rows()).hasSize(2);
    }

    @Test
    void listenersHearOfEveryRunUntilTheyLeave() throws Exception {
        AtomicInteger heard = new AtomicInteger();
        Engine engine = engine();
        Desk.Subscription subscription = engine.onChange(heard::incrementAndGet);
        engine.rebuild(NEWEST, ALL, Progress.NONE);
        engine.rebuild(NEWEST, ALL, Progress.NONE);
        subscription.close();
        engine.rebuild(NEWEST, ALL, Progress.NONE);
        assertThat(heard).hasValue(2);
    }

    @Test
    void anEmptyStoreMakesAnEmptyBoard() {
        Engine engine = engine();
        assertThat(engine.status().ready()).isFalse();
        engine.rebuild(NEWEST, ALL, Progress.NONE);
        assertThat(engine.status().ready()).isTrue();
        assertThat(engine.status().asOf()).isEqualTo(Unknown.TIME);
        assertThat(engine.leaderboard().rows()).isEmpty();
        assertThat(engine.results().orElseThrow().wallets()).isEmpty();
    }
}
