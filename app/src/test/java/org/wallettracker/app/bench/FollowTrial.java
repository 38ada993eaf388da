package org.wallettracker.app.bench;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import org.wallettracker.app.worker.FollowScores;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.desk.LiveStatus;
import org.wallettracker.domain.desk.LiveStatus.StreamState;
import org.wallettracker.domain.engine.LiveScores;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.port.BackfillStore.Purpose;
import org.wallettracker.domain.port.BackfillStore.Wanted;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.backfill.Backfill;
import org.wallettracker.ingest.backfill.BackfillRules;
import org.wallettracker.ingest.decode.TransactionDecoder;
import org.wallettracker.ingest.live.Follow;
import org.wallettracker.ingest.live.LiveRules;
import org.wallettracker.ingest.simulate.WorldGenerator;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.serve.ChainServer;
import org.wallettracker.ingest.source.RpcSource;
import org.wallettracker.ingest.source.SourceGroup;
import org.wallettracker.ingest.source.SourceKind;
import org.wallettracker.ingest.source.SourceSpec;
import org.wallettracker.storage.Database;

/**
 * Following a chain through the real client: the last day of a simulated world at 10,000 transactions a minute, the rest
 * of it as fast as it goes. The server runs in the same process, on the same cores.
 */
final class FollowTrial implements Trial {
    private static final WorldSpec WORLD = new WorldSpec(7, 1_000, 3_000, 3);
    private static final long DAY = 86_400;
    private static final long LIVE_FROM = WORLD.end() - DAY + 60;
    private static final double A_MINUTE = 10_000;
    private static final double AIM_MILLIS = 100;
    private static final double AIM_A_MINUTE = 300_000;
    private static final double AIM_REQUESTS = 1.1;
    private static final Address MIGRATOR = Address.parse("39azUYFWPz3VHgKCf3VChUwbpURdCHRxjWVowf5jUJjg");

    @Override
    public String name() {
        return "follow";
    }

    @Override
    public String what() {
        return "following the chain: from a frame to its score, and how much of it a minute";
    }

    @Override
    public List<Reading> run(Bench bench) throws IOException {
        Path desk = bench.scratch().resolve("follow");
        LongArrayList live = new LongArrayList();
        AtomicLong now = new AtomicLong(LIVE_FROM * 1_000);
        List<Reading> readings = new ArrayList<>();
        try (Workspace workspace = Workspace.open(desk, InstantSource.system())) {
            bench.say("storing the days before");
            store(workspace, live);
            bench.say("a chain of " + live.size() + " transactions in its last day");
            try (ChainServer server = ChainServer.open(
                    new ChainServer.Spec(WORLD, 0, 0, LIVE_FROM, 1, EnumSet.noneOf(
                            org.wallettracker.ingest.simulate.serve.FaultKind.class), Duration.ofSeconds(1), null),
                    bench.scratch(), () -> Instant.ofEpochMilli(now.get()), Progress.NONE)) {
                SourceSpec helius = SourceSpec.of("helius", SourceKind.HELIUS, server.helius(), server.heliusSocket(),
                        List.of(), 10_000, Duration.ofSeconds(20));
                readings.addAll(follow(bench, workspace, helius, live, now));
                now.set(WORLD.end() * 1_000 + 60_000);
                readings.add(requests(bench, helius));
            }
        }
        return readings;
    }

    /** Stores what was before {@link #LIVE_FROM}; the rest's times go to {@code live}, Unix milliseconds. */
    private static void store(Workspace workspace, LongArrayList live) throws IOException {
        TransactionDecoder decoder = new TransactionDecoder(workspace.accounts());
        List<DecodedTransaction> batch = new ArrayList<>();
        WorldGenerator.generate(WORLD, (json, length, slot) -> {
            long millis = WorldSpec.START * 1_000 + (slot - WorldSpec.FIRST_SLOT) * WorldSpec.SLOT_MILLIS;
            if (millis >= LIVE_FROM * 1_000) {
                live.add(millis);
                return;
            }
            DecodedTransaction transaction = decoder.decode(json, length, "world", 1, 0).transaction();
            if (transaction != null) {
                batch.add(transaction);
            }
            if (batch.size() == 2_000) {
                workspace.database().facts().append(batch, List.of(), millis);
                batch.clear();
            }
        });
        workspace.database().facts().append(batch, List.of(), LIVE_FROM * 1_000);
    }

