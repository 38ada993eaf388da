package org.wallettracker.app.desktop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.LiveDesk;
import org.wallettracker.domain.desk.LiveStatus;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.RecordedFact;

/** What following tells, for those who listen before it begins and after it has begun anew. */
final class LateLive implements LiveDesk {
    private final List<PlaceListener> places = new CopyOnWriteArrayList<>();
    private final List<RowsListener> rows = new CopyOnWriteArrayList<>();
    private @Nullable LiveDesk following;
    private List<Desk.Subscription> subscriptions = List.of();

    /** From now on {@code real} tells. */
    synchronized void begun(LiveDesk real) {
        ended();
        following = real;
        subscriptions = List.of(real.onRows(this::moved), real.onPlace(this::placed));
    }

    /** Nothing is followed any more. */
    synchronized void ended() {
        subscriptions.forEach(Desk.Subscription::close);
        subscriptions = List.of();
        following = null;
    }

    private synchronized @Nullable LiveDesk following() {
        return following;
    }

    private void moved(LiveRows told) {
        rows.forEach(listener -> listener.moved(told));
    }

    private void placed(Address wallet, Place place, RecordedFact trade) {
        places.forEach(listener -> listener.placed(wallet, place, trade));
    }

    @Override
    public LiveStatus status() {
        LiveDesk now = following();
        return now == null ? LiveStatus.STOPPED : now.status();
    }

    @Override
    public Desk.Subscription onPlace(PlaceListener listener) {
        places.add(listener);
        return () -> places.remove(listener);
    }

    @Override
    public Desk.Subscription onRows(RowsListener listener) {
        rows.add(listener);
        return () -> rows.remove(listener);
    }
}
