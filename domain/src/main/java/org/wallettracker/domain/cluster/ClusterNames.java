package org.wallettracker.domain.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wallettracker.domain.model.Address;

/**
 * What clusters are called. A fresh one is called by its surest members, so that those who join or leave at its edge
 * rename nothing; one that shares at least half of its members with a kept one is called as that one is.
 */
public final class ClusterNames {
    /** So much of the smaller one's members have to be the other's too. */
    private static final double SAME = 0.5;

    private ClusterNames() {
    }

    /** A cluster that is kept. */
    public record Kept(String id, Set<Address> members) {
    }

    /** By its surest member, of equals the one with the lowest address. */
    static String fresh(List<Cluster.Member> members) {
        Cluster.Member surest = members.stream().max(Comparator.comparingDouble(Cluster.Member::confidence)
                .thenComparing(Cluster.Member::wallet, Comparator.reverseOrder())).orElseThrow();
        return "c" + surest.wallet().toBase58().substring(0, 8);
    }

    /**
     * {@code found} with the names of those kept clusters that they continue: most common members first, each name once.
     * A fresh name that a kept cluster has is lengthened.
     */
    public static List<Cluster> carry(List<Kept> kept, List<Cluster> found) {
        Map<Address, Integer> clusterOf = new HashMap<>();
        for (int c = 0; c < found.size(); c++) {
            for (Cluster.Member member : found.get(c).members()) {
                clusterOf.put(member.wallet(), c);
            }
        }
        record Match(int common, int kept, int found) {
        }
        List<Match> matches = new ArrayList<>();
        for (int k = 0; k < kept.size(); k++) {
            Map<Integer, Integer> common = new HashMap<>();
            for (Address member : kept.get(k).members()) {
                Integer in = clusterOf.get(member);
                if (in != null) {
                    common.merge(in, 1, Integer::sum);
                }
            }
            for (Map.Entry<Integer, Integer> entry : common.entrySet()) {
                int smaller = Math.min(kept.get(k).members().size(), found.get(entry.getKey()).members().size());
                if (entry.getValue() >= SAME * smaller) {
                    matches.add(new Match(entry.getValue(), k, entry.getKey()));
                }
            }
        }
        matches.sort(Comparator.comparingInt((Match m) -> -m.common)
                .thenComparing(m -> kept.get(m.kept).id()).thenComparingInt(Match::found));
        Map<Integer, String> names = new HashMap<>();
        Set<Integer> continued = new HashSet<>();
        for (Match match : matches) {
            if (!names.containsKey(match.found) && continued.add(match.kept)) {
                names.put(match.found, kept.get(match.kept).id());
            }
        }
        Set<String> taken = new HashSet<>(names.values());
        kept.forEach(k -> taken.add(k.id()));
        List<Cluster> named = new ArrayList<>();
        for (int c = 0; c < found.size(); c++) {
            String name = names.get(c);
            if (name == null) {
                name = free(found.get(c).id(), taken);
                taken.add(name);
            }
            named.add(found.get(c).called(name));
        }
        return List.copyOf(named);
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int n = 2; taken.contains(name); n++) {
            name = wanted + "-" + n;
        }
        return name;
    }
}
