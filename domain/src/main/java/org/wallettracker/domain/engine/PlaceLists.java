package org.wallettracker.domain.engine;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.pack.FactKeys;

/** Places in chain order by address, one list behind the other in one array. Immutable. */
final class PlaceLists {
    private static final int[] NONE = {};

    private final Object2IntOpenHashMap<Address> ids;
    private final List<Address> keys;
    private final int[] start;
    private final int[] places;

    private PlaceLists(Object2IntOpenHashMap<Address> ids, List<Address> keys, int[] start, int[] places) {
        this.ids = ids;
        this.keys = keys;
        this.start = start;
        this.places = places;
    }

    /** The addresses that have places, in order of their first place. */
    List<Address> keys() {
        return keys;
    }

    /** Places of {@code key}, rising; empty if there are none. A fresh array. */
    int[] get(Address key) {
        int id = ids.getInt(key);
        return id < 0 ? NONE : Arrays.copyOfRange(places, start[id], start[id + 1]);
    }

    /** Takes the places one after the other, addresses as numbers. */
    static final class Builder {
        private final int[] first;
        /** Places that belong to a second address too, and that. */
        private final IntArrayList seconds = new IntArrayList();
        private final int[] idOf;
        private final IntArrayList numbers = new IntArrayList();
        private final IntArrayList counts = new IntArrayList();
        private int places;

        /**
         * @param size how many places there are
         * @param addresses all numbers of addresses are below
         */
        Builder(int size, int addresses) {
            first = new int[size];
            idOf = new int[addresses];
            Arrays.fill(idOf, FactKeys.NONE);
        }

        /** The next place belongs to {@code number} and {@code other}; either may be {@link FactKeys#NONE}. */
        void add(int place, int number, int other) {
            first[place] = number == FactKeys.NONE ? FactKeys.NONE : id(number);
            if (other != FactKeys.NONE) {
                seconds.add(place);
                seconds.add(id(other));
            }
        }

        private int id(int number) {
            int id = idOf[number];
            if (id == FactKeys.NONE) {
                id = numbers.size();
                idOf[number] = id;
                numbers.add(number);
                counts.add(0);
            }
            counts.set(id, counts.getInt(id) + 1);
            places++;
            return id;
        }

        /** The lists of all that was added. */
        PlaceLists build(IntFunction<Address> address) {
            int n = numbers.size();
            Address[] keys = new Address[n];
            Object2IntOpenHashMap<Address> ids = new Object2IntOpenHashMap<>(n);
            ids.defaultReturnValue(FactKeys.NONE);
            int[] start = new int[n + 1];
            for (int id = 0; id < n; id++) {
                keys[id] = address.apply(numbers.getInt(id));
                ids.put(keys[id], id);
                start[id + 1] = start[id] + counts.getInt(id);
            }
            int[] all = new int[places];
            int[] next = Arrays.copyOf(start, n);
            int second = 0;
            for (int place = 0; place < first.length; place++) {
                if (first[place] != FactKeys.NONE) {
                    all[next[first[place]]++] = place;
                }
                if (second < seconds.size() && seconds.getInt(second) == place) {
                    all[next[seconds.getInt(second + 1)]++] = place;
                    second += 2;
                }
            }
            return new PlaceLists(ids, List.of(keys), start, all);
        }
    }
}
