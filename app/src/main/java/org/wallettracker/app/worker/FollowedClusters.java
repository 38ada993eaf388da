package org.wallettracker.app.worker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.LiveClusters;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.Progress;

/**
 * Clusters that move with what is followed. What new facts touch is searched anew each second. Everything is searched
 * anew when facts came that this can't take in, and from time to time anyway, not so often that searching takes more than
 * a small part of the time; that search counts in the scores.
 */
public final class FollowedClusters implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedClusters.class);
    private static final long STEP_MILLIS = 1_000;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE = 120 * SECOND;
    private static final int SHARE = 20;

    private final Workspace into;
    private final BooleanSupplier moves;
    private final Listener listener;
    private final Thread thread = Thread.ofPlatform().name("live clusters").daemon(true).unstarted(this::run);
    private volatile boolean closed;
    private volatile boolean again;
    private volatile @Nullable LiveClusters live;
    private long told;
    private long newest = Unknown.TIME;
    private boolean arrived;
    private long searchedAt;
    private long lasted;

    /** Who is told. */
    public interface Listener {
        /**
         * Clusters are as they are now, the surest first.
         *
         * @param asOf Unix seconds of the newest fact
         * @param knownAt record sequence up to which they count
         */
        void moved(List<Cluster> clusters, long asOf, long knownAt);

        /** They move no more: those of the last search of everything are the newest. */
        void stopped(RuntimeException failure);

        /** So much came that everything is to be searched for the scores. */
        void search();
    }

    /** @param moves false while the desk looks at the past: clusters stand still then and catch up afterwards */
    public FollowedClusters(Workspace into, BooleanSupplier moves, Listener listener) {
        this.into = into;
        this.moves = moves;
        this.listener = listener;
    }

    /** Starts and returns at once. */
    public void start() {
        thread.start();
    }

    /** Everything is searched anew with the next step: what accounts are was decided otherwise. */
    public void again() {
        again = true;
    }

    /** Everything that ties {@code wallet} now, the surest first; null before the first search. */
    public @Nullable List<Cluster.Edge> edgesOf(Address wallet) {
        LiveClusters now = live;
        return now == null ? null : now.edgesOf(wallet);
    }

    private void run() {
        try {
            while (!closed) {
                TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
                if (!closed && moves.getAsBoolean()) {
                    step();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("clusters are followed no more", e);
        } catch (CancellationException e) {
            LOG.debug("the search beside following was stopped", e);
        } catch (RuntimeException e) {
            LOG.error("clusters move no more until following begins anew", e);
            live = null;
            listener.stopped(e);
        }
    }

    private void step() {
        LiveClusters now = live;
        boolean due = arrived && System.nanoTime() - searchedAt >= Math.max(PAUSE, SHARE * lasted);
        if (now == null || again || due) {
            if (due) {
                listener.search();
            }
            search();
            return;
        }
        take(now);
        if (now.behind()) {
            listener.moved(now.update(), newest, told);
        }
    }

    private void search() {
        again = false;
        arrived = false;
        long begin = System.nanoTime();
        FactStore facts = into.database().facts();
        FactStore.StoreCounts counts = facts.counts();
        LiveClusters made = LiveClusters.of(facts, Long.MAX_VALUE, counts.watermark(),
                into.clusters().detector(Long.MAX_VALUE, Long.MAX_VALUE), into.database().clusters().names(),
                Progress.until(() -> closed));
        told = counts.watermark();
        newest = Math.max(newest, into.engine().leaderboard().asOf());
        searchedAt = System.nanoTime();
        lasted = searchedAt - begin;
        live = made;
        listener.moved(made.clusters(), newest, told);
    }

    private void take(LiveClusters to) {
        List<RecordedFact> added = new ArrayList<>();
        told = into.database().facts().changes(told, fact -> {
            if (fact.fact().status() != FactStatus.PENDING) { // of log lines alone: its transaction tells all of it
                added.add(fact);
            }
        }, gone -> arrived = true);
        added.sort(Comparator.comparingLong(fact -> fact.header().slot()));
        for (RecordedFact fact : added) {
            newest = Math.max(newest, fact.header().blockTime());
        }
        arrived |= !added.isEmpty();
        to.tell(added);
    }

    /** Stops and waits for that. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
