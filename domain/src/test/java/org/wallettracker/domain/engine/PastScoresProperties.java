package org.wallettracker.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.FREE;
import static org.wallettracker.domain.Sample.address;
import static org.wallettracker.domain.Sample.header;
import static org.wallettracker.domain.Sample.time;
import static org.wallettracker.domain.Sample.trade;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wallettracker.domain.RandomFacts;
import org.wallettracker.domain.Sample;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.ObservedBalance;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.port.ResultStore.PastScore;
import org.wallettracker.domain.port.ResultStore.Points;
import org.wallettracker.domain.port.ResultStore.WalletResult;
import org.wallettracker.domain.score.DefaultParameters;
import org.wallettracker.domain.score.TraderScorer;

/** A score of the past is that of a run as of then. */
class PastScoresProperties {
    private static final long SOL = 1_000_000_000L;

    private static Engine engine(MemoryStores stores, long asOf) {
        Engine engine = new Engine(stores, stores, new TraderScorer(DefaultParameters.set()), KnownAccounts.none(),
                DefaultParameters.set().ledgerRules());
        engine.rebuild(asOf, Long.MAX_VALUE, Progress.NONE);
        return engine;
    }

    @Property(tries = 15, seed = "20261130")
    void isThatOfARunAsOfThen(@ForAll long seed, @ForAll boolean strange) {
        MemoryStores stores = new MemoryStores();
        for (RecordedFact f : RandomFacts.of(seed, 200, strange)) {
            stores.add(f.header(), f.fact());
        }
        stores.prices.addAll(RandomFacts.prices(seed));
        Random random = new Random(seed);
        for (int w = 0; w < 6; w++) {
            Address wallet = address(10 + w);
            stores.balances.put(1L + random.nextInt(stores.facts.size()),
                    List.of(new ObservedBalance(wallet, address(50 + random.nextInt(5)), 1, random.nextInt(1_000))));
            long slot = random.nextInt(300_000);
            stores.failed.add(new TransactionHeader(Sample.signature(-1 - w), slot, -1, time(slot), wallet, true,
                    5_000_000, "file", 1));
        }
        Engine now = engine(stores, Long.MAX_VALUE);
        for (int w = 0; w < 6; w++) {
            Address wallet = address(10 + w);
            for (PastScore past : now.history(wallet, List.of(), 4, Progress.NONE)) {
                WalletResult then = engine(stores, past.run().asOf()).results().orElseThrow().wallets().stream()
                        .filter(r -> r.wallet().equals(wallet)).findFirst().orElseThrow();
                assertThat(List.of(past.score(), past.low(), past.high(), past.evidence(), past.realizedLamports(),
                        past.points())).isEqualTo(List.of(then.scoreHundredths(), then.intervalLow(),
                                then.intervalHigh(), then.evidence(), then.realizedLamports(),
                                then.profile().points()));
                assertThat(past.computed()).isTrue();
                assertThat(Stream.concat(past.points().stream(), Objects.requireNonNull(past.modifiers()).stream())
                        .mapToInt(Points::hundredths).sum()).isEqualTo(past.score());
            }
        }
    }

    /** Slot 0 is at 1 775 000 000, 1 600 s before the end of UTC day 20543. */
    @Example
    void aPointStandsAtTheEndOfEachDayAndAtTheRun() {
        long day = 86_400;
        MemoryStores stores = new MemoryStores().add(header(1, 100), trade(7, 20, Side.BUY, 1_000, SOL, FREE))
                .add(header(2, 1_600 + 2 * day + 50), trade(7, 20, Side.SELL, 1_000, 2 * SOL, FREE));
        Engine now = engine(stores, Long.MAX_VALUE);
        List<PastScore> all = now.history(address(7), List.of(), 12, Progress.NONE);
        assertThat(all).extracting(p -> p.run().asOf()).containsExactly(1_775_001_599L, 1_775_001_599L + day,
                1_775_001_599L + 2 * day, 1_775_001_600L + 2 * day + 50);
        assertThat(all).extracting(PastScore::realizedLamports).containsExactly(0L, 0L, 0L, SOL);
        assertThat(all).extracting(PastScore::evidence).containsExactly(0, 0, 0, 1);
        // at most two: the middle of the days and the last
        assertThat(now.history(address(7), List.of(), 2, Progress.NONE)).extracting(p -> p.run().asOf())
                .containsExactly(1_775_001_599L, 1_775_001_599L + 2 * day, 1_775_001_600L + 2 * day + 50);
        // what is kept stands as it is, and days are computed before it alone
        PastScore kept = new PastScore(all.get(1).run(), 5, 1, 0, 2, 3, 4, List.of());
        assertThat(now.history(address(7), List.of(kept), 12, Progress.NONE)).containsExactly(all.get(0), kept);
        assertThat(now.history(address(7), List.of(kept), 0, Progress.NONE)).containsExactly(kept);
        assertThat(now.history(address(99), List.of(), 12, Progress.NONE)).isEmpty();
    }

    @Example
    void cancelledItLeavesWhatIsKept() {
        MemoryStores stores = new MemoryStores().add(header(1, 100), trade(7, 20, Side.BUY, 1_000, SOL, FREE))
                .add(header(2, 90_000), trade(7, 20, Side.SELL, 1_000, 2 * SOL, FREE));
        assertThat(engine(stores, Long.MAX_VALUE).history(address(7), List.of(), 12, new Progress() {
            @Override
            public void report(String stage, long done, long total) {
                // nobody looks
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        })).isEmpty();
    }
}
