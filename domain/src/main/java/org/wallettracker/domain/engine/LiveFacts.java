package org.wallettracker.domain.engine;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongAVLTreeSet;
import it.unimi.dsi.fastutil.longs.LongSortedSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.Balances;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.pack.FactKeys;

/**
 * The facts of a run and those told since, in the order that a run with all of them would have: a slot of which anything
 * was told or withdrawn since is put in order anew, all others are as the run has them. What is of a slot that nobody knows
 * is told by time; where that can't be said from what is at hand, it is not.
 */
final class LiveFacts {
    private final ChainOrder run;
    private final FactIndex index;
    private final Map<Long, Slot> slots = new HashMap<>();
    private final Map<Address, LongSortedSet> ofWallet = new HashMap<>();
    private final Map<Address, LongSortedSet> ofMint = new HashMap<>();
    private final Set<Long> gone = new HashSet<>();
    /** The earliest block time of anything told or withdrawn: where what is of an unknown slot stands hangs on it. */
    private long earliest = Long.MAX_VALUE;

    /** @param run the facts of the run, of which {@code index} tells */
    LiveFacts(ChainOrder run, FactIndex index) {
        this.run = run;
        this.index = index;
    }

    /** Takes in {@code fact}, which was told since the run; false if it is of an unknown slot: then it is not taken in. */
    boolean add(RecordedFact fact) {
        return change(fact, true);
    }

    /** {@code fact}, of the run or told since, is not in force any more; false if it is of an unknown slot. */
    boolean remove(RecordedFact fact) {
        return change(fact, false);
    }

    private boolean change(RecordedFact fact, boolean comes) {
        long at = fact.header().slot();
        if (at < 0) {
            return false;
        }
        Slot slot = slots.computeIfAbsent(at, Slot::new);
        slot.order = null;
        if (comes) {
            slot.later.add(fact);
        } else if (!slot.later.removeIf(f -> f.recordSeq() == fact.recordSeq())) {
            gone.add(fact.recordSeq());
        }
        FactIndex.walletsOf(fact.fact()).forEach(w -> note(ofWallet, w, at));
        FactIndex.mintsOf(fact.fact()).forEach(m -> note(ofMint, m, at));
        if (fact.header().blockTime() != Unknown.TIME) {
            earliest = Math.min(earliest, fact.header().blockTime());
        }
        return true;
    }

    private static void note(Map<Address, LongSortedSet> of, Address key, long slot) {
        of.computeIfAbsent(key, k -> new LongAVLTreeSet()).add(slot);
    }

    /** All facts that {@code wallet} takes part in; null where their order can't be told. */
    @Nullable
    Picked ofWallet(Address wallet) {
        return picked(index.ofWallet(wallet), ofWallet.get(wallet), slot -> slot.ofWallet(wallet), null);
    }

    /** Those of them that are about {@code mints}; null where their order can't be told. */
    @Nullable
    Picked ofWallet(Address wallet, Set<Address> mints) {
        int[] all = index.ofWallet(wallet);
        int[] some = new int[all.length];
        int n = 0;
        FactKeys keys = run.packed().keys();
        for (int place : all) {
            keys.read(run.number(place));
            if (isOf(keys.mint(), mints) || isOf(keys.otherMint(), mints)) {
                some[n++] = place;
            }
        }
        return picked(Arrays.copyOf(some, n), ofWallet.get(wallet), slot -> slot.ofWallet(wallet), mints);
    }

    private boolean isOf(int mint, Set<Address> mints) {
        return mint != FactKeys.NONE && mints.contains(run.packed().address(mint));
    }

    /** All facts about {@code mint}; null where their order can't be told. */
    @Nullable
    Picked ofMint(Address mint) {
        return picked(index.ofMint(mint), ofMint.get(mint), slot -> slot.ofMint(mint), null);
    }

    /** Places of the facts of a slot that are wanted. */
    @FunctionalInterface
    private interface Wanted {
        int[] of(FactIndex slot);
    }

