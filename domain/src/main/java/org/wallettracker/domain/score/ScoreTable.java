package org.wallettracker.domain.score;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.score.feature.FeatureReader;
import org.wallettracker.domain.score.feature.WalletFeatures;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * What the sixteen curves are read at, for many wallets, in one array of numbers: {@value #WIDTH} longs a wallet. Other
 * curves, weights, priors and modifiers give new scores from it without a look at any trade. A set that counts trades
 * otherwise ({@link ParameterSet#features}) wants another table. Immutable, safe for any number of threads.
 */
public final class ScoreTable {
    private static final int USD_KNOWN = Tally.WIDTH;
    private static final int BUSIEST_DAY = Tally.WIDTH + 1;
    private static final int IDLE_DAYS = Tally.WIDTH + 2;
    private static final int EVIDENCE = Tally.WIDTH + 3;
    private static final int WIDTH = Tally.WIDTH + 4;
    private static final int CHUNK = 4_096;

    private final Address[] wallets;
    private final long[] numbers;
    private final String features;
    private final int regime;
    /** By place the number of the penalised cluster, and how surely it is one of it; -1 where in none. */
    private final int[] clusters;
    private final int[] confidences;
    private final int groups;

    /** @param numbers of the wallets, then of the penalised clusters taken as one wallet each */
    private ScoreTable(Address[] wallets, long[] numbers, String features, int regime, int[] clusters,
            int[] confidences, int groups) {
        this.clusters = clusters;
        this.confidences = confidences;
        this.groups = groups;
        this.wallets = wallets;
        this.numbers = numbers;
        this.features = features;
        this.regime = regime;
    }

    /** A table of nobody. */
    public static ScoreTable empty(ParameterSet counted) {
        return new ScoreTable(new Address[0], new long[0], counted.features(), 0, new int[0], new int[0], 0);
    }

    /**
     * The table of {@code histories}, which stand by address.
     *
     * @throws CancellationException if {@code progress} says so
     */
    public static ScoreTable of(List<WalletHistory> histories, Market market, ParameterSet counted,
            Progress progress) {
        FeatureReader reader = new FeatureReader(counted);
        return of(histories.stream().map(WalletHistory::wallet).toArray(Address[]::new),
                () -> i -> reader.read(histories.get(i), market), market, counted, progress);
    }

    /**
     * The table of {@code wallets}, which stand by address.
     *
     * @param readers gives every thread its own reader of the features, as {@code counted} wants them, by place
     * @throws CancellationException if {@code progress} says so
     */
    public static ScoreTable of(Address[] wallets, Supplier<IntFunction<WalletFeatures>> readers, Market market,
            ParameterSet counted, Progress progress) {
        return of(wallets, readers, market, counted, Clusters.NONE, progress);
    }

    /**
     * Penalised clusters.
     *
     * @param standings of their members, by wallet
     * @param ids of the clusters, ascending
     * @param features of the cluster called so, taken as one wallet
     */
    public record Clusters(Map<Address, Standing> standings, List<String> ids,
            Function<String, WalletFeatures> features) {
        /** No wallet is in one. */
        public static final Clusters NONE = new Clusters(Map.of(), List.of(), id -> {
            throw new IllegalArgumentException(id);
        });
    }

    /** As the other, with {@code clusters}. */
    public static ScoreTable of(Address[] wallets, Supplier<IntFunction<WalletFeatures>> readers, Market market,
            ParameterSet counted, Clusters penalised, Progress progress) {
        int groups = penalised.ids().size();
        long[] numbers = new long[Math.multiplyExact(wallets.length + groups, WIDTH)];
        TraderScorer scorer = new TraderScorer(counted);
        for (int g = 0; g < groups; g++) {
            scorer.tally(new Address(0, 0, 0, g), penalised.features().apply(penalised.ids().get(g)), market,
                    new Row(numbers, (wallets.length + g) * WIDTH));
        }
        int[] clusters = new int[wallets.length];
        int[] confidences = new int[wallets.length];
        int chunk = Math.max(1, Math.min(CHUNK, wallets.length / 100));
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, Math.ceilDiv(wallets.length, chunk)).parallel().forEach(c -> {
            if (progress.cancelled()) {
                return;
            }
            IntFunction<WalletFeatures> reader = readers.get();
            int end = Math.min(wallets.length, (c + 1) * chunk);
            for (int i = c * chunk; i < end; i++) {
                Standing known = penalised.standings().get(wallets[i]);
                clusters[i] = known == null ? -1 : Collections.binarySearch(penalised.ids(), known.cluster());
                confidences[i] = known == null ? 0 : known.clusterConfidence();
                scorer.tally(wallets[i], reader.apply(i), market, known == null ? scorer.neutral() : known,
                        new Row(numbers, i * WIDTH));
            }
            progress.report("what if", done.addAndGet(end - c * chunk), wallets.length);
        });
        if (progress.cancelled()) {
            throw new CancellationException("counting for other parameters was cancelled");
        }
        for (int i = 1; i < wallets.length; i++) {
            if (wallets[i - 1].compareTo(wallets[i]) >= 0) {
                throw new IllegalArgumentException("wallets must stand by address, each once: " + wallets[i]);
            }
        }
        return new ScoreTable(wallets, numbers, counted.features(), Rows.place(market.regimeAt(market.asOf())),
                clusters, confidences, groups);
    }

    /** Where one wallet's numbers go. */
    static final class Row {
        private final long[] numbers;
        private final int at;

        private Row(long[] numbers, int at) {
            this.numbers = numbers;
            this.at = at;
        }

        void set(Address wallet, Tally tally, boolean usdKnown, int busiestDay, long idleDays, int evidence) {
            tally.store(numbers, at);
            numbers[at + USD_KNOWN] = usdKnown ? 1 : 0;
            numbers[at + BUSIEST_DAY] = busiestDay;
            numbers[at + IDLE_DAYS] = idleDays;
            numbers[at + EVIDENCE] = evidence;
        }
    }

    /** How many wallets. */
    public int size() {
        return wallets.length;
    }

    /** The wallet at {@code place}, from 0, by address. */
    public Address wallet(int place) {
        return wallets[place];
    }

    /** Independent closed positions of the wallet at {@code place}. */
    public int evidence(int place) {
        return (int) numbers[place * WIDTH + EVIDENCE];
    }

    /** True if {@code set} can be applied to this table: it counts trades as the set it was made with. */
    public boolean fits(ParameterSet set) {
        return features.equals(set.features());
    }

    /**
     * The score of every wallet by {@code set}, hundredths, by place; the same to the digit as {@link TraderScorer}'s.
     *
     * @throws IllegalArgumentException unless it {@linkplain #fits fits}
     */
    public int[] scores(ParameterSet set) {
        if (!fits(set)) {
            throw new IllegalArgumentException(set.title() + " counts trades in another way: count them anew first");
        }
        int[] limits = scores(set, wallets.length, groups, new int[0]);
        return scores(set, 0, wallets.length, limits);
    }

    /** @param limits scores of the clusters; empty where the rows are clusters themselves */
    private int[] scores(ParameterSet set, int from, int count, int[] limits) {
        int[] scores = new int[count];
        int reputation = set.modifiers().reputationStart();
        Standing neutral = Standing.neutral(reputation);
        IntStream.range(0, Math.ceilDiv(count, CHUNK)).parallel().forEach(chunk -> {
            Tally tally = new Tally(set.counting());
            Marks marks = new Marks(set);
            RunningTotal total = new RunningTotal(set, neutral, 0, null);
            int end = Math.min(count, (chunk + 1) * CHUNK);
            for (int i = chunk * CHUNK; i < end; i++) {
                int at = (from + i) * WIDTH;
                tally.load(numbers, at);
                marks.run(tally, numbers[at + USD_KNOWN] != 0, (int) numbers[at + BUSIEST_DAY], regime);
                RunningTotal own = limits.length == 0 || clusters[i] < 0
                        ? total
                        : new RunningTotal(set, new Standing(confidences[i], reputation, Map.of(), List.of(), "",
                                limits[clusters[i]]), 0, null);
                scores[i] = own.idle(numbers[at + IDLE_DAYS]).score(marks);
            }
        });
        return scores;
    }
}
