package org.wallettracker.ui.cluster.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.model.Address;

/** What ties wallets of a graph to others, as far as it was asked for; the surest first. */
final class Neighbours {
    private final Map<Address, List<Cluster.Edge>> known = new HashMap<>();

    /** Forgets everything. */
    void clear() {
        known.clear();
    }

    /** All that ties {@code wallet}; null if that was not asked yet. */
    @Nullable
    List<Cluster.Edge> of(Address wallet) {
        return known.get(wallet);
    }

    /** Keeps what ties {@code wallet}. */
    void keep(Address wallet, List<Cluster.Edge> edges) {
        known.put(wallet, edges);
    }

    /** The same as it is now, for another thread. */
    Map<Address, List<Cluster.Edge>> snapshot() {
        return Map.copyOf(known);
    }

    /** How many wallets outside {@code cluster} are tied to {@code wallet} by {@code edges}. */
    static int outside(@Nullable Cluster cluster, Address wallet, List<Cluster.Edge> edges) {
        Set<Address> outside = new HashSet<>();
        edges.forEach(e -> outside.add(other(e, wallet)));
        if (cluster != null) {
            cluster.members().forEach(m -> outside.remove(m.wallet()));
        }
        return outside.size();
    }

    /** The ties to those neighbours that {@code edits} call in. */
    static List<Cluster.Edge> called(Cluster cluster, Edits edits, Map<Address, List<Cluster.Edge>> known) {
        Set<Address> members = new HashSet<>(cluster.wallets());
        List<Cluster.Edge> further = new ArrayList<>();
        edits.called().forEach((wallet, count) -> {
            Set<Address> shown = new HashSet<>();
            for (Cluster.Edge edge : known.getOrDefault(wallet, List.of())) {
                Address other = other(edge, wallet);
                boolean member = members.contains(other);
                if (member || shown.contains(other) || shown.size() < count) {
                    if (!member) {
                        shown.add(other);
                    }
                    further.add(edge);
                }
            }
        });
        return further;
    }

    private static Address other(Cluster.Edge edge, Address wallet) {
        return edge.a().equals(wallet) ? edge.b() : edge.a();
    }
}
