package org.wallettracker.domain.cluster.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;

/** All clusters of a desk at one moment, with what was decided on them. Immutable. */
public final class ClusterBoard {
    /** Nothing searched yet. */
    public static final ClusterBoard NONE = new ClusterBoard(Unknown.TIME, 0, List.of());

    private final long asOf;
    private final long knownAt;
    private final List<ClusterEntry> entries;
    private final Map<String, ClusterEntry> byId = new HashMap<>();
    private final Map<Address, ClusterEntry> byWallet = new HashMap<>();

    /**
     * @param asOf Unix seconds; {@link Unknown#TIME} before the first search
     * @param knownAt record sequence that was searched up to
     * @param entries the surest first; a wallet is in one at most
     */
    public ClusterBoard(long asOf, long knownAt, List<ClusterEntry> entries) {
        this.asOf = asOf;
        this.knownAt = knownAt;
        this.entries = List.copyOf(entries);
        for (ClusterEntry entry : this.entries) {
            byId.put(entry.cluster().id(), entry);
            for (Cluster.Member member : entry.cluster().members()) {
                byWallet.putIfAbsent(member.wallet(), entry);
            }
        }
    }

    /** Unix seconds; {@link Unknown#TIME} before the first search. */
    public long asOf() {
        return asOf;
    }

    /** Record sequence that was searched up to. */
    public long knownAt() {
        return knownAt;
    }

    /** The surest first. */
    public List<ClusterEntry> entries() {
        return entries;
    }

    /** The one called {@code id}. */
    public Optional<ClusterEntry> cluster(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The one that {@code wallet} is in. */
    public Optional<ClusterEntry> of(Address wallet) {
        return Optional.ofNullable(byWallet.get(wallet));
    }
}
