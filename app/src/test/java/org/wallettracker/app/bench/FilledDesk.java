package org.wallettracker.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore;

/**
 * A data directory with made-up trades in it, stored as an import stores them; one that was kept for the same numbers is
 * used again.
 *
 * @param seconds that storing took, when it was done
 */
record FilledDesk(Path directory, int trades, double seconds) {
    private static final int BATCH = 10_000;
    private static final int SAY_EVERY = 500_000;
    /** More than a trade takes on disk while its database is written and closed. */
    private static final long DISK_A_TRADE = 3_000;
    /** Beside the database once all is stored: what it is of, and the seconds that storing took. */
    private static final String WHOLE = "filled";

    static FilledDesk of(int trades, int wallets, Bench bench) throws IOException {
        Path place = bench.keep() ? Path.of(System.getProperty("java.io.tmpdir")) : bench.scratch();
        Path directory = place.resolve("wallet-tracker-bench-start-" + trades + "-" + wallets);
        Path whole = directory.resolve(WHOLE);
        if (Files.exists(whole)) {
            bench.say("the trades stored in " + directory + " are used again");
            return new FilledDesk(directory, trades, Double.parseDouble(Files.readString(whole)));
        }
        clear(directory);
        long room = Files.getFileStore(place).getUsableSpace();
        if (room < trades * DISK_A_TRADE) {
            throw new UsageException(String.format(Locale.ROOT,
                    "bench start: %,d trades take up to %,d MB of disk, %s has %,d MB left: choose fewer with --trades",
                    trades, trades * DISK_A_TRADE / 1_000_000, place, room / 1_000_000));
        }
        bench.say("storing " + trades + " trades of " + wallets + " wallets in " + directory);
        double seconds = fill(directory, new SyntheticTrades(trades, wallets), bench);
        Files.writeString(whole, String.valueOf(seconds));
        return new FilledDesk(directory, trades, seconds);
    }

    /** Size of the database file by trade. */
    double bytesATrade() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            long bytes = 0;
            for (Path file : files.filter(f -> f.toString().endsWith(".mv.db")).toList()) {
                bytes += Files.size(file);
            }
            return (double) bytes / trades;
        }
    }

    private static double fill(Path directory, SyntheticTrades trades, Bench bench) {
        long begin = System.nanoTime();
        try (Workspace workspace = Workspace.open(directory, InstantSource.system())) {
            FactStore store = workspace.database().facts();
            List<DecodedTransaction> batch = new ArrayList<>(BATCH);
            trades.scan(FactQuery.ALL, fact -> {
                batch.add(new DecodedTransaction(fact.header(), List.of(fact.fact())));
                if (batch.size() == BATCH) {
                    store.append(List.copyOf(batch), List.of(), System.currentTimeMillis());
                    batch.clear();
                    if (fact.recordSeq() % SAY_EVERY == 0) {
                        bench.say(fact.recordSeq() + " facts are stored");
                    }
                }
            });
            store.append(List.copyOf(batch), List.of(), System.currentTimeMillis());
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void clear(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
