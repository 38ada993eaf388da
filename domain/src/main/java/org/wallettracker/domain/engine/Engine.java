package org.wallettracker.domain.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.cluster.Detector;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.Laboratory;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.TokenBoard;
import org.wallettracker.domain.desk.TokenDossier;
import org.wallettracker.domain.desk.TokenParts;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.ledger.LedgerRules;
import org.wallettracker.domain.market.RegimeRules;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.PriceStore;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.port.ResultStore;
import org.wallettracker.domain.port.ResultStore.PastScore;
import org.wallettracker.domain.port.TokenScoreStore;
import org.wallettracker.domain.score.TraderScorer;
import org.wallettracker.domain.score.WalletScorer;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * The desk: builds runs from the stores and answers from the one in force. Readers never wait: a new run takes the place
 * of the old one whole. Safe for use by many threads; rebuilds queue behind each other.
 */
public final class Engine implements Desk {
    /** Changes when the same facts would give other results. */
    public static final String VERSION = "engine 4, " + Detector.VERSION;

    private final FactStore facts;
    private final PriceStore prices;
    private final TokenScoreStore others;
    private final WalletScorer scorer;
    private final RunBuilder builder;
    private final Dossiers dossiers;
    private final ReentrantLock building = new ReentrantLock();
    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock counting = new ReentrantLock();
    private volatile @Nullable Run run;
    /** The run in force if it counts everything stored up to now. */
    private volatile @Nullable Run newest;
    private @Nullable Counted counted;
    private final CountDownLatch firstRun = new CountDownLatch(1);
    private volatile @Nullable Kept kept;

    /** @param accounts labels: none of these is a trader */
    public Engine(FactStore facts, PriceStore prices, WalletScorer scorer, KnownAccounts accounts) {
        this(facts, prices, scorer, accounts, LedgerRules.DEFAULT);
    }

    /** Like the other, with its own limits of the ledger. */
    public Engine(FactStore facts, PriceStore prices, WalletScorer scorer, KnownAccounts accounts, LedgerRules rules) {
        this(facts, prices, TokenScoreStore.NONE, scorer, accounts, rules);
    }

    /** Like the other, with {@code others}' scores of tokens to be shown beside its own. */
    public Engine(FactStore facts, PriceStore prices, TokenScoreStore others, WalletScorer scorer,
            KnownAccounts accounts, LedgerRules rules) {
        this.facts = facts;
        this.others = others;
        this.prices = prices;
        this.scorer = scorer;
        this.builder = new RunBuilder(facts, prices, scorer, accounts, rules);
        this.dossiers = new Dossiers(scorer, accounts, prices);
    }

    /**
     * Builds a run from all stored facts and puts it in force, then tells the listeners. What facts, prices and time
     * since the run in force do not touch is taken over from it; the result is that of a run from nothing. Call on a
     * thread that is never interrupted.
     *
     * @param asOf Unix seconds; {@link Long#MAX_VALUE} for the newest block time in the store
     * @param knownAt record sequence; {@link Long#MAX_VALUE} for all that is stored
     * @return false if {@code progress} cancelled it: the run in force stays
     */
    public boolean rebuild(long asOf, long knownAt, Progress progress) {
        return rebuild(asOf, knownAt, ClusterBoard.NONE, progress);
    }

    /** As the other, with the effect of {@code clusters} on the scores. */
    public boolean rebuild(long asOf, long knownAt, ClusterBoard clusters, Progress progress) {
        return build(asOf, knownAt, before -> clusters, progress);
    }

    /** Builds a run of everything up to now, in which the clusters of the run in force count on. */
    public boolean renew(Progress progress) {
        return build(Long.MAX_VALUE, Long.MAX_VALUE,
                before -> before == null ? ClusterBoard.NONE : before.clusters().board(), progress);
    }

    private boolean build(long asOf, long knownAt, Function<@Nullable Run, ClusterBoard> clusters, Progress progress) {
        building.lock();
        try {
            Run built = builder.build(asOf, knownAt, clusters.apply(run), run, progress);
            if (progress.cancelled()) {
                return false; // nobody wants it any more: what is in force by now may be what is wanted instead
            }
            newest = asOf == Long.MAX_VALUE && knownAt == Long.MAX_VALUE ? built : null;
            run = built;
        } catch (CancellationException e) {
            return false;
        } finally {
            firstRun.countDown();
            building.unlock();
        }
        counting.lock();
        try {
            counted = null; // what was counted of the old run is not kept longer than the run
        } finally {
            counting.unlock();
        }
        tell();
        return true;
    }

    /**
     * Shows what an earlier run of the same facts, parameters and engine left until the first run is done; does nothing
     * afterwards. Wallets and tokens are told by the first run only: who asks for one waits for it.
     */
    public void restore(Leaderboard board, DeskStatus status) {
        if (run == null) {
            kept = new Kept(board, status);
            tell();
        }
    }

