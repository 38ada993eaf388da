package org.wallettracker.ui.cluster;

import java.util.Optional;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.ui.cluster.graph.GraphModel;

/** What the view was asked to show, until the graph is there to show it in. FX thread only. */
final class Wishes {
    private final ClusterViewModel model;
    private final GraphArea area;
    private Wish wish = Wish.NONE;

    Wishes(ClusterViewModel model, GraphArea area) {
        this.model = model;
        this.area = area;
    }

    /** Asks for {@code next}, and no longer for what was asked before. */
    void ask(Wish next) {
        wish = next;
        fulfil();
    }

    /** Does what was asked for if the graph of the cluster it is about is there. */
    void fulfil() {
        GraphModel graph = model.graph();
        ClusterEntry entry = model.chosen().get();
        if (wish.equals(Wish.NONE) || entry == null || graph.plate().get().drawing().graph().size() == 0
                || (!wish.cluster().isEmpty() && !model.find(wish.cluster()).equals(Optional.of(entry)))) {
            return;
        }
        Wish now = wish;
        wish = Wish.NONE;
        if (now.evidence()) {
            area.nextTie(1);
        }
        if (now.colourBy() != null) {
            graph.colourBy(now.colourBy());
        }
        if (now.layout() != null) {
            graph.layout(now.layout());
        }
        if (now.replay() >= 0) {
            area.replay().to(now.replay());
        }
    }
}
