package org.wallettracker.domain.ledger;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.wallettracker.domain.model.FactKind;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.pack.FactPacker;
import org.wallettracker.domain.pack.FactReader;
import org.wallettracker.domain.pack.PackedFacts;

/**
 * Facts in the order of the chain, whatever order they were recorded in (SEMANTICS 1).
 * <p>
 * By slot; within a slot by the transaction's index where it is known, else by reserve chaining (what a trade left in
 * its curve or pool is what the next one found there), a creation before what happens to its mint; where nothing tells,
 * by signature. Within a transaction by position. Transactions of unknown slot stand after the last slot whose block
 * time is not later than theirs; those of unknown slot and time at the very end. Facts in doubt don't take part in
 * chaining and stand behind the others of their slot unless their transaction also has facts that are not.
 */
public final class ChainOrder {
    private static final Comparator<RecordedFact> WITHIN = Comparator
            .<RecordedFact>comparingInt(f -> f.fact().position()).thenComparing(f -> f.fact().program())
            .thenComparingInt(f -> f.fact().ordinal()).thenComparing(f -> f.fact().kind())
            .thenComparing(f -> f.fact().status()).thenComparing(f -> f.header().source())
            .thenComparing(f -> f.fact().toString()).thenComparing(f -> f.header().toString());

    private final PackedFacts packed;
    private final int[] numbers;
    private final int[] transaction;
    /** Empty where there is no chain at all. */
    private final int[] chain;
    private final long[] slots;
    private final int[] indices;

    private ChainOrder(PackedFacts packed, int[] numbers, int[] transaction, int[] chain, Transactions.Slots slots) {
        this.packed = packed;
        this.numbers = numbers;
        this.transaction = transaction;
        this.chain = chain;
        this.slots = slots.slots();
        this.indices = slots.indices();
    }

