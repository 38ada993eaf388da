package org.wallettracker.ui.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.cluster.review.ReviewAct;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.cluster.ClusterPort;

/** Clusters that are handed in; acts are remembered. */
public final class FakeClusters implements ClusterPort {
    /** What was decided, in its order. */
    public final List<ReviewAct> acts = new CopyOnWriteArrayList<>();
    /** What ties wallets to others outside. */
    public final List<Cluster.Edge> further = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile ClusterBoard board;

    /** Those of {@code board}. */
    public FakeClusters(ClusterBoard board) {
        this.board = board;
    }

    /** From now on {@code other}. */
    public void change(ClusterBoard other) {
        board = other;
        listeners.forEach(Runnable::run);
    }

    @Override
    public ClusterBoard board() {
        return board;
    }

    @Override
    public List<Cluster.Edge> edgesOf(Address wallet) {
        return further.stream().filter(e -> e.a().equals(wallet) || e.b().equals(wallet)).toList();
    }

    @Override
    public Optional<AccountLabel> label(Address account) {
        return Optional.empty();
    }

    @Override
    public List<ReviewAct> acts() {
        return List.copyOf(acts);
    }

    @Override
    public ReviewAct act(ReviewAct draft) {
        ReviewAct recorded = draft.recorded(acts.size() + 1L);
        acts.add(recorded);
        return recorded;
    }

    @Override
    public Desk.Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