    private static List<Reading> follow(Bench bench, Workspace workspace, SourceSpec source, LongArrayList live,
            AtomicLong now) {
        Database database = workspace.database();
        LiveScores scores = new LiveScores(workspace.engine(), database.facts());
        scores.advance(Progress.NONE);
        List<Reading> readings = new ArrayList<>();
        try (SourceGroup group = new SourceGroup(List.of(new RpcSource(source, new OkHttpClient())));
                FollowScores moving = new FollowScores(scores, Progress.NONE, System::nanoTime, () -> true);
                Follow follow = new Follow(group, List.of(source),
                        new Follow.Stores(database.facts(), database.finality(), database.gaps(),
                                database.backfill()),
                        workspace.accounts(), LiveRules.DEFAULT, Long.MAX_VALUE,
                        moving, InstantSource.system())) {
            follow.start();
            while (follow.status().streams().getFirst().state() != StreamState.STREAMING) {
                sleep(20);
            }
            int steady = Math.min(live.size() / 2, (int) (bench.seconds() * A_MINUTE / 60));
            bench.say(steady + " transactions at " + (int) A_MINUTE + " a minute");
            long begin = System.nanoTime();
            for (int sent = 0; sent < steady;) {
                sent = Math.min(steady, (int) ((System.nanoTime() - begin) / 1e9 * A_MINUTE / 60));
                now.set(live.getLong(sent));
                sleep(20);
            }
            LiveStatus calm = follow.status();
            long depth = calm.stages().stream().mapToLong(LiveStatus.Stage::depth).sum();
            LiveStatus.Stage score = calm.stages().getLast();
            LiveStatus.Stage stored = calm.stages().get(3);
            readings.add(time("half of", score.p50Micros()));
            readings.add(time("99 of 100", score.p99Micros()));
            readings.add(Reading.plain("follow, frame to committed, 99 of 100 within", stored.p99Micros() / 1e3,
                    "milliseconds"));
            readings.add(Reading.plain("follow, waiting in all queues at the end of that", depth, "transactions"));
            readings.add(Reading.plain("follow, given up", calm.drops(), "transactions"));
            readings.add(Reading.plain("follow, trades that reached their wallet's score", scores.placed(), "trades"));
            readings.add(Reading.plain("follow, trades that wait for the next run", scores.waiting(), "trades"));
            scores.waits().forEach((why, trades) -> bench.say(trades + " wait because " + why.text()));
            long before = settled(follow, 0);
            bench.say("the rest as fast as it goes");
            long from = System.nanoTime();
            long spent = processor();
            now.set(live.getLong(live.size() - 1) + 60_000);
            long after = settled(follow, before + 1);
            double micros = (processor() - spent) / 1e3 / (after - before);
            readings.add(Reading.plain("follow, bodies fetched one by one beside these",
                    follow.status().stages().get(2).done(), "transactions"));
            readings.add(Reading.plain("follow, processor time of the tracker's threads for each of these", micros,
                    "microseconds"));
            double minutes = (System.nanoTime() - from - 1e9) / 60e9;
            double rate = (after - before) / minutes;
            readings.add(new Reading("follow, all of " + (after - before) + " transactions at once, stored and scored",
                    rate, "transactions a minute", "the aim, " + (int) AIM_A_MINUTE, rate / AIM_A_MINUTE));
        }
        return readings;
    }

    /** Nanoseconds of all threads of the tracker, the server's not among them. */
    private static long processor() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && List.of("live ", "database-", "stream ", "WebSocketConnect").stream()
                    .anyMatch(thread.getThreadName()::startsWith) && !thread.getThreadName().equals("live run")) {
                sum += threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        return sum;
    }

    private static Reading time(String share, long micros) {
        return new Reading("follow, frame to committed and scored, " + share + " within", micros / 1e3, "milliseconds",
                "the aim, 100 for 99 of 100", micros / 1e3 / AIM_MILLIS);
    }

    /** How many are scored once at least {@code least} are, all that is stored is, and for a second no more came. */
    private static long settled(Follow follow, long least) {
        long last = -1;
        long still = 0;
        while (still < 50) {
            sleep(20);
            List<LiveStatus.Stage> stages = follow.status().stages();
            long done = stages.getLast().done();
            boolean behind = stages.stream().anyMatch(stage -> stage.depth() > 0) || stages.get(3).done() != done;
            still = done == last && done >= least && !behind ? still + 1 : 0;
            last = done;
        }
        return last;
    }

    private static Reading requests(Bench bench, SourceSpec source) throws IOException {
        bench.say("a backfill of its graduations");
        Path desk = bench.scratch().resolve("backfill");
        Files.createDirectories(desk);
        try (Workspace workspace = Workspace.open(desk, InstantSource.system());
                SourceGroup group = new SourceGroup(List.of(new RpcSource(source, new OkHttpClient())))) {
            workspace.database().backfill().add(new Wanted(Purpose.GRADUATIONS, MIGRATOR, MIGRATOR, 10,
                    WorldSpec.START, Long.MAX_VALUE), 0);
            try (Backfill backfill = new Backfill(group, workspace.database().backfill(),
                    workspace.database().facts(), workspace.accounts(), BackfillRules.DEFAULT, InstantSource.system(),
                    Progress.NONE)) {
                long fetched = backfill.run().fetched();
                double each = (double) group.sources().getFirst().health().requests() / fetched;
                return new Reading("follow, requests for each of " + fetched + " transactions of a backfill", each,
                        "requests", "the aim, " + AIM_REQUESTS, each / AIM_REQUESTS);
            }
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody interrupts a bench", e);
        }
    }
}
