package org.wallettracker.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.Reasons;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.cluster.review.ReviewAct;
import org.wallettracker.domain.cluster.review.ReviewStatus;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.cluster.ClusterPort;
import org.wallettracker.ui.cluster.MadeUpClusters;

/**
 * Clusters put into a state that is hard to meet by chance: none, unanswered, failed, some decided, or a made-up one of any
 * size. For pictures.
 */
final class StagedClusters implements ClusterPort {
    private static final int TIES_OF_EACH = 5;
    private static final String ANALYST = "analyst";

    private final ClusterPort real;
    private final StagedDesk.@Nullable Stage stage;
    private final int size;
    private final int rows;
    private final boolean decided;
    private final CountDownLatch release = new CountDownLatch(1);

    /**
     * @param stage null to answer
     * @param size wallets of the one made-up cluster; 0 for the real ones
     * @param rows how many made-up clusters there are; 0 for the real ones
     * @param decided true if some are decided
     */
    StagedClusters(ClusterPort real, StagedDesk.@Nullable Stage stage, int size, int rows,
            boolean decided) {
        this.real = real;
        this.stage = stage;
        this.size = size;
        this.rows = rows;
        this.decided = decided;
    }

    /** Lets those go who wait for an answer. */
    void release() {
        release.countDown();
    }

    @Override
    public ClusterBoard board() {
        if (stage == StagedDesk.Stage.ERROR) {
            throw new IllegalStateException(
                    "The store answered with an error: no space left on device. Make room, then try again.");
        }
        if (stage == StagedDesk.Stage.LOADING) {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (stage != null) {
            return ClusterBoard.NONE;
        }
        if (size > 0) {
            Cluster made = MadeUpClusters.cluster("made-up", size, size * TIES_OF_EACH, 7);
            return new ClusterBoard(1, 1, List.of(new ClusterEntry(made, ReviewStatus.OPEN, true, Optional.empty(), 0.4,
                    List.of())));
        }
        ClusterBoard board = rows > 0 ? MadeUpClusters.board(rows) : real.board();
        return decided ? decided(board) : board;
    }

    /** The first clusters as decided one way or another. */
    private static ClusterBoard decided(ClusterBoard board) {
        List<ClusterEntry> entries = new ArrayList<>();
        for (ClusterEntry entry : board.entries()) {
            int place = entries.size();
            ReviewStatus status = place == 0 || place == 3 || place == 4
                    ? ReviewStatus.CONFIRMED
                    : place == 1 ? ReviewStatus.DISMISSED : place == 5 ? ReviewStatus.WHITELISTED : entry.status();
            entries.add(status == entry.status() ? entry : decided(entry, status, place));
        }
        return new ClusterBoard(board.asOf(), board.knownAt(), entries);
    }

    private static ClusterEntry decided(ClusterEntry entry, ReviewStatus status, int place) {
        long time = 1_795_000_000_000L + place * 61_000L;
        ReviewAct.Kind kind = status == ReviewStatus.CONFIRMED
                ? ReviewAct.Kind.CONFIRM
                : status == ReviewStatus.DISMISSED ? ReviewAct.Kind.DISMISS : ReviewAct.Kind.WHITELIST;
        List<ReviewAct> acts = List.of(
                new ReviewAct(2L * place + 1, ReviewAct.Kind.NOTE, entry.cluster().id(), entry.cluster().wallets(),
                        List.of(), "Same purse as the ring of last week, see the sweeps.", ANALYST, time, 0),
                new ReviewAct(2L * place + 2, kind, entry.cluster().id(), entry.cluster().wallets(), List.of(),
                        "", ANALYST, time + 42_000, 0));
        return new ClusterEntry(entry.cluster(), status, status == ReviewStatus.CONFIRMED, entry.combined(),
                entry.influence(), acts);
    }

    @Override
    public List<Cluster.Edge> edgesOf(Address wallet) {
        return real.edgesOf(wallet);
    }

    @Override
    public Reasons reasons() {
        return size > 0 || rows > 0 ? Reasons.OF_EDGES : real.reasons();
    }

    @Override
    public Optional<AccountLabel> label(Address account) {
        return real.label(account);
    }

    @Override
    public List<ReviewAct> acts() {
        return real.acts();
    }

    @Override
    public ReviewAct act(ReviewAct draft) {
        throw new IllegalStateException("a picture decides nothing");
    }

    @Override
    public Desk.Subscription onChange(Runnable listener) {
        return () -> {
        };
    }

    @Override
    public String notice() {
        return size > 0 || rows > 0 ? MadeUpClusters.NOTICE : real.notice();
    }
}
