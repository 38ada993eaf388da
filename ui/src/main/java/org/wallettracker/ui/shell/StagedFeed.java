package org.wallettracker.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.LiveStatus;
import org.wallettracker.domain.desk.LiveStatus.Stage;
import org.wallettracker.domain.desk.LiveStatus.Stream;
import org.wallettracker.domain.desk.LiveStatus.StreamState;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Finality;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.BackfillStore.Job;
import org.wallettracker.domain.port.BackfillStore.Purpose;
import org.wallettracker.domain.port.BackfillStore.Wanted;
import org.wallettracker.domain.port.GapStore.Gap;
import org.wallettracker.domain.port.GapStore.Reason;
import org.wallettracker.ui.feed.FeedPort;

/** Data sources put into a condition that is hard to meet by chance. For pictures: nothing is asked of anybody. */
final class StagedFeed implements FeedPort {
    private static final long NOW = 1_790_812_800_000L;
    private static final long HEAD = 449_601_700L;

    private final Condition condition;
    private final StagedDesk.@Nullable Stage stage;
    private final CountDownLatch release = new CountDownLatch(1);

    /** How the sources do. */
    enum Condition {
        /** All answer, following keeps up. */
        HEALTH,
        /** The first source refuses, the second is slow, frames were given up. */
        FAILURE,
        /** Nothing is followed yet, much history waits. */
        BACKFILL
    }

    StagedFeed(Condition condition, StagedDesk.@Nullable Stage stage) {
        this.condition = condition;
        this.stage = stage;
    }

    /** Lets those go who wait for an answer. */
    void release() {
        release.countDown();
    }

    @Override
    public FeedStatus status() {
        if (stage == StagedDesk.Stage.LOADING) {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        } else if (stage == StagedDesk.Stage.ERROR) {
            throw new IllegalStateException(
                    "The store answered with an error: no space left on device. Make room, then try again.");
        }
        List<Kind> kinds = List.of(new Kind("helius", "API key", stage == null),
                new Kind("shyft", "API key", stage == null),
                new Kind("node", "http(s)://host[:port][/path]", false));
        if (stage != null) {
            return new FeedStatus(List.of(), kinds, "no source is configured: add a key", LiveStatus.STOPPED, List.of(),
                    Queue.EMPTY, false, "");
        }
        boolean backfill = condition == Condition.BACKFILL;
        List<Job> jobs = jobs(backfill);
        long waiting = jobs.stream().mapToLong(Job::waiting).sum();
        return new FeedStatus(sources(), kinds, null, backfill ? LiveStatus.STOPPED : live(), jobs,
                new Queue(backfill ? 1_184 : jobs.size(), jobs.stream().filter(Job::done).count(),
                        jobs.stream().mapToLong(Job::found).sum(), waiting, jobs.stream().mapToLong(Job::missing).sum(),
                        waiting, Math.ceilDiv(waiting, 50)),
                false, "", prices(), HINTS);
    }

    private static final Hints HINTS = new Hints(List.of(
            new HintRow("Megatron", "graduation", 96, 3, 1, 0, 0), new HintRow("Megatron", "launch", 402, 0, 2, 11, 15),
            new HintRow("Megatron", "trade", 61_204, 318, 44, 9, 1_204),
            new HintRow("PumpPortal", "launch", 188, 0, 0, 10, 6),
            new HintRow("PumpPortal", "graduation", 7, 0, 0, 0, 0)),
            "PumpPortal: streaming; 211 hints heard, 3 wait until the slots around them are final.");

    private List<Source> sources() {
        boolean bad = condition == Condition.FAILURE;
        return List.of(
                new Source("helius", "mainnet.helius-rpc.com", bad ? "open" : "closed", 50, 18_422,
                        bad ? 17_011 : 18_420,
                        18_422, 412_345_678, 48_200, bad ? 4_980_000 : 210_400,
                        bad ? Map.of("rate limited", 388L, "timeout", 1_023L) : Map.of("timeout", 2L),
                        bad ? "helius: no answer within 5 s" : "helius: no answer within 5 s"),
                new Source("shyft", "rpc.shyft.to", bad ? "half open" : "closed", 10, bad ? 3_118 : 212,
                        bad ? 2_790 : 212, bad ? 3_118 : 212, 71_234_567, 131_000, bad ? 4_800_000 : 480_000,
                        bad ? Map.of("server error", 328L) : Map.of(),
                        bad ? "shyft: answered 503 Service Unavailable" : ""),
                new Source("node", "rpc.example.org", "closed", 10, bad ? 511 : 0, bad ? 511 : 0, bad ? 511 : 0,
                        bad ? 9_123_456 : 0,
                        bad ? 88_000 : 0, bad ? 240_000 : 0, Map.of(), ""));
    }

