package org.wallettracker.app.worker;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.ClusterNames;
import org.wallettracker.domain.cluster.ClusterRules;
import org.wallettracker.domain.cluster.Detection;
import org.wallettracker.domain.cluster.Detector;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.cluster.review.Acts;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.cluster.review.Drafts;
import org.wallettracker.domain.cluster.review.Review;
import org.wallettracker.domain.cluster.review.ReviewAct;
import org.wallettracker.domain.engine.Engine;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.port.ClusterStore;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.port.ResultStore;
import org.wallettracker.storage.Database;

/**
 * The clusters of one data directory: searches for them, keeps what was found, takes decisions on them, and puts both
 * together. Safe for several threads.
 */
public final class ClusterKeeper {
    private final Database database;
    private final KnownAccounts accounts;
    private final ClusterRules rules;
    private final String analyst;
    private final InstantSource clock;

    /** @param analyst who decides where nobody else is named */
    ClusterKeeper(Database database, KnownAccounts accounts, ClusterRules rules, String analyst, InstantSource clock) {
        this.database = database;
        this.accounts = accounts;
        this.rules = rules;
        this.analyst = analyst;
        this.clock = clock;
    }

    /** Every act, in order. */
    public List<ReviewAct> acts() {
        return database.reviews().all();
    }

    /** What accounts are known as at two clocks: as shipped, and as analysts said. */
    public KnownAccounts labels(long asOf, long knownAt) {
        return Acts.labels(accounts, Acts.inForce(acts(), asOf, knownAt));
    }

    /** Finds clusters at two clocks. */
    public Detector detector(long asOf, long knownAt) {
        return new Detector(labels(asOf, knownAt), rules);
    }

    /**
     * Searches facts in the order of the chain.
     *
     * @param asOf Unix seconds of the clock they were chosen by; {@link Long#MAX_VALUE} for now
     * @param knownAt record sequence up to which they were recorded
     * @throws java.util.concurrent.CancellationException once {@code progress} says so
     */
    public Detection search(ChainOrder order, long asOf, long knownAt, Progress progress) {
        return Detection.of(order, detector(asOf, knownAt), progress);
    }

    /**
     * What was found with what was decided on it.
     *
     * @param searchedAsOf Unix seconds of the newest fact that was searched
     * @param searchedAt record sequence that was searched up to
     * @param asOf Unix seconds: later decisions don't count; {@link Long#MAX_VALUE} for now
     * @param knownAt record sequence: likewise; {@link Long#MAX_VALUE} for all
     */
    public ClusterBoard board(List<Cluster> found, long searchedAsOf, long searchedAt, long asOf, long knownAt) {
        return new Review(rules).board(searchedAsOf, searchedAt, found, Acts.inForce(acts(), asOf, knownAt),
                database.clusters().names());
    }

    /** The kept search, if it was by the rules in force; whatever was recorded since. */
    public Optional<ClusterStore.Kept> kept() {
        return database.clusters().last().filter(kept -> kept.rules().equals(by()));
    }

    /** True if a search up to {@code recorded} would find what {@code kept} found: since then only clusters were decided on. */
    public boolean fresh(ClusterStore.Kept kept, long recorded) {
        List<ReviewAct> acts = acts();
        long since = acts.stream().filter(a -> a.seq() > kept.knownAt() && a.seq() <= recorded).count();
        return recorded - kept.knownAt() == since && !Acts.relabelled(acts, kept.knownAt());
    }

    /** The board of the kept search now; {@link ClusterBoard#NONE} if none is kept. */
    public ClusterBoard keptBoard() {
        return kept().map(this::board).orElse(ClusterBoard.NONE);
    }

    /** The board of {@code kept} now. */
    public ClusterBoard board(ClusterStore.Kept kept) {
        return board(kept, Long.MAX_VALUE);
    }

    /** The board of {@code kept} with the decisions up to a record sequence. */
    public ClusterBoard board(ClusterStore.Kept kept, long knownAt) {
        return board(kept.found(), kept.asOf(), kept.knownAt(), Long.MAX_VALUE, knownAt);
    }

    /** True if something was decided behind {@code from} and up to {@code to}, both record sequences. */
    public boolean decidedWithin(long from, long to) {
        return acts().stream().anyMatch(a -> a.seq() > from && a.seq() <= to);
    }

    /** Keeps what a search of everything found, and what {@code board} calls it. */
    public void keep(List<Cluster> found, ClusterBoard board) {
        ClusterStore.Kept search = new ClusterStore.Kept(board.asOf(), board.knownAt(), by(), found);
        database.clusters().keep(search,
                board.entries().stream().map(e -> new ClusterNames.Kept(e.cluster().id(),
                        java.util.Set.copyOf(e.cluster().wallets()))).toList());
    }

    /** Changes when the same facts would give other clusters. */
    private String by() {
        return Engine.VERSION + ", " + accounts.size() + " labels, " + rules;
    }

    /** The clusters that counted in {@code run}, searched for anew; {@link ClusterBoard#NONE} if none did. */
    public ClusterBoard boardOf(ResultStore.@Nullable Run run, Progress progress) {
        if (run == null || run.clustersAt() == ResultStore.Run.NO_CLUSTERS) {
            return ClusterBoard.NONE;
        }
        Detection found = Detection.of(database.facts(), Long.MAX_VALUE, run.clustersAt(),
                detector(Long.MAX_VALUE, run.clustersAt()), java.util.EnumSet.allOf(Method.class), progress);
        return board(found.clusters(), run.asOf(), run.clustersAt(), Long.MAX_VALUE, run.watermark());
    }

    /**
     * Records a decision.
     *
     * @param draft its author may be empty: then it is the analyst's
     * @param board that it was made on
     * @throws IllegalArgumentException if it can't be taken; the message says why
     */
    public ReviewAct act(ReviewAct draft, ClusterBoard board) {
        Drafts.check(draft, board, acts());
        return database.reviews().append(new ReviewAct(0, draft.kind(), draft.cluster(), draft.members(),
                draft.picked(), draft.text(), draft.author().isEmpty() ? analyst : draft.author(), clock.millis(),
                draft.undoes()));
    }
}
