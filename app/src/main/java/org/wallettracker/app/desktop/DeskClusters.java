package org.wallettracker.app.desktop;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.app.worker.FollowedClusters;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.Detection;
import org.wallettracker.domain.cluster.Reasons;
import org.wallettracker.domain.cluster.review.Acts;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.cluster.review.ReviewAct;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.ClusterStore;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ui.cluster.ClusterPort;
import org.wallettracker.ui.shell.TaskMonitor;

/**
 * The clusters of what the desk shows. What was kept counts until a search on a thread of its own is done; then the
 * desk's thread scores anew whom that touches. For many threads.
 */
final class DeskClusters implements ClusterPort {
    private static final Logger LOG = LoggerFactory.getLogger(DeskClusters.class);

    private final DeskWorker worker;
    private final TaskMonitor tasks;
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("clusters").daemon(true).factory());
    private volatile @Nullable Detection found;
    private volatile @Nullable ClusterBoard decided;
    private volatile @Nullable FollowedClusters followed;
    private volatile @Nullable Moved moved;
    private volatile boolean closed;

    /** What following found last. */
    private record Moved(List<Cluster> clusters, long asOf, long knownAt) {
    }

    DeskClusters(DeskWorker worker, TaskMonitor tasks) {
        this.worker = worker;
        this.tasks = tasks;
    }

    /** Stops a search that is under way; none begins any more. */
    void close() {
        closed = true;
        thread.shutdown();
    }

    /** Everybody is told that another run is in force. */
    void changed() {
        decided = null;
        listeners.forEach(Runnable::run);
    }

    /** A run of the past shows what {@code detection} found in its facts. */
    void shows(@Nullable Detection detection) {
        found = detection;
        changed();
    }

    /** From now on clusters move with what is followed into {@code into}; to be closed when that ends. */
    FollowedClusters follow(Workspace into) {
        FollowedClusters begun = new FollowedClusters(into, () -> worker.shows(into) && worker.showsNow(),
                new FollowedClusters.Listener() {
                    @Override
                    public void moved(List<Cluster> clusters, long asOf, long knownAt) {
                        moved = new Moved(clusters, asOf, knownAt);
                        changed();
                    }

                    @Override
                    public void stopped(RuntimeException failure) {
                        tasks.fail(tasks.start("Clusters while following"), String.valueOf(failure.getMessage()));
                        unfollow();
                    }

                    @Override
                    public void search() {
                        DeskClusters.this.search(into);
                    }
                });
        followed = begun;
        begun.start();
        return begun;
    }

    /** Following ended: what the last search of everything found counts again. */
    void unfollow() {
        followed = null;
        moved = null;
        changed();
    }

    /** Searches the facts of the run in force, beside everything else. */
    void search(Workspace of) {
        if (closed) {
            return;
        }
        thread.execute(() -> {
            if (closed || !worker.shows(of) || !worker.showsNow()) {
                return;
            }
            Progress task = tasks.start("Search for clusters");
            try {
                List<Cluster> before = of.clusters().kept().map(ClusterStore.Kept::found).orElse(List.of());
                Optional<Detection> detection = of.searchNow(task.or(() -> closed || !worker.shows(of)));
                if (detection.isPresent()) {
                    found = detection.get();
                    worker.clustersFound(of, same(before, detection.get().clusters()), task);
                }
                tasks.finish(task);
            } catch (CancellationException e) {
                LOG.info("the search for clusters was cancelled: those found before stay in force");
                tasks.finish(task);
            } catch (RuntimeException e) {
                LOG.error("searching for clusters", e);
                tasks.fail(task, String.valueOf(e.getMessage()));
            }
        });
    }

    /** True if both are the same but for the signatures behind them. */
    private static boolean same(List<Cluster> one, List<Cluster> other) {
        return without(one).equals(without(other));
    }

    private static List<Cluster> without(List<Cluster> clusters) {
        return clusters.stream().map(c -> new Cluster(c.id(), c.members(), List.of(), c.methods(), c.confidence(),
                c.risk(), c.type())).toList();
    }

    @Override
    public ClusterBoard board() {
        ClusterBoard now = decided;
        return now != null ? now : worker.workspace().map(this::present).orElse(ClusterBoard.NONE);
    }

    /** As following found them, or else the last search, with every decision and the scores of the run in force. */
    private ClusterBoard present(Workspace of) {
        Moved last = moved;
        return last == null || !worker.showsNow()
                ? of.engine().clusters()
                : of.engine().scored(of.clusters().board(last.clusters, last.asOf, last.knownAt, Long.MAX_VALUE,
                        Long.MAX_VALUE));
    }

    @Override
    public List<Cluster.Edge> edgesOf(Address wallet) {
        Detection last = found;
        FollowedClusters now = moved == null || !worker.showsNow() ? null : followed;
        List<Cluster.Edge> newest = now == null ? null : now.edgesOf(wallet);
        if (newest != null) {
            return newest;
        }
        return last == null
                ? board().of(wallet).map(e -> e.cluster().edges().stream()
                        .filter(edge -> edge.a().equals(wallet) || edge.b().equals(wallet)).toList()).orElse(List.of())
                : last.edgesOf(wallet);
    }

    @Override
    public Reasons reasons() {
        Detection last = found;
        return last == null ? Reasons.OF_EDGES : last.reasons();
    }

    @Override
    public Optional<AccountLabel> label(Address account) {
        return worker.workspace()
                .flatMap(w -> w.clusters().labels(Long.MAX_VALUE, Long.MAX_VALUE).label(account));
    }

    @Override
    public List<ReviewAct> acts() {
        return worker.workspace().map(w -> w.clusters().acts()).orElse(List.of());
    }

    @Override
    public ReviewAct act(ReviewAct draft) {
        Workspace of = worker.workspace()
                .orElseThrow(() -> new IllegalStateException("the desk is still being opened"));
        if (!worker.showsNow()) {
            throw new IllegalArgumentException("the desk looks at the past: decide on what is known now");
        }
        ReviewAct taken = of.clusters().act(draft, board());
        decided = moved == null ? of.engine().scored(of.clusters().keptBoard()) : present(of); // at once; scores follow
        FollowedClusters now = followed;
        if (now != null && Acts.relabelled(of.clusters().acts(), taken.seq() - 1)) {
            now.again();
        }
        listeners.forEach(Runnable::run);
        worker.decided(of, taken);
        return taken;
    }

    @Override
    public Desk.Subscription onChange(Runnable listener) {
        Runnable own = listener::run;
        listeners.add(own);
        return () -> listeners.remove(own);
    }
}
