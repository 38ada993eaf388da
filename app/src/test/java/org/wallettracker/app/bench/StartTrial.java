package org.wallettracker.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore;

/**
 * A start with 100,000 wallets and 5 million trades: a data directory is filled, then Javas of their own with a heap of at
 * most one gigabyte rebuild everything from it, and show the leaderboard from its snapshot.
 */
final class StartTrial implements Trial {
    private static final int WALLETS = 100_000;
    private static final int BATCH = 10_000;
    private static final int SAY_EVERY = 500_000;
    /** More than a trade takes on disk while its database is written and closed. */
    private static final long DISK_A_TRADE = 3_000;
    private static final double AIM_SECONDS = 3;
    private static final double GIGABYTE = 1e9;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String what() {
        return "start from the snapshot and cold rebuild with 5M trades of 100k wallets (--trades, --wallets) and a heap of 1 GB";
    }

    @Override
    public List<Reading> run(Bench bench) throws IOException {
        int trades = bench.trades();
        int wallets = bench.wallets(WALLETS);
        long room = Files.getFileStore(bench.scratch()).getUsableSpace();
        if (room < trades * DISK_A_TRADE) {
            throw new UsageException(String.format(Locale.ROOT,
                    "bench start: %,d trades take up to %,d MB of disk, %s has %,d MB left: choose fewer with --trades",
                    trades, trades * DISK_A_TRADE / 1_000_000, bench.scratch(), room / 1_000_000));
        }
        Path directory = bench.scratch().resolve("start");
        bench.say("storing " + trades + " trades of " + wallets + " wallets");
        double stored = fill(directory, new SyntheticTrades(trades, wallets), bench);
        bench.say("a cold rebuild, in a Java of its own");
        Map<String, Double> cold = probe(directory, StartProbe.COLD);
        String of = String.format(Locale.ROOT, "%,d trades of %,.0f wallets", trades, cold.get(StartProbe.ROWS));
        List<Double> starts = new ArrayList<>();
        Map<String, Double> warm = Map.of();
        for (int round = 0; round < bench.rounds(); round++) {
            bench.say("a start from the snapshot, in a Java of its own, round " + (round + 1));
            warm = probe(directory, StartProbe.SNAPSHOT);
            starts.add(warm.get(StartProbe.SECONDS));
        }
        double start = starts.stream().sorted().toList().get(starts.size() / 2);
        double rebuild = cold.get(StartProbe.SECONDS);
        double heap = cold.get(StartProbe.HEAP);
        return List.of(
                new Reading("start, from nothing to a leaderboard from the snapshot, " + of, start, "s", String.format(
                        Locale.ROOT, "cold rebuild from the database, from nothing too, %.1f s", rebuild),
                        start / rebuild),
                new Reading("start, the same", start, "s",
                        String.format(Locale.ROOT, "the aim, %.0f s", AIM_SECONDS), start / AIM_SECONDS),
                new Reading("start, heap after the cold rebuild and a collection", heap / 1e6, "MB", String.format(
                        Locale.ROOT, "the aim, 1 GB; at most %.0f MB allowed", cold.get(StartProbe.ALLOWED) / 1e6),
                        heap / GIGABYTE),
                Reading.plain("start, beside the heap after the cold rebuild (signatures and packed facts)",
                        cold.get(StartProbe.OUTSIDE) / 1e6, "MB"),
                Reading.plain("start, memory of the whole process at its highest in the cold rebuild (0: not told)",
                        cold.get(StartProbe.PROCESS) / 1e6, "MB"),
                Reading.plain("start, heap after a start from the snapshot", warm.get(StartProbe.HEAP) / 1e6, "MB"),
                Reading.plain("start, storing the trades before", stored, "s"));
    }

    /** Stores the made-up trades as an import does, in batches. */
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

    /** What a Java of its own measured, and the seconds from before it was started until it said that it is ready. */
    private static Map<String, Double> probe(Path directory, String what) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a -> a.startsWith("-XX:") && !a.contains("RAMPercentage")).forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), StartProbe.class.getName(), what,
                directory.toString()));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<String, Double> told = new HashMap<>();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                int gap = line.indexOf(' ');
                if (line.equals(StartProbe.READY)) {
                    told.put(StartProbe.SECONDS, (System.nanoTime() - begin) / 1e9);
                } else if (gap > 0) {
                    told.put(line.substring(0, gap), Double.valueOf(line.substring(gap + 1)));
                }
            }
            if (process.waitFor() != 0) {
                throw new IOException("the Java that measured \"" + what + "\" ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while measuring", e);
        }
        return told;
    }
}