    /** {@code recorded}, given in any order, in chain order. */
    public static ChainOrder of(List<RecordedFact> recorded) {
        PackedFacts packed = FactPacker.pack(recorded);
        int[] all = new int[packed.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return of(packed, all);
    }

    /**
     * Some facts in chain order.
     *
     * @param recorded numbers of the facts that count, in any order
     */
    public static ChainOrder of(PackedFacts packed, int[] recorded) {
        Transactions transactions = new Transactions(packed, recorded);
        int[] chainOf = new int[recorded.length];
        Arrays.fill(chainOf, -1);
        int[] order = transactions.bySlot();
        SlotOrder slots = new SlotOrder(transactions, packed, recorded, chainOf);
        slots.resolve(order);

        Within byPosition = new Within(packed);
        int[] numbers = new int[recorded.length];
        int[] transaction = new int[numbers.length];
        int[] chain = new int[slots.chains() == 0 ? 0 : numbers.length];
        int n = 0;
        for (int tx : order) {
            int[] within = transactions.facts(tx);
            if (within.length > 1) {
                byPosition.sort(within, recorded);
            }
            for (int f : within) {
                numbers[n] = recorded[f];
                transaction[n] = tx;
                if (chain.length > 0) {
                    chain[n] = chainOf[f];
                }
                n++;
            }
        }
        return new ChainOrder(packed, numbers, transaction, chain, transactions.slots());
    }

    /**
     * Facts picked from several orders, in the order given, which must be that of the chain: where facts of two orders
     * stand, they are of different slots. What is proved of two facts of one order stays so.
     *
     * @param orders by fact
     * @param places of the facts in their orders
     */
    public static ChainOrder picked(List<ChainOrder> orders, int[] places) {
        List<RecordedFact> facts = new ArrayList<>(places.length);
        Map<ChainOrder, Int2IntOpenHashMap> transactions = new IdentityHashMap<>();
        Map<ChainOrder, Int2IntOpenHashMap> chains = new IdentityHashMap<>();
        int[] numbers = new int[places.length];
        int[] transaction = new int[places.length];
        int[] chain = new int[places.length];
        LongArrayList slots = new LongArrayList();
        IntArrayList indices = new IntArrayList();
        int lastChain = 0;
        for (int i = 0; i < places.length; i++) {
            ChainOrder of = orders.get(i);
            int place = places[i];
            facts.add(of.fact(place));
            numbers[i] = i;
            int from = of.transaction[place];
            int known = transactions.computeIfAbsent(of, o -> new Int2IntOpenHashMap()).getOrDefault(from, -1);
            if (known < 0) {
                known = slots.size();
                transactions.get(of).put(from, known);
                slots.add(of.slots[from]);
                indices.add(of.indices[from]);
            }
            transaction[i] = known;
            int link = of.chain.length == 0 ? -1 : of.chain[place];
            if (link >= 0) {
                int next = lastChain;
                link = chains.computeIfAbsent(of, o -> new Int2IntOpenHashMap()).computeIfAbsent(link, l -> next);
                lastChain += link == next ? 1 : 0;
            }
            chain[i] = link;
        }
        return new ChainOrder(FactPacker.pack(facts), numbers, transaction, chain,
                new Transactions.Slots(slots.toLongArray(), indices.toIntArray()));
    }

    /** Slot of the transaction at place {@code i}; negative where no telling knows it. */
    public long slot(int i) {
        return slots[transaction[i]];
    }

    /** Puts the facts of a transaction in order. */
    private static final class Within {
        private final FactReader reader;

        private Within(PackedFacts packed) {
            reader = packed.reader();
        }

        private void sort(int[] within, int[] recorded) {
            RecordedFact[] facts = new RecordedFact[within.length];
            int[] order = new int[within.length];
            for (int i = 0; i < facts.length; i++) {
                facts[i] = reader.read(recorded[within[i]]);
                order[i] = i;
            }
            IntArrays.quickSort(order, (x, y) -> WITHIN.compare(facts[x], facts[y]));
            int[] unsorted = within.clone();
            for (int i = 0; i < order.length; i++) {
                within[i] = unsorted[order[i]];
            }
        }
    }

    /** How many facts there are. */
    public int size() {
        return numbers.length;
    }

    /** The facts, of which those in order are some or all. */
    public PackedFacts packed() {
        return packed;
    }

    /** The number in {@link #packed} of the fact at place {@code i}, from 0. */
    public int number(int i) {
        return numbers[i];
    }

    /** The fact at place {@code i}, from 0: a new object each time. */
    public RecordedFact fact(int i) {
        return packed.get(numbers[i]);
    }

    /** What the fact at place {@code i} tells. */
    public FactKind kind(int i) {
        return packed.kind(numbers[i]);
    }

    /** How far the fact at place {@code i} is proved. */
    public FactStatus status(int i) {
        return packed.status(numbers[i]);
    }

    /** The block time in the header of the fact at place {@code i}. */
    public long blockTime(int i) {
        return packed.blockTime(packed.telling(numbers[i]));
    }

    /** When the fact at place {@code i} was recorded, Unix milliseconds. */
    public long recordedAt(int i) {
        return packed.recordedAt(packed.telling(numbers[i]));
    }

    /** The facts at {@code places}, as a view that makes them when they are asked for. */
    public List<RecordedFact> facts(int[] places) {
        return new Slice(places);
    }

    /** A number of the transaction at place {@code i}, the same for all its facts; says nothing of order. */
    public int transaction(int i) {
        return transaction[i];
    }

    /**
     * True if it is proved that the fact at place {@code i} came before the one at place {@code j} &gt; {@code i}: by
     * slot, by index in the block, by position in one transaction, or by a chain of reserves.
     */
    public boolean proved(int i, int j) {
        int a = transaction[i];
        int b = transaction[j];
        if (a == b) {
            return true;
        } else if (slots[a] < 0 || slots[b] < 0) {
            return false;
        } else if (slots[a] != slots[b]) {
            return true;
        } else if (indices[a] >= 0 && indices[b] >= 0) {
            return indices[a] < indices[b];
        }
        return chain.length > 0 && chain[i] >= 0 && chain[i] == chain[j];
    }

    private final class Slice extends AbstractList<RecordedFact> implements RandomAccess {
        private final int[] places;

        private Slice(int[] places) {
            this.places = places;
        }

        @Override
        public RecordedFact get(int index) {
            return fact(places[index]);
        }

        @Override
        public int size() {
            return places.length;
        }
    }
}
