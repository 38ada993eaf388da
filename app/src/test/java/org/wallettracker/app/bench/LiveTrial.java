package org.wallettracker.app.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.wallettracker.app.config.ParameterFiles;
import org.wallettracker.domain.column.MintColumns;
import org.wallettracker.domain.column.PositionFigures;
import org.wallettracker.domain.column.TradeColumns;
import org.wallettracker.domain.column.WalletSums;
import org.wallettracker.domain.engine.LiveBoard;
import org.wallettracker.domain.engine.LivePast;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.score.TraderScorer;
import org.wallettracker.domain.score.feature.FeatureReader;
import org.wallettracker.domain.score.feature.PositionFeature;
import org.wallettracker.domain.score.feature.WalletDays;
import org.wallettracker.domain.score.parameter.ParameterSet;

/** One live trade to the score and rank of its wallet among many. */
final class LiveTrial implements Trial {
    private static final int TRADES_A_WALLET = 10;
    private static final int CROWD = 20;
    private static final int TRADES = 200_000;
    private static final int CHUNK = 1_024;
    private static final double AIM_MICROS = 50;
    private static final long DAY = 86_400;

    @Override
    public String name() {
        return "live";
    }

    @Override
    public String what() {
        return "one live trade to the score and rank of its wallet among 1M wallets";
    }

    @Override
    public List<Reading> run(Bench bench) {
        int wallets = bench.wallets(1_000_000);
        SyntheticTrades store = new SyntheticTrades(wallets * TRADES_A_WALLET, wallets, CROWD);
        bench.say("columns of " + store.trades() + " trades of " + wallets + " wallets");
        long[] times = {Long.MAX_VALUE, 0};
        store.scan(FactQuery.ALL, f -> {
            times[0] = Math.min(times[0], f.header().blockTime());
            times[1] = Math.max(times[1], f.header().blockTime());
        });
        ColumnWorld world = new ColumnWorld(store, times[0], startOfDay(times[1]) + 7 * DAY);
        ParameterSet set = ParameterFiles.shipped();
        TraderScorer scorer = new TraderScorer(set);
        TradeColumns t = world.columns();
        Address[] addresses = IntStream.range(0, t.wallets()).mapToObj(t::wallet).toArray(Address[]::new);
        bench.say("scoring them once");
        int[] scores = scores(world, set, scorer);
        LiveBoard board = new LiveBoard(t, world.market(), world.prices(), scorer, set.ledgerRules(),
                LivePast.NOTHING, List.of(), addresses, scores);
        bench.say("trades one after the other");
        LiveTrades live = new LiveTrades(t, world.market(), new SplittableRandom(17));
        long[] took = new long[TRADES];
        int n = 0;
        int refused = 0;
        for (int i = 0; i < 2 * TRADES; i++) { // the first half is not counted
            RecordedFact fact = live.next();
            long begin = System.nanoTime();
            boolean placed = board.apply(fact).isPresent();
            long end = System.nanoTime();
            if (i >= TRADES) {
                refused += placed ? 0 : 1;
                took[n++] = end - begin;
            }
        }
        Arrays.sort(took);
        String of = String.format(Locale.ROOT, "one trade to score and rank among %,d wallets", t.wallets());
        List<Reading> readings = new ArrayList<>();
        for (int[] p : new int[][]{{500, 1_000}, {950, 1_000}, {990, 1_000}, {999, 1_000}}) {
            double micros = took[(int) ((long) TRADES * p[0] / p[1])] / 1e3;
            readings.add(new Reading(String.format(Locale.ROOT, "live, %s, %.1f %% of them within", of, p[0] / 10.0),
                    micros, "microseconds", String.format(Locale.ROOT, "the aim, %.0f", AIM_MICROS),
                    micros / AIM_MICROS));
        }
        readings.add(Reading.plain("live, trades that must wait for a run, of " + TRADES, refused, "trades"));
        return readings;
    }

    /** The board moves on within one day: there must be room for all trades in it. */
    private static long startOfDay(long time) {
        return Math.floorDiv(time, DAY) * DAY;
    }

    private static int[] scores(ColumnWorld world, ParameterSet set, TraderScorer scorer) {
        TradeColumns t = world.columns();
        MintColumns mints = world.mintColumns();
        int[] scores = new int[t.wallets()];
        IntStream.range(0, Math.ceilDiv(scores.length, CHUNK)).parallel().forEach(chunk -> {
            PositionFigures figures = new PositionFigures(t, mints, set, set.ledgerRules(), world.market());
            WalletSums sums = new WalletSums(world.market().asOf());
            for (int w = chunk * CHUNK; w < Math.min(scores.length, (chunk + 1) * CHUNK); w++) {
                sums.clear();
                List<PositionFeature> features = new ArrayList<>();
                for (int p = t.firstPosition(w); p < t.firstPosition(w + 1); p++) {
                    if (figures.read(w, p)) {
                        features.add(figures.feature(p));
                        sums.add(figures);
                    }
                }
                scores[w] = scorer.scoreOnly(FeatureReader.assemble(features, 0, sums.lastBuy(),
                        (int) WalletDays.busiest(sums.days())[0], List.of(), List.of()), world.market());
            }
        });
        return scores;
    }
}