    private @Nullable Picked picked(int[] places, @Nullable LongSortedSet later, Wanted wanted,
            @Nullable Set<Address> mints) {
        Set<Slot> changed = new HashSet<>();
        if (later != null) {
            later.forEach(slot -> changed.add(slots.get(slot)));
        }
        for (int place : places) {
            long at = run.slot(place);
            if (at < 0 && run.blockTime(place) != Unknown.TIME && run.blockTime(place) >= earliest) {
                return null; // what was told since may stand before it or behind it
            }
            Slot slot = at < 0 ? null : slots.get(at);
            if (slot != null) {
                changed.add(slot);
            }
        }
        List<Slot> anew = new ArrayList<>(changed);
        anew.forEach(Slot::arrange);
        anew.sort(Comparator.comparingInt((Slot s) -> s.from).thenComparingLong(s -> s.slot));
        Picked all = new Picked();
        int next = 0;
        for (Slot slot : anew) {
            for (; next < places.length && places[next] < slot.from; next++) {
                all.add(run, places[next], null);
            }
            while (next < places.length && places[next] < slot.to) {
                next++; // stands in the slot as it is now
            }
            slot.pick(wanted, mints, all);
        }
        for (; next < places.length; next++) {
            all.add(run, places[next], null);
        }
        return all;
    }

    /** Facts in chain order. */
    final class Picked {
        private final List<ChainOrder> orders = new ArrayList<>();
        private final IntArrayList places = new IntArrayList();
        private final List<@Nullable Slot> slotOf = new ArrayList<>();

        private void add(ChainOrder order, int place, @Nullable Slot slot) {
            orders.add(order);
            places.add(place);
            slotOf.add(slot);
        }

        /** How many. */
        int size() {
            return places.size();
        }

        /** As an order of their own. */
        ChainOrder order() {
            return ChainOrder.picked(orders, places.toIntArray());
        }

        /** As they are. */
        List<RecordedFact> facts() {
            List<RecordedFact> facts = new ArrayList<>(places.size());
            for (int i = 0; i < places.size(); i++) {
                facts.add(orders.get(i).fact(places.getInt(i)));
            }
            return facts;
        }

        /** Tells which of them came before a balance of the run was shown. */
        Balances.Until until() {
            return (i, shown) -> {
                Slot slot = slotOf.get(i);
                if (slot == null || shown >= slot.to) {
                    return slot != null || places.getInt(i) <= shown;
                }
                return shown >= slot.from && places.getInt(i) <= slot.placeOf(shown);
            };
        }
    }

    /** A slot of which anything changed since the run. */
    private final class Slot {
        private final long slot;
        private final List<RecordedFact> later = new ArrayList<>();
        /** Places of the run that it takes the place of. */
        private int from;
        private int to;
        private @Nullable ChainOrder order;
        private @Nullable FactIndex slotIndex;

        private Slot(long slot) {
            this.slot = slot;
        }

        private ChainOrder arrange() {
            ChainOrder now = order;
            if (now == null) {
                from = first(slot);
                to = from;
                List<RecordedFact> facts = new ArrayList<>();
                for (; to < run.size() && run.slot(to) == slot; to++) {
                    RecordedFact fact = run.fact(to);
                    if (!gone.contains(fact.recordSeq())) {
                        facts.add(fact);
                    }
                }
                facts.addAll(later);
                now = ChainOrder.of(facts);
                order = now;
                slotIndex = new FactIndex(now);
            }
            return now;
        }

        private void pick(Wanted wanted, @Nullable Set<Address> mints, Picked to) {
            ChainOrder now = arrange();
            FactIndex of = slotIndex;
            for (int i : of == null ? new int[0] : wanted.of(of)) {
                if (mints == null || FactIndex.mintsOf(now.fact(i).fact()).stream().anyMatch(mints::contains)) {
                    to.add(now, i, this);
                }
            }
        }

        /** Where the transaction of the run's fact at {@code place} ends now; the slot's end if it is gone. */
        private int placeOf(int place) {
            ChainOrder now = arrange();
            RecordedFact shown = run.fact(place);
            int end = -1;
            for (int i = 0; i < now.size(); i++) {
                end = now.fact(i).header().signature().equals(shown.header().signature()) ? i : end;
            }
            return end < 0 ? now.size() : end;
        }
    }

    /** The first place of the run that is of {@code slot} or behind it. */
    private int first(long slot) {
        int low = 0;
        int high = run.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reaches(middle, slot)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** What is of an unknown slot stands behind a known one; with no time either, at the very end. */
    private boolean reaches(int place, long slot) {
        if (run.slot(place) < 0 && run.blockTime(place) == Unknown.TIME) {
            return true;
        }
        int known = place;
        while (known >= 0 && run.slot(known) < 0) {
            known--;
        }
        return known >= 0 && run.slot(known) >= slot;
    }
}
