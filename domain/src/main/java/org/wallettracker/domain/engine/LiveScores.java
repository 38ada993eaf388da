package org.wallettracker.domain.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.desk.Desk.Subscription;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.LiveDesk.LiveRows;
import org.wallettracker.domain.desk.LiveDesk.Place;
import org.wallettracker.domain.desk.LiveDesk.PlaceListener;
import org.wallettracker.domain.desk.LiveDesk.RowsListener;
import org.wallettracker.domain.desk.LiveStatus.Waits;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.Progress;

/**
 * Scores that move with the record: every fact recorded since the run goes to a {@link LiveBoard}, and who listens hears
 * where each trade's wallet stands then. Facts of log lines alone wait for their transaction, which tells all of it.
 * What the board can't tell ({@link Waits} names it) waits for a new run, which its
 * caller decides on; when somebody else made one, its board takes the place of the old. One thread moves it on; listeners may come and go from any.
 */
public final class LiveScores {
    private final Engine engine;
    private final FactStore facts;
    private final Supplier<ClusterBoard> kept;
    private final CopyOnWriteArrayList<PlaceListener> listeners = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<RowsListener> rowListeners = new CopyOnWriteArrayList<>();
    private final LinkedHashSet<Address> changed = new LinkedHashSet<>();
    private long newest = Unknown.TIME;
    private @Nullable LiveBoard board;
    private long runKnownAt = -1;
    private long runAsOf = Unknown.TIME;
    private long told;
    private long counted;
    private volatile long placed;
    private final Map<Waits, Long> waits = new ConcurrentHashMap<>();
    private volatile boolean moved;

    /** Over the facts that {@code engine} counts. */
    public LiveScores(Engine engine, FactStore facts) {
        this(engine, facts, () -> ClusterBoard.NONE);
    }

    /**
     * Over the facts that {@code engine} counts.
     *
     * @param kept clusters that count in the first run, where there is none to move on from
     */
    public LiveScores(Engine engine, FactStore facts, Supplier<ClusterBoard> kept) {
        this.engine = engine;
        this.facts = facts;
        this.kept = kept;
    }

    /** Calls {@code listener} for each place until it is closed. */
    public Subscription onPlace(PlaceListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Calls {@code listener} with what {@link #tellRows} tells until it is closed. */
    public Subscription onRows(RowsListener listener) {
        rowListeners.add(listener);
        return () -> rowListeners.remove(listener);
    }

    /**
     * Tells those who listen the lines of wallets that moved since the last call: at most {@code most} of them, those that
     * moved first; the others are told the next time. On the thread that moves scores on.
     */
    public void tellRows(int most) {
        LiveBoard now = board;
        if (now == null || changed.isEmpty() || rowListeners.isEmpty()) {
            return;
        }
        List<LeaderboardRow> rows = new ArrayList<>();
        Iterator<Address> next = changed.iterator();
        for (int i = 0; i < most && next.hasNext(); i++) {
            now.row(next.next()).ifPresent(rows::add);
            next.remove();
        }
        LiveRows told = new LiveRows(runAsOf, runKnownAt, newest, rows);
        if (!rows.isEmpty()) {
            rowListeners.forEach(l -> l.moved(told));
        }
    }

    /** Trades that reached their wallet's score. */
    public long placed() {
        return placed;
    }

    /** Trades that had to wait for the next run. */
    public long waiting() {
        return waits.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The same by reason; only reasons that occurred. */
    public SortedMap<Waits, Long> waits() {
        return new TreeMap<>(waits);
    }

    /** True if anything moved since the run in force: those who hold the same mints stand where they stood. */
    public boolean moved() {
        return moved;
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
        engine.renew(progress);
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
                boolean built = engine.searchable().isPresent()
                        ? engine.renew(progress)
                        : engine.rebuild(Long.MAX_VALUE, Long.MAX_VALUE, kept.get(), progress);
                if (!built) {
                    return null;
                }
                from = engine.liveFrom();
            }
            board = from.map(Engine.LiveFrom::board).orElse(null);
            told = from.map(Engine.LiveFrom::knownAt).orElse(told);
            runKnownAt = from.map(Engine.LiveFrom::knownAt).orElse(engine.status().knownAt());
            runAsOf = from.map(Engine.LiveFrom::asOf).orElse(Unknown.TIME);
            changed.clear(); // the run has them
            moved = false;
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
        // what was told together is taken in the order in which it happened: what comes late costs more
        added.sort(Comparator.comparingLong(fact -> fact.header().slot()));
        long before = counted;
        for (RecordedFact fact : added) {
            counted = Math.max(counted, fact.recordSeq());
            if (fact.fact().status() != FactStatus.PENDING) {
                apply(to, fact, fact.recordSeq() <= before); // what a run did not have yet goes to its board too
            }
        }
    }

    /** @param again true if it was counted before */
    private void apply(LiveBoard to, RecordedFact fact, boolean again) {
        Optional<LiveBoard.Place> place = to.apply(fact);
        if (!(fact.fact() instanceof Fact.Trade trade)) {
            return;
        }
        if (place.isEmpty()) {
            Waits why = to.why();
            if (why != null && !again) {
                waits.merge(why, 1L, Long::sum);
            }
            return;
        }
        moved = true;
        if (!rowListeners.isEmpty()) {
            changed.add(trade.wallet());
            newest = Math.max(newest, fact.header().blockTime());
        }
        if (again) {
            return;
        }
        placed++;
        Place now = new Place(place.get().score(), place.get().rank());
        for (PlaceListener listener : listeners) {
            listener.placed(trade.wallet(), now, fact);
        }
    }
}
