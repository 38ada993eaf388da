package org.wallettracker.domain.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.Desk.Subscription;
import org.wallettracker.domain.desk.LiveDesk.Place;
import org.wallettracker.domain.desk.LiveDesk.PlaceListener;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.Progress;

/**
 * Scores that move with the record: every fact recorded since the run goes to a {@link LiveBoard}, and who listens hears
 * where each trade's wallet stands then. Facts of log lines alone wait for their transaction, which tells all of it.
 * What the board can't tell (another day has begun, a fact came late or was withdrawn) waits for a new run, which its
 * caller decides on; when somebody else made one, its board takes the place of the old. One thread moves it on; listeners may come and go from any.
 */
public final class LiveScores {
    private final Engine engine;
    private final FactStore facts;
    private final CopyOnWriteArrayList<PlaceListener> listeners = new CopyOnWriteArrayList<>();
    private @Nullable LiveBoard board;
    private long runKnownAt = -1;
    private long told;
    private volatile long placed;
    private volatile long waiting;

    /** Over the facts that {@code engine} counts. */
    public LiveScores(Engine engine, FactStore facts) {
        this.engine = engine;
        this.facts = facts;
    }

    /** Calls {@code listener} for each place until it is closed. */
    public Subscription onPlace(PlaceListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Trades that reached their wallet's score. */
    public long placed() {
        return placed;
    }

    /** Trades of wallets that have a score, which wait for the next run. */
    public long waiting() {
        return waiting;
    }

    /**
     * Takes in everything that was recorded by now. Makes a run where there is none to move on from, unless {@code
     * progress} cancels it. Never interrupted.
     */
    public void advance(Progress progress) {
        LiveBoard present = present(progress);
        if (present == null) {
            return;
        }
        take(present);
    }

    /**
     * Makes a new run, unless {@code progress} cancels it; places move on from it with the next {@link #advance}. May be
     * called from another thread, while the one in force is still moved on.
     */
    public void renew(Progress progress) {
        engine.rebuild(Long.MAX_VALUE, Long.MAX_VALUE, progress);
    }

    /** True if something waits for the next run. */
    public boolean stale() {
        LiveBoard now = board;
        return now != null && (now.over() || now.waiting() > 0);
    }

    /** True if nothing at all is told until the next run. */
    public boolean over() {
        LiveBoard now = board;
        return now != null && now.over();
    }

    private @Nullable LiveBoard present(Progress progress) {
        long knownAt = engine.status().knownAt();
        if (board == null || knownAt != runKnownAt) {
            Optional<Engine.LiveFrom> from = engine.liveFrom();
            if (from.isEmpty()) {
                if (!engine.rebuild(Long.MAX_VALUE, Long.MAX_VALUE, progress)) {
                    return null;
                }
                from = engine.liveFrom();
            }
            board = from.map(Engine.LiveFrom::board).orElse(null);
            told = from.map(Engine.LiveFrom::knownAt).orElse(told);
            runKnownAt = engine.status().knownAt();
        }
        return board;
    }

    private void take(LiveBoard to) {
        List<RecordedFact> added = new ArrayList<>();
        told = facts.changes(told, added::add, gone -> {
            if (gone.fact().status() != FactStatus.PENDING || gone.recordSeq() <= runKnownAt) {
                to.withdrawn(gone);
            }
        });
        for (RecordedFact fact : added) {
            if (fact.fact().status() != FactStatus.PENDING) {
                apply(to, fact);
            }
        }
    }

    private void apply(LiveBoard to, RecordedFact fact) {
        Optional<LiveBoard.Place> place = to.apply(fact);
        if (!(fact.fact() instanceof Fact.Trade trade)) {
            return;
        }
        if (place.isEmpty()) {
            waiting += to.place(trade.wallet()).isPresent() ? 1 : 0;
            return;
        }
        placed++;
        Place now = new Place(place.get().score(), place.get().rank());
        for (PlaceListener listener : listeners) {
            listener.placed(trade.wallet(), now, fact);
        }
    }
}
