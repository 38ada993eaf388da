package org.wallettracker.ui.cluster.graph;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;

/**
 * What is selected in a graph: wallets, or one pair of them that is tied.
 *
 * @param wallets the selected ones; both ends of the pair where {@code pair} is true
 */
public record Selection(Set<Address> wallets, boolean pair) {
    /** Nothing. */
    public static final Selection NONE = new Selection(Set.of(), false);

    public Selection {
        wallets = Set.copyOf(wallets);
    }

    /** One wallet. */
    public static Selection of(Address wallet) {
        return new Selection(Set.of(wallet), false);
    }

    /** A tie. */
    public static Selection of(Graph graph, Tie tie) {
        return new Selection(Set.of(graph.wallet(tie.a()), graph.wallet(tie.b())), true);
    }

    /** Several wallets. */
    public static Selection of(Set<Address> wallets) {
        return new Selection(wallets, false);
    }

    /** With {@code wallet} beside what is selected, or without it if it was. */
    public Selection toggled(Address wallet) {
        Set<Address> all = new HashSet<>(pair ? Set.of() : wallets);
        if (!all.remove(wallet)) {
            all.add(wallet);
        }
        return new Selection(all, false);
    }

    /** The selected tie in {@code graph}; null if none is selected or it is not there. */
    public @Nullable Tie tie(Graph graph) {
        if (!pair) {
            return null;
        }
        for (Tie tie : graph.ties()) {
            if (wallets.contains(graph.wallet(tie.a())) && wallets.contains(graph.wallet(tie.b()))) {
                return tie;
            }
        }
        return null;
    }

    /** The one selected wallet; null if none or several are. */
    public @Nullable Address single() {
        return !pair && wallets.size() == 1 ? wallets.iterator().next() : null;
    }
}
