package org.wallettracker.ui.cluster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.LinkKind;
import org.wallettracker.domain.model.Address;

/** Why a cluster exists and what speaks against it. */
final class Sentences {
    private Sentences() {
    }

    static List<String> why(Cluster cluster) {
        Map<LinkKind, Set<Address>> by = new EnumMap<>(LinkKind.class);
        for (Cluster.Edge edge : cluster.edges()) {
            by.computeIfAbsent(edge.kind(), k -> new HashSet<>()).add(edge.a());
            by.computeIfAbsent(edge.kind(), k -> new HashSet<>()).add(edge.b());
        }
        List<String> sentences = new ArrayList<>();
        by.forEach((kind, wallets) -> sentences.add(ClusterWords.of(kind) + ": " + wallets.size() + " of "
                + cluster.members().size() + " wallets."));
        return sentences;
    }

    static List<String> against(Cluster cluster) {
        return List.of();
    }
}
