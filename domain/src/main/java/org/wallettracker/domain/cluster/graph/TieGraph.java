package org.wallettracker.domain.cluster.graph;

import it.unimi.dsi.fastutil.longs.Long2ObjectRBTreeMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.List;
import java.util.stream.LongStream;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.LinkKind;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;

/** Wallets by number and who is tied to whom, each two once however many kinds of evidence tie them. */
final class TieGraph {
    private final int size;
    private final int[] a;
    private final int[] b;
    private final float[] weight;
    /** First funding of each wallet as far as ties tell it, else the first it paid, else its earliest tie; Unix seconds. */
    private final long[] time;
    private final byte[] funding;
    private final long[] since;

    private TieGraph(int size, int ties) {
        this.size = size;
        a = new int[ties];
        b = new int[ties];
        weight = new float[ties];
        funding = new byte[ties];
        since = new long[ties];
        time = new long[size];
    }

    private static final class Tie {
        private double confidence;
        private int funding;
        private long since = Unknown.TIME;
    }

    static TieGraph of(List<Address> wallets, List<Cluster.Edge> edges) {
        Object2IntOpenHashMap<Address> numbers = new Object2IntOpenHashMap<>(wallets.size());
        numbers.defaultReturnValue(-1);
        for (Address wallet : wallets) {
            if (numbers.putIfAbsent(wallet, numbers.size()) >= 0) {
                throw new IllegalArgumentException("twice among the wallets: " + wallet);
            }
        }
        Long2ObjectRBTreeMap<Tie> ties = new Long2ObjectRBTreeMap<>();
        long[] own = unknown(wallets.size());
        long[] common = unknown(wallets.size());
        long[] funded = unknown(wallets.size());
        long[] any = unknown(wallets.size());
        for (Cluster.Edge edge : edges) {
            int one = numbers.getInt(edge.a());
            int other = numbers.getInt(edge.b());
            if (one < 0 || other < 0 || one == other) {
                continue;
            }
            boolean funds = edge.kind() == LinkKind.FIRST_FUNDER && edge.directed();
            Tie tie = ties.computeIfAbsent((long) Math.min(one, other) << 32 | Math.max(one, other), n -> new Tie());
            tie.confidence = Math.max(tie.confidence, edge.confidence());
            if (funds && closer(edge.steps(), tie.funding)) {
                tie.funding = one < other ? edge.steps() : -edge.steps();
                tie.since = edge.time();
            } else if (tie.funding == 0) {
                tie.since = earlier(tie.since, edge.time());
            }
            for (int node : new int[]{one, other}) {
                any[node] = earlier(any[node], edge.time());
                if (funds) {
                    funded[node] = earlier(funded[node], edge.time());
                } else if (edge.kind() == LinkKind.COMMON_FUNDER) {
                    // the time is that of the earlier of both: the latest of all is a wallet's own
                    common[node] = Math.max(common[node], edge.time());
                }
            }
            if (funds && edge.directed() && edge.via() == 0) {
                int paid = numbers.getInt(edge.paid());
                own[paid] = earlier(own[paid], edge.time());
            }
        }
        TieGraph graph = new TieGraph(wallets.size(), ties.size());
        int n = 0;
        for (var entry : ties.long2ObjectEntrySet()) {
            graph.a[n] = (int) (entry.getLongKey() >>> 32);
            graph.b[n] = (int) entry.getLongKey();
            graph.weight[n] = (float) Math.max(0.01, entry.getValue().confidence);
            graph.funding[n] = (byte) entry.getValue().funding;
            graph.since[n++] = entry.getValue().since;
        }
        for (int i = 0; i < graph.size; i++) {
            graph.time[i] = LongStream.of(own[i], common[i], funded[i], any[i]).filter(t -> t != Unknown.TIME)
                    .findFirst().orElse(Unknown.TIME);
        }
        return graph;
    }

    private static long[] unknown(int size) {
        long[] times = new long[size];
        java.util.Arrays.fill(times, Unknown.TIME);
        return times;
    }

    private static boolean closer(int steps, int than) {
        return than == 0 || Math.abs(steps) < Math.abs(than);
    }

    private static long earlier(long one, long other) {
        return one == Unknown.TIME ? other : other == Unknown.TIME ? one : Math.min(one, other);
    }

    int size() {
        return size;
    }

    int ties() {
        return a.length;
    }

    /** The lower number of a tie. */
    int a(int tie) {
        return a[tie];
    }

    int b(int tie) {
        return b[tie];
    }

    /** How sure, above 0 to 1. */
    float weight(int tie) {
        return weight[tie];
    }

    /** True if one gave the other its first SOL, itself or through others. */
    boolean funding(int tie) {
        return funding[tie] != 0;
    }

    /** Who gave the other its first SOL; -1 if neither did. */
    int funder(int tie) {
        return funding[tie] == 0 ? -1 : funding[tie] > 0 ? a[tie] : b[tie];
    }

    /** Payments from the funder to the other, 1 or more; 0 where there is no funder. */
    int steps(int tie) {
        return Math.abs(funding[tie]);
    }

    /** Time of the first funding, or of the first fact where there is none; Unix seconds, unknown if none has one. */
    long since(int tie) {
        return since[tie];
    }

    /** When a wallet was first funded as far as its ties tell, else when it first funded another or was tied; Unix seconds or unknown. */
    long time(int node) {
        return time[node];
    }
}
