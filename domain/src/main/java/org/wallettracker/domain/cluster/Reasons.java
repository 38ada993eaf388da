package org.wallettracker.domain.cluster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.text.Plural;

/** Why a cluster exists and what speaks against it, in plain sentences with figures. For several threads. */
public final class Reasons {
    /** Told by a cluster's edges alone: without the names of funders and what else only the facts know. */
    public static final Reasons OF_EDGES = new Reasons(null);

    /** From this share on of all weight one method carries nearly all. */
    private static final double NEARLY = 0.9;
    /** So many tokens entered together are no longer said to be nothing. */
    private static final int MEETINGS = 3;
    private static final int FEW = 2;

    private final @Nullable Purses purses;

    private Reasons(@Nullable Purses purses) {
        this.purses = purses;
    }

    /** With what the facts of {@code columns} tell besides. */
    static Reasons of(Columns columns) {
        return new Reasons(new Purses(columns));
    }

    /** Who gave most of {@code cluster} their first SOL, as the first reason names it; empty where nobody is known to. */
    public Optional<Address> funder(Cluster cluster) {
        Purses known = purses;
        return known == null || !funded(cluster) ? Optional.empty() : known.funder(cluster);
    }

    /** A source that ties nobody is no reason. */
    private static boolean funded(Cluster cluster) {
        return cluster.edges().stream()
                .anyMatch(e -> e.kind() == LinkKind.COMMON_FUNDER || e.kind() == LinkKind.FIRST_FUNDER);
    }

    /** Why {@code cluster} exists, the money first; never empty for one that was found. */
    public List<String> why(Cluster cluster) {
        List<String> sentences = new ArrayList<>();
        Purses known = purses;
        if (known != null && funded(cluster)) {
            known.source(cluster).ifPresent(sentences::add);
        }
        Ties sweeps = Ties.of(cluster, LinkKind.SWEEP); // of the same payments one proof
        for (LinkKind kind : LinkKind.values()) {
            Ties ties = Ties.of(cluster, kind);
            boolean told = kind == LinkKind.COMMON_FUNDER && !sentences.isEmpty() && known != null
                    || kind == LinkKind.COMMON_SWEEP && sweeps.evidence.containsAll(ties.evidence);
            if (ties.pairs > 0 && !told) {
                sentences.add(sentence(kind, ties, cluster.members().size()));
            }
        }
        return List.copyOf(sentences);
    }

    private static String sentence(LinkKind kind, Ties t, int of) {
        String who = Plural.digits(t.wallets) + " of " + Plural.grouped(of, "wallets");
        return switch (kind) {
            case FIRST_FUNDER -> who + " gave another of them its first known SOL or had it from one" + t.ways() + ".";
            case COMMON_FUNDER -> who + " had their first known SOL from the same source, directly or through others.";
            case GAS -> who + " pay fees of others' trades, or have theirs paid" + t.transactions() + ".";
            case SWEEP ->
                who + " sent most of all they ever sent to another of them, or took it in" + t.transactions() + ".";
            case COMMON_SWEEP -> who + " sent most of all they ever sent to the same account" + t.transactions() + ".";
            case SAME_TRANSACTION -> who + " traded in the same transactions" + t.transactions() + ".";
            case SAME_BLOCK ->
                who + " entered the same tokens in the same slots, more often than wallets as busy "
                        + "meet by chance in tokens as busy" + t.transactions() + ".";
            case SAME_SECONDS -> who + " entered the same tokens within seconds of each other, more often than chance"
                    + t.transactions() + ".";
            case IDENTICAL_AMOUNTS ->
                who + " paid the very same uncommon amounts for the same tokens" + t.transactions() + ".";
            case SIMILAR_PROFILE -> who + " agree in sizes, holding times, entries and hours more than strangers do.";
            case FUNDS_TRANSFER -> who + " sent SOL to one another" + t.transactions() + ".";
            case TOKEN_TRANSFER -> who + " sent tokens to one another outside trades" + t.transactions() + ".";
        };
    }