    private record Kept(Leaderboard board, DeskStatus status) {
    }

    /** The run in force; where only an earlier one's leaderboard is shown so far, the first run once it is done. */
    private @Nullable Run awaited() {
        if (run == null && kept != null) {
            boolean interrupted = false;
            while (true) {
                try {
                    firstRun.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return run;
    }

    /** One subscription: the same task may subscribe twice. */
    private static final class Listener {
        private final Runnable task;

        private Listener(Runnable task) {
            this.task = task;
        }
    }

    /** Every listener is told even if one of them fails; the first failure is thrown afterwards. */
    private void tell() {
        RuntimeException failure = null;
        for (Listener listener : listeners) {
            try {
                listener.task.run();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public DeskStatus status() {
        Run now = run;
        Kept before = kept;
        if (now == null && before != null) {
            return before.status;
        }
        return now != null
                ? now.status()
                : new DeskStatus(false, facts.counts(), Unknown.TIME, 0, 0, 0, scorer.parameterSet(),
                        prices.all().size());
    }

    @Override
    public Leaderboard leaderboard() {
        Run now = run;
        Kept before = kept;
        if (now == null && before != null) {
            return before.board;
        }
        return now != null ? now.leaderboard() : new Leaderboard(Unknown.TIME, 0, scorer.parameterSet(), List.of());
    }

    @Override
    public Optional<WalletDossier> wallet(Address address) {
        Run now = awaited();
        return now == null ? Optional.empty() : dossiers.wallet(now, address);
    }

    @Override
    public Optional<TokenDossier> token(Address mint) {
        Run now = awaited();
        if (now == null) {
            return Optional.empty();
        }
        Optional<TokenDossier> token = TokenDossiers.token(now, mint);
        return scorer instanceof TraderScorer own
                ? token.map(t -> t.with(SmartBuyers.of(now, t.earlyBuyers(), own)))
                : token;
    }

    @Override
    public TokenParts parts(Address mint) {
        Run now = awaited();
        Run latest = newest;
        // at the newest facts, what was read counts whatever the chain's newest block time
        return TokenParts.of(others.of(mint), now == null || now == latest ? Long.MAX_VALUE : now.status().asOf());
    }

    @Override
    public TokenBoard tokens() {
        Run now = awaited();
        if (now == null) {
            return new TokenBoard(Unknown.TIME, List.of());
        }
        counting.lock();
        try {
            Counted last = counted;
            if (last == null || last.run != now) {
                last = new Counted(now, TokenDossiers.board(now));
                counted = last;
            }
            return last.board;
        } finally {
            counting.unlock();
        }
    }

    /** The tokens of the run they were counted of: counted once a run, when first asked for. */
    private static final class Counted {
        private final Run run;
        private final TokenBoard board;

        private Counted(Run run, TokenBoard board) {
            this.run = run;
            this.board = board;
        }
    }

    @Override
    public Subscription onChange(Runnable listener) {
        Listener own = new Listener(listener);
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    /**
     * Trials of other parameters on the run in force.
     *
     * @param parameters the set the engine scores by
     */
    public Laboratory laboratory(ParameterSet parameters) {
        return new WhatIf(() -> run, parameters);
    }

    /**
     * Writes the results of the run in force in place of what {@code store} holds.
     *
     * @param now Unix milliseconds, the time of recording
     * @throws IllegalStateException before the first run
     */
    public void keep(ResultStore store, long now) {
        Run kept = run;
        if (kept == null) {
            throw new IllegalStateException("there is no run to keep yet");
        }
        store.replace(identity(kept), Results.parts(kept, scorer), now);
    }

    /** The results of the run in force, all at once; empty before the first run. */
    public Optional<EngineResults> results() {
        Run now = run;
        return now == null ? Optional.empty() : Optional.of(resultsOf(now));
    }

    /**
     * Replays everything from facts at the clocks of the stored run and compares; the run in force stays.
     *
     * @return empty if nothing is stored to compare with, or {@code progress} cancelled it
     */
    public Optional<Verification> verify(ResultStore stored, Progress progress) {
        return verify(stored, ClusterBoard.NONE, progress);
    }

    /** As the other, with the effect of {@code clusters}, which are those of the stored run. */
    public Optional<Verification> verify(ResultStore stored, ClusterBoard clusters, Progress progress) {
        ResultStore.Run of = stored.run();
        if (of == null) {
            return Optional.empty();
        }
        try {
            Run replayed = builder.build(of.asOf() == Unknown.TIME ? Long.MAX_VALUE : of.asOf(), of.watermark(),
                    clusters, null, progress);
            return Optional.of(Verification.compare(new EngineResults(of, stored.wallets(), stored.positions()),
                    resultsOf(replayed)));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    private EngineResults resultsOf(Run run) {
        return Results.of(run, scorer, identity(run));
    }

    private static ResultStore.Run identity(Run run) {
        DeskStatus s = run.status();
        ClusterBoard clusters = run.clusters().board();
        return new ResultStore.Run(s.asOf(), s.knownAt(), s.parameterSet(), VERSION,
                clusters == ClusterBoard.NONE ? ResultStore.Run.NO_CLUSTERS : clusters.knownAt());
    }

    /**
     * Scores and ranks that move on from the run in force, to be told every fact recorded since; empty before the first
     * run, for a run of the past, or with a scorer of another kind. Reads the store: not on the thread that paints.
     */
    public Optional<LiveBoard> live() {
        return liveFrom().map(LiveFrom::board);
    }

    /**
     * A board that moves on from a run.
     *
     * @param knownAt record sequence up to which the run counts: the board is to be told what came after
     */
    record LiveFrom(LiveBoard board, long knownAt, long asOf) {
    }

    /** As {@link #live}, with the place in the record from which the board is to be told. */
    Optional<LiveFrom> liveFrom() {
        Run now = run;
        if (now == null || now != newest || !(scorer instanceof TraderScorer own)) {
            return Optional.empty();
        }
        Address[] wallets = now.scored().stream().map(Run.Scored::wallet).toArray(Address[]::new);
        int[] scores = now.scored().stream().mapToInt(s -> s.row().score()).toArray();
        return Optional.of(new LiveFrom(
                new LiveBoard(now.base().columns(), now.market(), now.prices(), own, now.base().rules(),
                        LivePast.of(now, facts), LivePast.newest(now.order()), wallets, scores).with(now.clusters()),
                now.status().knownAt(), now.leaderboard().asOf()));
    }

    /**
     * What is kept of the scores of {@code wallet}, and before it the score at the end of past UTC days, computed now
     * from the facts of the run in force, by its parameters; where nothing is kept, up to the run itself. Takes about as
     * long as a run for every day.
     *
     * @param kept in the order of the runs
     * @param days to compute at most, evenly spread
     * @return what is kept alone if {@code progress} cancelled it, or there is no run
     */
    public List<PastScore> history(Address wallet, List<PastScore> kept, int days, Progress progress) {
        Run now = run;
        if (now == null || days <= 0) {
            return kept;
        }
        ParameterSet set = builder.parameters();
        PastScores past = new PastScores(now, facts, scorer, set == null ? RegimeRules.DEFAULT : set.regime(), wallet);
        long asOf = now.market().asOf();
        long before = kept.isEmpty() ? asOf : Math.min(asOf, kept.getFirst().run().asOf());
        List<Long> times = new ArrayList<>(past.days(before, days));
        if (kept.isEmpty()) {
            times.add(asOf);
        }
        try {
            List<PastScore> all = new ArrayList<>(past.at(times, progress));
            all.addAll(kept);
            return all;
        } catch (CancellationException e) {
            return kept;
        }
    }

    /** The clusters of the run in force, each taken as one wallet as well; none before the first run. */
    public ClusterBoard clusters() {
        Run now = run;
        return now == null ? ClusterBoard.NONE : scored(now, now.clusters().board());
    }

    /** {@code board} with what the run in force made of its clusters, as far as it knows them. */
    public ClusterBoard scored(ClusterBoard board) {
        Run now = run;
        return now == null ? board : scored(now, board);
    }

    private static ClusterBoard scored(Run now, ClusterBoard board) {
        return board.scored(now.clusters().combined(), wallet -> {
            Run.Scored scored = now.scored(wallet);
            return scored == null || scored.row().tooLittleEvidence() ? 0 : scored.row().rank();
        });
    }

    /**
     * What a search for clusters reads.
     *
     * @param order of the facts of a run
     * @param asOf Unix seconds of its newest
     * @param knownAt record sequence up to which they were recorded
     */
    public record Searchable(ChainOrder order, long asOf, long knownAt) {
    }

    /** The facts of the run in force; empty before it. */
    public Optional<Searchable> searchable() {
        Run now = run;
        return now == null
                ? Optional.empty()
                : Optional.of(new Searchable(now.order(), now.status().asOf(), now.status().knownAt()));
    }

    /** How many wallets were read for the run in force; all others were taken over from the one before. */
    public int walletsRead() {
        Run now = run;
        return now == null ? 0 : now.read();
    }

    /** How many positions of the run in force were told by the ledger's objects because columns can't tell them. */
    public long positionsLeftToObjects() {
        Run now = run;
        return now == null ? 0 : now.left();
    }
}
