package org.wallettracker.ui.cluster;

import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.cluster.graph.Graph;
import org.wallettracker.ui.cluster.graph.Selection;
import org.wallettracker.ui.cluster.graph.Tie;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.common.view.Navigator;
import org.wallettracker.ui.common.view.ViewContext;

/** What the inspector tells: of a tie, of wallets, or of the cluster, whatever is selected. */
final class Inspection {
    private final Navigator navigator;
    private final ClusterViewModel model;
    private final ClusterInspector cluster;
    private final TieInspector tie;
    private final WalletsInspector wallets;

    Inspection(ViewContext context, ClusterViewModel model, ClusterPort port, GraphArea area) {
        navigator = context.navigator();
        this.model = model;
        cluster = new ClusterInspector(context, model, port, area::mark);
        tie = new TieInspector(navigator, model);
        wallets = new WalletsInspector(navigator, model, port, context.async());
    }

    /** Fills the inspector. */
    void show() {
        ClusterEntry entry = model.chosen().get();
        if (entry == null || !(model.state().get() instanceof Loadable.Ready)) {
            navigator.inspect("Nothing selected", null);
            return;
        }
        Selection selection = model.graph().selection().get();
        Graph graph = model.graph().plate().get().drawing().graph();
        Tie chosen = selection.tie(graph);
        Address single = selection.single();
        if (chosen != null) {
            navigator.inspect("Tie", tie.of(graph, chosen));
        } else if (single != null) {
            navigator.inspect("Wallet", wallets.of(graph, single));
        } else if (!selection.wallets().isEmpty()) {
            navigator.inspect("Selected wallets", wallets.of(graph, selection.wallets().stream().sorted().toList()));
        } else {
            navigator.inspect("Cluster " + entry.cluster().id(), cluster.of(entry));
        }
    }
}
