package org.wallettracker.domain.cluster.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;

/** All clusters of a desk at one moment, with what was decided on them. Immutable. */
public final class ClusterBoard {
    /** Nothing searched yet. */
    public static final ClusterBoard NONE = new ClusterBoard(Unknown.TIME, 0, List.of());

    private static final Comparator<ClusterEntry> FIRST = Comparator
            .comparingDouble((ClusterEntry e) -> -e.cluster().risk() * e.influence())
            .thenComparing(e -> -e.cluster().risk()).thenComparing(e -> e.cluster().id());

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

    /** Those nobody decided on, the first to look at first: by risk times influence, then by risk. */
    public List<ClusterEntry> queue() {
        return entries.stream().filter(e -> e.status() == ReviewStatus.OPEN).sorted(FIRST).toList();
    }

    /** How often the search was right, by those that were reviewed. */
    public Precision precision() {
        return new Precision(count(ReviewStatus.CONFIRMED), count(ReviewStatus.DISMISSED));
    }

    private int count(ReviewStatus status) {
        return (int) entries.stream().filter(e -> e.status() == status).count();
    }

    /**
     * The same with what a run made of it.
     *
     * @param combined by id; clusters not named have none
     * @param rank of a wallet on the leaderboard, from 1; below 1 where it has none
     */
    public ClusterBoard scored(Map<String, ClusterEntry.Combined> combined, ToIntFunction<Address> rank) {
        List<ClusterEntry> scored = new ArrayList<>(entries.size());
        for (ClusterEntry e : entries) {
            double influence = 0;
            for (Cluster.Member member : e.cluster().members()) {
                int place = rank.applyAsInt(member.wallet());
                influence += place < 1 ? 0 : 1.0 / place;
            }
            scored.add(new ClusterEntry(e.cluster(), e.status(), e.penalised(),
                    Optional.ofNullable(combined.get(e.cluster().id())), influence, e.acts()));
        }
        return new ClusterBoard(asOf, knownAt, scored);
    }
}