    private Prices prices() {
        boolean bad = condition == Condition.FAILURE;
        long now = NOW / 1_000;
        return new Prices(
                List.of(new PriceSource("binance", "api.binance.com", bad ? "failed" : "asked", 61_204,
                        now - 5_184_000, now - (bad ? 9_000 : 60), bad ? 9_000 : 60),
                        new PriceSource("coinbase", "api.exchange.coinbase.com", "asked", bad ? 212 : 17,
                                now - 2_592_000, now - 120, 120),
                        new PriceSource("file prices.csv", "", "imported", 43_200, now - 7_776_000, now - 5_184_000,
                                5_184_000)),
                bad ? Map.of("gap", 132L, "outlier", 1L, "stale", 150L) : Map.of("disputed", 3L, "gap", 14L),
                "Prices that stored facts need are fetched by themselves while the chain is followed.",
                bad ? "binance: does not answer from here (HTTP 451): another address can be set" : "");
    }

    private LiveStatus live() {
        boolean bad = condition == Condition.FAILURE;
        List<Stream> streams = List.of(
                new Stream("helius", true, bad ? StreamState.WAITING : StreamState.STREAMING,
                        NOW - (bad ? 9_000 : 3_600_000),
                        NOW - (bad ? 21_000 : 120), HEAD - (bad ? 55 : 0), 601_233, 2_345_678_901L, bad ? 7 : 0,
                        bad ? NOW + 8_000 : Unknown.TIME, bad ? "helius: the connection was closed (1006)" : ""),
                new Stream("node", false, StreamState.STREAMING, NOW - 3_590_000, NOW - 300, HEAD - 1, 600_871,
                        812_345_678L, 1, Unknown.TIME, "node: silent for 30 s"));
        List<Stage> stages = new ArrayList<>();
        String[] names = {"receive", "decode", "fetch", "store", "score"};
        long[] within = {400, 900, 61_000, 74_000, 74_300};
        for (int i = 0; i < names.length; i++) {
            boolean jam = bad && i >= 3;
            stages.add(new Stage(names[i], 601_233 - 40L * i, 16_670 - 10L * i, jam ? 8_192 : 2L * i, 8_192,
                    bad && i == 0 ? 1_204 : 0, jam ? 8_400 : 1 + 15L * i, jam ? 21 : i / 2, within[i] / 3,
                    jam ? 9_100_000 : within[i]));
        }
        List<Gap> gaps = bad
                ? List.of(
                        new Gap(12, "helius", null, Reason.DISCONNECTED, HEAD - 55, Unknown.AMOUNT, null, 0,
                                NOW - 21_000,
                                Unknown.TIME),
                        new Gap(11, "helius", null, Reason.DROPPED, HEAD - 1_290, HEAD - 1_244, null, 903,
                                NOW - 510_000,
                                Unknown.TIME),
                        new Gap(3, "chain", Programs.PUMP, Reason.RESTART, HEAD - 88_000, HEAD - 9_000, null, 48_211,
                                NOW - 3_600_000, Unknown.TIME))
                : List.of();
        return new LiveStatus(true, Finality.CONFIRMED, NOW - 3_600_000, HEAD, HEAD - 32, 5_312, bad ? 14 : 0, streams,
                stages, gaps);
    }

    private static List<Job> jobs(boolean many) {
        List<Job> jobs = new ArrayList<>();
        Purpose[] purposes = {Purpose.GRADUATIONS, Purpose.CURVE, Purpose.POOL, Purpose.WALLET, Purpose.TOKEN_ACCOUNT};
        for (int i = 0; i < (many ? 40 : 3); i++) {
            Purpose purpose = purposes[Math.min(i, 1 + i % 4)];
            Address subject = new Address(0x7a31L * (i + 3) << 40, 0x55aaL * (i + 7) << 33, i * 977L, i * 31L);
            long found = 400L + i * 173 % 900;
            long waiting = many ? found * (i + 1) / 42 : 0;
            jobs.add(new Job(i + 1, new Wanted(purpose, subject, subject, 10 * (1 + i / 8), Long.MIN_VALUE,
                    Long.MAX_VALUE), i == 5, null, null, null, i % 9 != 8, false, 1 + found / 1_000, found, waiting,
                    i % 13 == 12 ? 2 : 0, NOW - 7_200_000, NOW - 1_000L * i));
        }
        return jobs;
    }

    @Override
    public void follow(boolean on) {
        throw new IllegalStateException("a picture follows nothing");
    }

    @Override
    public void pause(long job, boolean paused) {
        throw new IllegalStateException("a picture fetches nothing");
    }

    @Override
    public void prioritise(long job, int step) {
        throw new IllegalStateException("a picture fetches nothing");
    }

    @Override
    public Trial tryOut(String kind, String text) {
        return new Trial(false, "a picture asks nobody");
    }

    @Override
    public String keep(String kind, String text) {
        throw new IllegalStateException("a picture keeps nothing");
    }
}
