package org.wallettracker.domain.ledger;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import org.wallettracker.domain.model.RecordedFact;

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

    private final RecordedFact[] facts;
    private final int[] transaction;
    private final int[] chain;
    private final Transactions transactions;

    private ChainOrder(RecordedFact[] facts, int[] transaction, int[] chain, Transactions transactions) {
        this.facts = facts;
        this.transaction = transaction;
        this.chain = chain;
        this.transactions = transactions;
    }

    /** {@code recorded}, given in any order, in chain order. */
    public static ChainOrder of(List<RecordedFact> recorded) {
        Transactions transactions = new Transactions(recorded);
        int[] chainOf = new int[recorded.size()];
        Arrays.fill(chainOf, -1);
        int[] order = transactions.bySlot();
        new SlotOrder(transactions, recorded, chainOf).resolve(order);

        RecordedFact[] facts = new RecordedFact[recorded.size()];
        int[] transaction = new int[facts.length];
        int[] chain = new int[facts.length];
        int n = 0;
        for (int tx : order) {
            int[] within = transactions.facts(tx);
            if (within.length > 1) {
                IntArrays.quickSort(within, (x, y) -> WITHIN.compare(recorded.get(x), recorded.get(y)));
            }
            for (int f : within) {
                facts[n] = recorded.get(f);
                transaction[n] = tx;
                chain[n++] = chainOf[f];
            }
        }
        return new ChainOrder(facts, transaction, chain, transactions);
    }

    /** How many facts there are. */
    public int size() {
        return facts.length;
    }

    /** The fact at place {@code i}, from 0. */
    public RecordedFact fact(int i) {
        return facts[i];
    }

    /** The facts at {@code places}, as a view. */
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
        } else if (!transactions.slotKnown(a) || !transactions.slotKnown(b)) {
            return false;
        } else if (transactions.slot(a) != transactions.slot(b)) {
            return true;
        } else if (transactions.index(a) >= 0 && transactions.index(b) >= 0) {
            return transactions.index(a) < transactions.index(b);
        }
        return chain[i] >= 0 && chain[i] == chain[j];
    }

    private final class Slice extends AbstractList<RecordedFact> implements RandomAccess {
        private final int[] places;

        private Slice(int[] places) {
            this.places = places;
        }

        @Override
        public RecordedFact get(int index) {
            return facts[places[index]];
        }

        @Override
        public int size() {
            return places.length;
        }
    }
}
