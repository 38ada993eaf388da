package org.wallettracker.app.bench;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wallettracker.app.config.Labels;
import org.wallettracker.app.config.ParameterFiles;
import org.wallettracker.domain.engine.Engine;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.score.TraderScorer;
import org.wallettracker.domain.score.parameter.ParameterSet;

/** What the engine holds in memory after a run over ten wallets' trades a wallet: 10k, 100k and a million trades. */
final class MemoryTrial implements Trial {
    private static final int[] TRADES = {10_000, 100_000, 1_000_000};
    private static final int TRADES_A_WALLET = 10;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String what() {
        return "memory of the engine, on the heap and beside it, after a run over 10k, 100k and 1M trades of a tenth as many wallets";
    }

    @Override
    public List<Reading> run(Bench bench) {
        List<Reading> readings = new ArrayList<>();
        double before = 0;
        for (int trades : TRADES) {
            int wallets = trades / TRADES_A_WALLET;
            bench.say("a run over " + trades + " trades of " + wallets + " wallets");
            long start = used();
            long outside = outside();
            Engine engine = engine(new SyntheticTrades(trades, wallets));
            long begin = System.nanoTime();
            engine.rebuild(Long.MAX_VALUE, Long.MAX_VALUE, Progress.NONE);
            double seconds = (System.nanoTime() - begin) / 1e9;
            double held = (used() - start) / 1e6;
            double beside = (outside() - outside) / 1e6;
            int rows = engine.leaderboard().rows().size(); // also keeps the engine reachable until here
            String of = String.format(Locale.ROOT, "%,d trades of %,d wallets", trades, rows);
            readings.add(new Reading("engine's heap, " + of, held, "MB", before == 0
                    ? null
                    : String.format(Locale.ROOT, "ten times the heap of the tenth part, %.0f MB", before * 10),
                    before == 0 ? null : held / (before * 10)));
            readings.add(Reading.plain("engine's memory beside the heap, " + of, beside, "MB"));
            readings.add(Reading.plain("cold run, " + of, seconds, "s"));
            before = held;
        }
        return readings;
    }

    private static Engine engine(SyntheticTrades store) {
        ParameterSet parameters = ParameterFiles.shipped();
        return new Engine(store, new NoPrices(), new TraderScorer(parameters), Labels.shipped(),
                parameters.ledgerRules());
    }

    /** Bytes that Java holds outside the heap. */
    static long outside() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct")).mapToLong(BufferPoolMXBean::getMemoryUsed).sum();
    }

    /** Bytes in use once everything that can go is gone. */
    private static long used() {
        long last = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            if (now >= last) {
                break;
            }
            last = now;
        }
        return last;
    }
}
