package org.wallettracker.ui.cluster;

import java.util.List;
import java.util.Optional;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.cluster.review.ReviewAct;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.domain.model.Address;

/**
 * Clusters that nobody searches for and nobody decides on.
 *
 * @param board all there is
 */
record FixedClusters(ClusterBoard board) implements ClusterPort {

    @Override
    public List<Cluster.Edge> edgesOf(Address wallet) {
        return List.of();
    }

    @Override
    public Optional<AccountLabel> label(Address account) {
        return Optional.empty();
    }

    @Override
    public List<ReviewAct> acts() {
        return List.of();
    }

    @Override
    public ReviewAct act(ReviewAct draft) {
        throw new IllegalStateException("this workstation was started without clusters");
    }

    @Override
    public Desk.Subscription onChange(Runnable listener) {
        return () -> {
        };
    }
}
