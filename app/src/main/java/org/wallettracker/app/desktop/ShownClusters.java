package org.wallettracker.app.desktop;

import java.util.List;
import java.util.Optional;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.Detection;
import org.wallettracker.domain.cluster.Reasons;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.cluster.review.ReviewAct;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.cluster.ClusterPort;

/** The clusters of an open data directory as pictures show them: nothing can be decided. */
public final class ShownClusters implements ClusterPort {
    private final Workspace workspace;

    /** Of {@code workspace}, whose run is in force. */
    public ShownClusters(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public ClusterBoard board() {
        return workspace.engine().clusters();
    }

    @Override
    public List<Cluster.Edge> edgesOf(Address wallet) {
        return workspace.detection().map(d -> d.edgesOf(wallet)).orElseGet(() -> board().of(wallet)
                .map(e -> e.cluster().edges().stream().filter(x -> x.a().equals(wallet) || x.b().equals(wallet))
                        .toList())
                .orElse(List.of()));
    }

    @Override
    public Reasons reasons() {
        return workspace.detection().map(Detection::reasons).orElse(Reasons.OF_EDGES);
    }

    @Override
    public Optional<AccountLabel> label(Address account) {
        return workspace.clusters().labels(Long.MAX_VALUE, Long.MAX_VALUE).label(account);
    }

    @Override
    public List<ReviewAct> acts() {
        return workspace.clusters().acts();
    }

    @Override
    public ReviewAct act(ReviewAct draft) {
        throw new IllegalStateException("a picture decides nothing");
    }

    @Override
    public Desk.Subscription onChange(Runnable listener) {
        return () -> {
            // pictures are of one moment
        };
    }
}
