package org.wallettracker.app.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.wallettracker.app.config.ParameterFiles;
import org.wallettracker.domain.column.FeatureColumns;
import org.wallettracker.domain.column.MintColumns;
import org.wallettracker.domain.column.TradeColumns;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.score.parameter.ParameterSet;

/** First in first out and features of ten million trades from columns, beside average cost by SQL in DuckDB. */
final class ColumnTrial implements Trial {
    private static final int TRADES = 10_000_000;
    private static final int WALLETS = 200_000;
    private static final int CROWD = 20;
    private static final double AIM = 5;
    private static final List<String> WHAT = List.of("columns", "DuckDB trade by trade", "DuckDB sums");

    @Override
    public String name() {
        return "columns";
    }

    @Override
    public String what() {
        return "first in first out and features of 10M trades of 200k wallets from columns; beside average cost by SQL in DuckDB";
    }

    @Override
    public List<Reading> run(Bench bench) throws IOException {
        SyntheticTrades store = new SyntheticTrades(TRADES, WALLETS, CROWD);
        bench.say("making up " + TRADES + " trades without keeping them");
        long[] telling = {Long.MAX_VALUE, 0};
        double bare = seconds(() -> store.scan(FactQuery.ALL, f -> {
            telling[0] = Math.min(telling[0], f.header().blockTime());
            telling[1] = Math.max(telling[1], f.header().blockTime());
        }));
        bench.say("loading them into columns");
        ColumnWorld[] loaded = new ColumnWorld[1];
        double load = seconds(() -> loaded[0] = new ColumnWorld(store, telling[0], telling[1]));
        ColumnWorld world = loaded[0];
        TradeColumns t = world.columns();
        MintColumns mints = world.mintColumns();
        ParameterSet set = ParameterFiles.shipped();
        bench.say("loading them into DuckDB");
        DuckTable[] table = new DuckTable[1];
        double duckLoad = seconds(() -> {
            try {
                table[0] = DuckTable.of(t);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        int[] left = new int[1];
        try (DuckTable duck = table[0]) {
            bench.say("positions and features, and positions by SQL, in turns");
            double[] best = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
            for (int round = -1; round < bench.rounds(); round++) {
                long[] at = new long[4];
                at[0] = System.nanoTime();
                FeatureColumns features = FeatureColumns.of(t, mints, set, set.ledgerRules(), world.market());
                at[1] = System.nanoTime();
                left[0] = features.left();
                long inOrder = duck.inOrder();
                at[2] = System.nanoTime();
                double told = duck.realized();
                long from = System.nanoTime();
                if (duck.positions() != t.positions() || inOrder != t.positions()) {
                    throw new IllegalStateException("DuckDB does not see " + t.positions() + " positions");
                }
                at[3] = System.nanoTime() - from + at[2];
                bench.say(String.format(Locale.ROOT, "realised by average cost %.0f SOL trade by trade, %.0f by sums",
                        told / 1e9, duck.realized() / 1e9));
                for (int i = 0; i < best.length; i++) {
                    double took = (at[i + 1] - at[i]) / 1e9;
                    best[i] = round < 0 ? best[i] : Math.min(best[i], took);
                    bench.say(String.format(Locale.ROOT, "round %d, %s: %.2f s", round, WHAT.get(i), took));
                }
            }
            String of = String.format(Locale.ROOT, "%,d trades, %,d wallets, %,d positions", t.rows(), t.wallets(),
                    t.positions());
            return List.of(
                    new Reading("columns, first in first out and features, " + of, best[0], "s", String.format(
                            Locale.ROOT,
                            "average cost of the same positions, trade by trade, by SQL in DuckDB in memory, %.2f s",
                            best[1]), best[0] / best[1]),
                    new Reading("columns, the same, beside less", best[0], "s", String.format(Locale.ROOT,
                            "sums and one average a position by SQL in DuckDB, without the order of trades, %.2f s",
                            best[2]), best[0] / best[2]),
                    new Reading("columns, the same", best[0], "s",
                            String.format(Locale.ROOT, "the aim, %.0f s", AIM), best[0] / AIM),
                    Reading.plain("columns, left to the ledger's objects", left[0], "positions"),
                    Reading.plain("columns, store to columns and market", load, "s"),
                    Reading.plain("columns, of it making the trades up", bare, "s"),
                    Reading.plain("columns, the rows into DuckDB", duckLoad, "s"),
                    Reading.plain("columns, a trade", TradeColumns.BYTES_A_ROW, "bytes"),
                    Reading.plain("columns, a position and its features",
                            TradeColumns.BYTES_A_POSITION + FeatureColumns.BYTES_A_POSITION, "bytes"));
        }
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
