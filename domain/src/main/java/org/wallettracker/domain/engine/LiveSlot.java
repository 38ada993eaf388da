package org.wallettracker.domain.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Signature;

/**
 * The facts of the newest slot: told in any order, they tell whether one more comes after all others of its mint. Only
 * the newest slot can be first; what is of an earlier one comes before something.
 */
final class LiveSlot {
    private final List<RecordedFact> facts = new ArrayList<>();
    private final Set<Signature> signatures = new HashSet<>();
    /** Numbers of the transactions told since the run. */
    private final Map<Signature, Integer> transactions = new HashMap<>();
    /** How many of the facts the run has. */
    private int ofRun;
    private long slot = -1;
    /** True if the fact taken in last is the first of its transaction. */
    private boolean first;
    /** The highest index of the slot's transactions but that of the fact taken in last, if indices alone order them. */
    private int lastIndex = -1;
    private boolean indexed = true;
    private int numbers;

    /** @param newest the run's facts of its newest slot */
    LiveSlot(List<RecordedFact> newest) {
        newest.forEach(this::add);
        ofRun = facts.size();
    }

    /** Takes in the next fact. */
    void add(RecordedFact fact) {
        long at = fact.header().slot();
        if (at > slot) {
            slot = at;
            facts.clear();
            signatures.clear();
            transactions.clear();
            ofRun = 0;
            lastIndex = -1;
            indexed = true;
        }
        if (at >= 0 && at == slot) {
            if (!facts.isEmpty()) {
                note(facts.getLast());
            }
            first = signatures.add(fact.header().signature());
            facts.add(fact);
        }
    }

    private void note(RecordedFact fact) {
        lastIndex = Math.max(lastIndex, fact.header().txIndex());
        indexed &= ordered(fact);
    }

    /** True for what stands where its transaction's index says, whatever else is in the slot. */
    private static boolean ordered(RecordedFact fact) {
        return fact.header().txIndex() >= 0 && fact.fact().status() == FactStatus.VERIFIED;
    }

    /** The newest slot; negative where none is known. */
    long newest() {
        return slot;
    }

    /** {@code fact} is not in force any more. */
    void remove(RecordedFact fact) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).recordSeq() == fact.recordSeq()) {
                facts.remove(i);
                ofRun -= i < ofRun ? 1 : 0;
                return;
            }
        }
    }

    /**
     * True if {@code fact}, the one taken in last, comes after all others about {@code mint} in the order of the chain,
     * and leaves the order of all others as it was.
     *
     * @param lastOfMint the highest slot of any other fact about it
     */
    boolean last(RecordedFact fact, Address mint, long lastOfMint) {
        if (fact.header().slot() < 0 || fact.header().slot() < slot || lastOfMint > slot) {
            return false;
        }
        if (first && indexed && ordered(fact) && fact.header().txIndex() > lastIndex) {
            return true;
        }
        boolean alone = facts.size() == 1 || (fact.header().txIndex() < 0 && first);
        return (alone && lastOfMint < slot) || sortsLast(fact, mint);
    }

    private boolean sortsLast(RecordedFact fact, Address mint) {
        List<RecordedFact> others = facts.subList(0, facts.size() - 1);
        for (RecordedFact other : others.subList(0, ofRun)) {
            if (other.header().signature().equals(fact.header().signature())
                    && FactIndex.mintsOf(other.fact()).contains(mint)) {
                return false; // half of its transaction is numbered by the run
            }
        }
        ChainOrder before = ChainOrder.of(others);
        ChainOrder after = ChainOrder.of(facts);
        int n = 0;
        boolean seen = false;
        for (int i = 0; i < after.size(); i++) {
            RecordedFact one = after.fact(i);
            if (one.equals(fact)) {
                seen = true;
            } else if (!one.equals(before.fact(n++)) || (seen && FactIndex.mintsOf(one.fact()).contains(mint))) {
                return false;
            }
        }
        return true;
    }

    /** A number of the transaction of {@code fact}, which was told last: the same for all its facts, below 0. */
    int transaction(RecordedFact fact) {
        return transactions.computeIfAbsent(fact.header().signature(), s -> --numbers);
    }
}
