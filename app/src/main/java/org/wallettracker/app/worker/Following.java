package org.wallettracker.app.worker;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.LiveDesk;
import org.wallettracker.domain.desk.LiveStatus;
import org.wallettracker.domain.engine.LiveScores;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.live.Follow;
import org.wallettracker.ingest.live.LiveHints;
import org.wallettracker.ingest.live.LiveRules;
import org.wallettracker.ingest.source.SourceGroup;
import org.wallettracker.ingest.source.SourceSpec;
import org.wallettracker.storage.Database;

/** A workspace that follows the chain, with scores that move, until it is closed. */
public final class Following implements LiveDesk, AutoCloseable {
    private final LiveScores scores;
    private final FollowScores moving;
    private final Follow follow;
    private final Database database;
    private final @Nullable LiveHints hints;

    /**
     * @param sources to fetch from
     * @param specs those that tell what happens are the ones with a WebSocket
     * @param history Unix seconds since when everything is wanted; {@link Long#MAX_VALUE} for what happens from now on
     * @param progress cancels the runs beside it
     * @param pumpPortal whose hints are taken; empty for nobody's
     */
    public Following(Workspace workspace, SourceGroup sources, List<SourceSpec> specs, LiveRules rules, long history,
            Progress progress, InstantSource clock, Optional<URI> pumpPortal) {
        this(workspace, sources, specs, rules, history, progress, clock, pumpPortal, () -> true);
    }

    /**
     * The same, whose scores move only while {@code moves}: where the desk looks at the past, or is on the way there, they
     * catch up afterwards, and no run of now takes the place of the past.
     */
    public Following(Workspace workspace, SourceGroup sources, List<SourceSpec> specs, LiveRules rules, long history,
            Progress progress, InstantSource clock, Optional<URI> pumpPortal, BooleanSupplier moves) {
        database = workspace.database();
        scores = new LiveScores(workspace.engine(), database.facts(), workspace.clusters()::keptBoard);
        moving = new FollowScores(scores, progress, System::nanoTime, moves);
        follow = new Follow(sources, specs,
                new Follow.Stores(database.facts(), database.finality(), database.gaps(), database.backfill()),
                workspace.accounts(), rules, history, moving, clock);
        hints = pumpPortal.map(address -> new LiveHints(address, workspace.hintBook(), follow::status, clock))
                .orElse(null);
    }

    /** Starts all of it and returns at once. */
    public void start() {
        follow.start();
        if (hints != null) {
            hints.start();
        }
    }

    /** How hints do; null where nobody gives any. */
    public LiveHints.@Nullable Status hints() {
        return hints == null ? null : hints.status();
    }

    @Override
    public LiveStatus status() {
        return follow.status().with(scores.placed(), scores.waits());
    }

    @Override
    public Desk.Subscription onPlace(PlaceListener listener) {
        return scores.onPlace(listener);
    }

    @Override
    public Desk.Subscription onRows(RowsListener listener) {
        return scores.onRows(listener);
    }

    /** Trades that reached their wallet's score. */
    public long placed() {
        return scores.placed();
    }

    /** Trades that waited for the next run. */
    public long waiting() {
        return scores.waiting();
    }

    /** Transactions that the backfill beside it stored. */
    public long backfilled() {
        return follow.backfilled();
    }

    /** Transactions that streams did not tell, found by the sweep or in gaps, and stored. */
    public long caughtUp() {
        return follow.caughtUp();
    }

    /** What the last try to fetch failed of, in words; empty if it did not. */
    public String trouble() {
        return follow.trouble();
    }

    /** What it stopped of by itself; null while it runs. */
    public @Nullable Throwable failure() {
        Throwable own = follow.failure();
        return own != null || hints == null ? own : hints.failure();
    }

    /** Listens no more; what was told is completed until {@link #close}. */
    public void stopListening() {
        if (hints != null) {
            hints.stopListening();
        }
        follow.stopListening();
    }

    /** What is still to be done until everything up to {@link #stopListening} is there, in words; empty if nothing. */
    public String incomplete() {
        if (hints != null && hints.status().waiting() > 0) {
            String left = follow.incomplete();
            return left.isEmpty() ? "asking for what was hinted at" : left;
        }
        String left = follow.incomplete();
        // hints ask for more after the last round of the backfill
        return left.isEmpty() && hints != null && database.backfill().ready() > 0 ? "fetching history" : left;
    }

    /** Stops at a safe point. */
    @Override
    public void close() {
        if (hints != null) {
            hints.close();
        }
        follow.close();
        moving.close();
    }
}
