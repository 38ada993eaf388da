package org.wallettracker.app.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.wallettracker.app.cli.Main;

/**
 * A start with 100,000 wallets and 5 million trades: a data directory is filled, then Javas of their own with a heap of at
 * most one gigabyte rebuild everything from it, and show the leaderboard from its snapshot.
 */
final class StartTrial implements Trial {
    private static final int WALLETS = 100_000;
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
        FilledDesk desk = FilledDesk.of(trades, wallets, bench);
        Path directory = desk.directory();
        bench.say("a cold rebuild, in a Java of its own");
        Map<String, Double> cold = probe(directory, StartProbe.COLD);
        String of = String.format(Locale.ROOT, "%,d trades of %,.0f wallets", trades, cold.get(StartProbe.ROWS));
        List<Map<String, Double>> first = new ArrayList<>();
        for (int round = 0; round < bench.rounds(); round++) {
            bench.say("a start from the snapshot, in a Java of its own, round " + (round + 1));
            first.add(probe(directory, StartProbe.SNAPSHOT));
        }
        bench.say("keeping Java's classes, as the first window does when it is closed");
        Path classes = bench.scratch().resolve("classes.aot");
        keepClasses(classes, directory);
        List<Map<String, Double>> later = new ArrayList<>();
        for (int round = 0; round < bench.rounds(); round++) {
            bench.say("a start with kept classes, round " + (round + 1));
            later.add(probe(directory, StartProbe.SNAPSHOT, "-XX:AOTCache=" + classes));
        }
        double start = median(later, StartProbe.SECONDS);
        Map<String, Double> warm = later.getLast();
        double rebuild = cold.get(StartProbe.SECONDS);
        double heap = cold.get(StartProbe.HEAP);
        return List.of(
                new Reading("start, from nothing to a leaderboard from the snapshot, " + of, start, "s", String.format(
                        Locale.ROOT, "cold rebuild from the database, from nothing too, %.1f s", rebuild),
                        start / rebuild),
                new Reading("start, the same", start, "s",
                        String.format(Locale.ROOT, "the aim, %.0f s", AIM_SECONDS), start / AIM_SECONDS),
                Reading.plain("start, the same, processor time until then", median(later, StartProbe.PROCESSOR), "s"),
                Reading.plain("start, the first of a build: without kept classes", median(first, StartProbe.SECONDS),
                        "s"),
                Reading.plain("start, the same, processor time until then", median(first, StartProbe.PROCESSOR), "s"),
                new Reading("start, heap after the cold rebuild and a collection", heap / 1e6, "MB", String.format(
                        Locale.ROOT, "the aim, 1 GB; at most %.0f MB allowed", cold.get(StartProbe.ALLOWED) / 1e6),
                        heap / GIGABYTE),
                Reading.plain("start, beside the heap after the cold rebuild (signatures and packed facts)",
                        cold.get(StartProbe.OUTSIDE) / 1e6, "MB"),
                Reading.plain("start, memory of the whole process at its highest in the cold rebuild (0: not told)",
                        cold.get(StartProbe.PROCESS) / 1e6, "MB"),
                Reading.plain("start, heap after a start from the snapshot", warm.get(StartProbe.HEAP) / 1e6, "MB"),
                Reading.plain("start, storing the trades before", desk.seconds(), "s"),
                Reading.plain("start, the database file, a trade", desk.bytesATrade(), "bytes"));
    }

    private static double median(List<Map<String, Double>> rounds, String what) {
        return rounds.stream().map(round -> round.get(what)).sorted().toList().get(rounds.size() / 2);
    }

    /** Runs the program once, which leaves the classes that it loaded in {@code classes}. */
    private static void keepClasses(Path classes, Path directory) throws IOException {
        List<String> command = new ArrayList<>(java());
        // what is behind a folder of classes can't be kept
        String jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .takeWhile(entry -> entry.endsWith(".jar")).collect(Collectors.joining(File.pathSeparator));
        command.addAll(List.of("-XX:AOTCacheOutput=" + classes, "-cp", jars, Main.class.getName(), "leaderboard",
                "--limit", "1", "--data-dir", directory.toString()));
        Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("the Java that was to keep its classes ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while classes were kept", e);
        }
    }

    /** A Java as this one, with a heap of at most one gigabyte. */
    private static List<String> java() {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                        "-Xlog:aot*=off,cds*=off"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(a -> a.startsWith("-XX:")
                && !a.contains("RAMPercentage") && !a.contains("AOTCache")).forEach(command::add);
        return command;
    }

    /** What a Java of its own measured, and the seconds from before it was started until it said that it is ready. */
    private static Map<String, Double> probe(Path directory, String what, String... flags) throws IOException {
        List<String> command = new ArrayList<>(java());
        command.addAll(List.of(flags));
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