    /** What speaks against {@code cluster}; empty if nothing is known to. */
    public List<String> against(Cluster cluster) {
        List<String> sentences = new ArrayList<>();
        int of = cluster.members().size();
        Set<Method> methods = cluster.methods();
        if (!methods.contains(Method.FUNDING) && !methods.contains(Method.SOCIAL)) {
            sentences.add("No money or token is known to go between them, and no common source of money.");
        }
        if (!methods.contains(Method.TIMING)) {
            long together = purses == null ? 0 : purses.enteredTogether(cluster);
            sentences.add(together < MEETINGS
                    ? "They don't enter the same tokens at the same time more often than chance."
                    : "Two or more of them entered " + Plural.grouped(together, "tokens")
                            + " in the same slot, but too "
                            + "little is stored of others to tell that from chance: it counts for nothing here.");
        }
        bearing(cluster).ifPresent(sentences::add);
        long transactions = cluster.edges().stream().flatMap(e -> e.evidence().stream()).distinct().count();
        if (transactions > 0 && transactions <= FEW) {
            sentences.add(
                    "All ties that rest on transactions rest on the same " + (transactions == 1 ? "one." : "two."));
        }
        long all = (long) of * (of - 1) / 2;
        long tied = cluster.edges().stream().map(Pair::of).distinct().count();
        if (tied < all) {
            sentences.add("Nothing ties " + Plural.digits(all - tied) + " of its " + Plural.grouped(all, "pairs")
                    + " directly.");
        }
        Map<Address, Set<Address>> neighbours = new HashMap<>();
        for (Cluster.Edge edge : cluster.edges()) {
            neighbours.computeIfAbsent(edge.a(), a -> new HashSet<>()).add(edge.b());
            neighbours.computeIfAbsent(edge.b(), a -> new HashSet<>()).add(edge.a());
        }
        long single = cluster.wallets().stream()
                .filter(w -> neighbours.getOrDefault(w, Set.of()).size() <= 1 && of > 2).count();
        if (single > 0) {
            sentences.add(Plural.grouped(single, "wallets") + (single == 1 ? " hangs" : " hang")
                    + " on a single other one of it.");
        }
        Purses known = purses;
        if (known != null) {
            sentences.addAll(known.against(cluster));
        }
        return List.copyOf(sentences);
    }

    /** Says so where one method carries all of it, or nearly all: what it takes for a tie it takes for many. */
    private static Optional<String> bearing(Cluster cluster) {
        Map<Method, Map<Pair, Double>> strongest = new EnumMap<>(Method.class);
        for (Cluster.Edge edge : cluster.edges()) {
            strongest.computeIfAbsent(edge.method(), m -> new HashMap<>()).merge(Pair.of(edge), edge.weight(),
                    Math::max);
        }
        Method most = null;
        double carried = 0;
        double all = 0;
        for (Map.Entry<Method, Map<Pair, Double>> entry : strongest.entrySet()) {
            double weight = entry.getValue().values().stream().mapToDouble(w -> w).sorted().sum();
            all += weight;
            if (most == null || weight > carried) {
                most = entry.getKey();
                carried = weight;
            }
        }
        if (most == null || carried < NEARLY * all) {
            return Optional.empty();
        }
        return Optional.of(strongest.size() == 1
                ? "Everything rests on one method: " + most.wireName() + "."
                : "Nearly everything rests on one method: " + most.wireName() + " carries "
                        + (int) Math.floor(100 * carried / all) + " % of the weight of all ties.");
    }

    /** Two wallets, whatever ties them. */
    private record Pair(Address a, Address b) {
        private static Pair of(Cluster.Edge edge) {
            return new Pair(edge.a(), edge.b());
        }
    }

    /** How much of one kind there is. */
    private record Ties(int wallets, int pairs, Set<Signature> evidence, long direct, long through) {
        private static Ties of(Cluster cluster, LinkKind kind) {
            List<Cluster.Edge> edges = cluster.edges().stream().filter(e -> e.kind() == kind).toList();
            Set<Address> wallets = new HashSet<>();
            Set<Signature> evidence = new HashSet<>();
            for (Cluster.Edge edge : edges) {
                wallets.add(edge.a());
                wallets.add(edge.b());
                evidence.addAll(edge.evidence());
            }
            return new Ties(wallets.size(), (int) edges.stream().map(Pair::of).distinct().count(), evidence,
                    edges.stream().filter(e -> e.directed() && e.via() == 0).count(),
                    edges.stream().filter(e -> e.via() > 0).count());
        }

        private String transactions() {
            return evidence.isEmpty() ? "" : " (" + Plural.grouped(evidence.size(), "transactions") + ")";
        }

        /** How the money came, where that is known. */
        private String ways() {
            if (direct + through == 0) {
                return ", directly or through others";
            }
            return through == 0
                    ? ", directly"
                    : ": " + Plural.grouped(direct, "pairs") + " directly, " + Plural.digits(through)
                            + " through others";
        }
    }
}
