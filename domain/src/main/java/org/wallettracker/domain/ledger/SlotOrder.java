package org.wallettracker.domain.ledger;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntHeapPriorityQueue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactKind;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.pack.FactReader;
import org.wallettracker.domain.pack.PackedFacts;

/**
 * Orders the transactions of each slot: by index where known, by chains of reserves, a creation first; what stays open
 * by signature. A topological sort, so chains of several mints are kept at once.
 */
final class SlotOrder {
    private final Transactions transactions;
    private final PackedFacts packed;
    private final FactReader reader;
    private final int[] numbers;
    private final int[] chainOf;
    private int chains;

    /**
     * @param numbers of the facts of {@code packed} that the transactions are of
     * @param chainOf receives by place in {@code numbers} the number of its chain; -1 stays where it has none
     */
    SlotOrder(Transactions transactions, PackedFacts packed, int[] numbers, int[] chainOf) {
        this.transactions = transactions;
        this.packed = packed;
        this.reader = packed.reader();
        this.numbers = numbers;
        this.chainOf = chainOf;
    }

    /** How many chains were found. */
    int chains() {
        return chains;
    }

    /** Orders the runs of equal slot in {@code order}, which comes sorted by slot, then signature. */
    void resolve(int[] order) {
        for (int from = 0; from < order.length;) {
            int to = from + 1;
            while (to < order.length && transactions.together(order[from], order[to])) {
                to++;
            }
            if (to - from > 1) {
                int[] slot = Arrays.copyOfRange(order, from, to);
                System.arraycopy(sorted(slot), 0, order, from, slot.length);
            }
            from = to;
        }
    }

    private int[] sorted(int[] slot) {
        Before before = new Before(slot.length);
        byIndex(slot, before);
        List<ReserveChains.Link> nodes = allIndexed(slot) ? List.of() : nodes(slot);
        int[] next = ReserveChains.link(nodes);
        for (int n = 0; n < next.length; n++) {
            if (next[n] >= 0 && !bothIndexed(slot, nodes.get(n).transaction(), nodes.get(next[n]).transaction())) {
                before.add(nodes.get(n).transaction(), nodes.get(next[n]).transaction());
            }
        }
        if (!allIndexed(slot)) {
            creationsFirst(slot, before);
        }
        if (before.nothing()) {
            return slot;
        }
        int[] result = new int[slot.length];
        boolean consistent = before.sort(result);
        if (consistent) {
            number(nodes, next);
        }
        for (int i = 0; i < result.length; i++) {
            result[i] = slot[result[i]];
        }
        return result;
    }

    /** True if nothing but indices is asked for. */
    private boolean allIndexed(int[] slot) {
        for (int t : slot) {
            if (transactions.index(t) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean bothIndexed(int[] slot, int a, int b) {
        return transactions.index(slot[a]) >= 0 && transactions.index(slot[b]) >= 0;
    }

    private void byIndex(int[] slot, Before before) {
        int[] indexed = java.util.stream.IntStream.range(0, slot.length).filter(i -> transactions.index(slot[i]) >= 0)
                .boxed().sorted((a, b) -> Integer.compare(transactions.index(slot[a]), transactions.index(slot[b])))
                .mapToInt(Integer::intValue).toArray();
        for (int i = 1; i < indexed.length; i++) {
            if (transactions.index(slot[indexed[i - 1]]) < transactions.index(slot[indexed[i]])) {
                before.add(indexed[i - 1], indexed[i]);
            }
        }
    }

    private List<ReserveChains.Link> nodes(int[] slot) {
        List<ReserveChains.Link> nodes = new java.util.ArrayList<>();
        for (int t = 0; t < slot.length; t++) {
            for (int f : transactions.facts(slot[t])) {
                ReserveChains.@Nullable Link link = packed.status(numbers[f]) == FactStatus.DISPUTED
                        || !ReserveChains.mayTell(packed.kind(numbers[f]))
                                ? null
                                : ReserveChains.of(reader.read(numbers[f]).fact(), f, t);
                if (link != null) {
                    nodes.add(link);
                }
            }
        }
        return nodes;
    }

    private void creationsFirst(int[] slot, Before before) {
        Map<Address, Integer> created = new HashMap<>();
        for (int t = 0; t < slot.length; t++) {
            for (int f : transactions.facts(slot[t])) {
                if (counts(f, FactKind.CREATE) && reader.read(numbers[f]).fact() instanceof Fact.Creation c) {
                    created.put(c.mint(), t);
                }
            }
        }
        if (created.isEmpty()) {
            return;
        }
        for (int t = 0; t < slot.length; t++) {
            for (int f : transactions.facts(slot[t])) {
                if (counts(f, FactKind.TRADE) && reader.read(numbers[f]).fact() instanceof Fact.Trade trade) {
                    Integer creation = created.get(trade.mint());
                    if (creation != null && creation != t && !bothIndexed(slot, creation, t)) {
                        before.add(creation, t);
                    }
                }
            }
        }
    }

    private boolean counts(int f, FactKind kind) {
        return packed.kind(numbers[f]) == kind && packed.status(numbers[f]) != FactStatus.DISPUTED;
    }

    private void number(List<ReserveChains.Link> nodes, int[] next) {
        boolean[] follows = new boolean[next.length];
        for (int n : next) {
            if (n >= 0) {
                follows[n] = true;
            }
        }
        for (int n = 0; n < next.length; n++) {
            if (!follows[n] && next[n] >= 0) {
                int id = chains++;
                for (int m = n; m >= 0; m = next[m]) {
                    chainOf[nodes.get(m).fact()] = id;
                }
            }
        }
    }

    /** Which transaction of a slot comes before which. */
    private static final class Before {
        private final IntArrayList[] after;
        private final int[] waiting;
        private boolean empty = true;

        private Before(int size) {
            after = new IntArrayList[size];
            waiting = new int[size];
        }

        private void add(int a, int b) {
            if (a == b) {
                return;
            }
            if (after[a] == null) {
                after[a] = new IntArrayList(2);
            }
            after[a].add(b);
            waiting[b]++;
            empty = false;
        }

        private boolean nothing() {
            return empty;
        }

        /** Fills {@code result}, the lowest number first where there is a choice; false if the edges contradict. */
        private boolean sort(int[] result) {
            IntHeapPriorityQueue ready = new IntHeapPriorityQueue();
            boolean[] done = new boolean[result.length];
            boolean consistent = true;
            for (int i = 0; i < result.length; i++) {
                if (waiting[i] == 0) {
                    ready.enqueue(i);
                }
            }
            for (int n = 0; n < result.length; n++) {
                int t = ready.isEmpty() ? -1 : ready.dequeueInt();
                if (t < 0) {
                    consistent = false;
                    t = 0;
                    while (done[t]) {
                        t++;
                    }
                }
                done[t] = true;
                result[n] = t;
                IntArrayList successors = after[t];
                for (int i = 0; successors != null && i < successors.size(); i++) {
                    int s = successors.getInt(i);
                    if (--waiting[s] == 0 && !done[s]) {
                        ready.enqueue(s);
                    }
                }
            }
            return consistent;
        }
    }
}
