package org.wallettracker.domain.cluster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.Progress;

/**
 * Clusters that follow the chain: a search of everything stored, and then, as facts come, of what they touch.
 * <p>
 * Taken over from the search of everything are: how often chance brings wallets together, how many pairs were tried and
 * which probability stands out; how often wallets enter mints when it is asked who leads whom; the scale of profiles, the
 * strangers they are compared with and who is whose neighbour by a figure; the judgement of circles of more than 1,000; and
 * that a fee payer is nobody of whom no fact spoke then. With these everything else is as a search of all the facts would
 * have it, and a part of the graph none of whose wallets is touched keeps its very clusters.
 * <p>
 * Facts that are not behind all others in the chain, are disputed or were told before wait for the next search of
 * everything; so do withdrawals. For any thread.
 */
public final class LiveClusters {
    private final Detector detector;
    private final Columns columns;
    private final Growth growth;
    private final Object queue = new Object();
    private final Set<Signature> told = new HashSet<>();
    private List<RecordedFact> coming = new ArrayList<>();
    private long newest = -1;
    private long waiting;

    private Evidence evidence;
    private Pairs pairs;
    private @Nullable PairIndex index;
    /** By their lowest number. */
    private Map<Integer, Part> parts;
    private volatile List<Cluster> clusters;

    /** @param pairs how many it has */
    private record Part(int pairs, List<Cluster> clusters) {
    }

    private LiveClusters(ChainOrder order, Detector detector, List<ClusterNames.Kept> kept, Progress progress) {
        this.detector = detector;
        Stage.COLUMNS.begin(progress);
        columns = Columns.of(order, detector.accounts()).copy();
        growth = new Growth(columns, detector.accounts());
        growth.end();
        for (int i = 0; i < order.size(); i++) {
            newest = Math.max(newest, order.slot(i));
        }
        evidence = Evidence.of(columns, detector.rules(), EnumSet.allOf(Method.class), progress)
                .inOrder();
        Stage.PAIRS.begin(progress);
        pairs = Pairs.merge(evidence.links(), detector.rules().calibration());
        Stage.CLUSTERS.begin(progress);
        parts = grouped(Map.of(), new BitSet());
        clusters = ClusterNames.carry(kept, found());
    }

    /**
     * Searches the facts of a store by all methods.
     *
     * @param asOf Unix seconds; {@link Long#MAX_VALUE} for all
     * @param knownAt record sequence; {@link Long#MAX_VALUE} for all
     * @param kept whose names are carried on
     * @throws CancellationException once {@code progress} says so
     */
    public static LiveClusters of(FactStore facts, long asOf, long knownAt, Detector detector,
            List<ClusterNames.Kept> kept, Progress progress) {
        return of(Detection.read(facts, asOf, knownAt, progress), detector, kept, progress);
    }

    static LiveClusters of(ChainOrder order, Detector detector, List<ClusterNames.Kept> kept, Progress progress) {
        return new LiveClusters(order, detector, kept, progress);
    }

    /**
     * Takes facts as they come; {@link #update} works them in. Never takes long.
     *
     * @param facts whole transactions, in the order of the chain as far as it is known
     */
    public void tell(List<RecordedFact> facts) {
        synchronized (queue) {
            Set<Signature> now = new HashSet<>();
            for (RecordedFact fact : facts) {
                Signature signature = fact.header().signature();
                if (fact.header().slot() < newest || fact.fact().status() == FactStatus.DISPUTED
                        || (!now.contains(signature) && !told.add(signature))) {
                    waiting++;
                } else {
                    now.add(signature);
                    newest = fact.header().slot();
                    coming.add(fact);
                }
            }
        }
    }

    /** How many facts wait for the next search of everything. */
    public long waiting() {
        synchronized (queue) {
            return waiting;
        }
    }

    /** True if there is something for {@link #update} to do. */
    public boolean behind() {
        synchronized (queue) {
            return !coming.isEmpty();
        }
    }

    /** Works in all that was told since, however much, and gives the clusters as they are now, the surest first. */
    public synchronized List<Cluster> update() {
        List<RecordedFact> facts;
        synchronized (queue) {
            facts = coming;
            coming = new ArrayList<>();
        }
        if (!facts.isEmpty()) {
            int entries = columns.entries().size();
            facts.forEach(growth::add);
            renew(growth.end(), entries);
        }
        return clusters;
    }

    /** Searches anew what {@code touched} touches. */
    private void renew(BitSet touched, int entries) {
        evidence = evidence.after(columns, entries, growth.machinesChanged(), touched);
        pairs = Pairs.merge(evidence.links(), detector.rules().calibration());
        index = null;
        parts = grouped(parts, touched);
        clusters = ClusterNames.carry(clusters.stream()
                .map(c -> new ClusterNames.Kept(c.id(), c.members().stream().map(Cluster.Member::wallet)
                        .collect(Collectors.toSet())))
                .toList(), found());
    }

    /** Searches everything anew with what was taken over: for tests, which compare. */
    synchronized List<Cluster> everything() {
        BitSet all = new BitSet();
        all.set(0, columns.nodes().size());
        parts = Map.of();
        renew(all, columns.entries().size());
        return found();
    }

    /** The clusters as they are now under the names that a first search would give them. */
    synchronized List<Cluster> found() {
        return parts.values().stream().flatMap(part -> part.clusters.stream()).sorted(Grouping.SUREST_FIRST).toList();
    }

    private Map<Integer, Part> grouped(Map<Integer, Part> before, BitSet touched) {
        Grouping grouping = new Grouping(columns, pairs, detector.rules());
        return Communities.parts(pairs, detector.rules().pairFloor()).parallelStream()
                .collect(Collectors.toMap(part -> pairs.a(part[0]), part -> {
                    Part known = before.get(pairs.a(part[0]));
                    return known != null && known.pairs == part.length && untouched(part, touched)
                            ? known
                            : new Part(part.length, grouping.of(part));
                }, (one, other) -> one, HashMap::new));
    }

    private boolean untouched(int[] part, BitSet touched) {
        for (int pair : part) {
            if (touched.get(pairs.a(pair)) || touched.get(pairs.b(pair))) {
                return false;
            }
        }
        return true;
    }

    /** The clusters as of the last {@link #update}, the surest first. */
    public List<Cluster> clusters() {
        return clusters;
    }

    /** Everything that ties {@code wallet} to whomever as of the last {@link #update}; the surest first. */
    public synchronized List<Cluster.Edge> edgesOf(Address wallet) {
        PairIndex of = index;
        if (of == null) {
            of = new PairIndex(pairs, columns.nodes().size());
            index = of;
        }
        return Detection.edgesOf(wallet, columns, pairs, of);
    }
}
