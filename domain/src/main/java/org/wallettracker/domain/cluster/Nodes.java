package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;
import java.util.BitSet;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.pack.FactKeys;
import org.wallettracker.domain.pack.PackedFacts;

/**
 * Everybody whom facts speak of, by number in the order of addresses, and who of them is a machine: a labelled account, a
 * curve, a pool, a mint or a program's own account. Those of
 * whom only later facts speak have numbers behind the others.
 */
final class Nodes {
    /** By number; those that came later stand behind the others. */
    private Address[] addresses;
    private int size;
    private final int sorted;
    private final int[] ofNumber;
    /** By labels, or as something that facts speak of as no person. */
    private final BitSet machines;
    /** Persons because somebody who knows says so. */
    private final BitSet persons;
    /** Programs' own accounts. */
    private final BitSet programs = new BitSet();
    private final Object2IntOpenHashMap<Address> later = new Object2IntOpenHashMap<>();

    private Nodes(Address[] addresses, int[] ofNumber, BitSet machines, BitSet persons) {
        this.persons = persons;
        this.addresses = addresses;
        this.ofNumber = ofNumber;
        this.machines = machines;
        size = addresses.length;
        sorted = size;
        later.defaultReturnValue(-1);
    }

    /** The same, to which others can be added without changing these. */
    Nodes copy() {
        Nodes copy = new Nodes(Arrays.copyOf(addresses, size), ofNumber, (BitSet) machines.clone(),
                (BitSet) persons.clone());
        copy.programs.or(programs);
        return copy;
    }

    static Nodes of(ChainOrder order, KnownAccounts accounts) {
        PackedFacts facts = order.packed();
        BitSet people = new BitSet(facts.addresses());
        BitSet things = new BitSet(facts.addresses());
        FactKeys keys = facts.keys();
        for (int i = 0; i < order.size(); i++) {
            keys.read(order.number(i));
            set(people, keys.wallet());
            set(people, keys.otherWallet());
            set(things, keys.mint());
            set(things, keys.otherMint());
            set(things, keys.venue());
            set(things, keys.otherVenue());
        }
        int[] sorted = people.stream().toArray();
        IntArrays.parallelQuickSort(sorted, (x, y) -> facts.address(x).compareTo(facts.address(y)));
        Address[] addresses = new Address[sorted.length];
        int[] ofNumber = new int[facts.addresses()];
        Arrays.fill(ofNumber, FactKeys.NONE);
        BitSet machines = new BitSet(sorted.length);
        BitSet persons = new BitSet(sorted.length);
        for (int node = 0; node < sorted.length; node++) {
            int number = sorted[node];
            Address address = facts.address(number);
            addresses[node] = address;
            ofNumber[number] = node;
            if (things.get(number) || accounts.label(address).isPresent()) {
                machines.set(node);
            } else if (accounts.person(address)) {
                persons.set(node);
            }
        }
        return new Nodes(addresses, ofNumber, machines, persons);
    }

    private static void set(BitSet numbers, int number) {
        if (number != FactKeys.NONE) {
            numbers.set(number);
        }
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** Of whom {@code node} is the number. */
    Address address(int node) {
        return addresses[node];
    }

    /** The number of the address that facts call {@code number}. */
    int ofPacked(int number) {
        return number == FactKeys.NONE ? FactKeys.NONE : ofNumber[number];
    }

    /** The number of {@code address}; negative if no fact speaks of it. */
    int of(Address address) {
        int known = Arrays.binarySearch(addresses, 0, sorted, address);
        return known >= 0 ? known : later.getInt(address);
    }

    /** The number of {@code address}, a new one if no fact spoke of it before. */
    int add(Address address) {
        int known = of(address);
        if (known >= 0) {
            return known;
        }
        if (size == addresses.length) {
            addresses = Arrays.copyOf(addresses, Math.max(16, size * 3 / 2));
        }
        addresses[size] = address;
        later.put(address, size);
        return size++;
    }

    /** True if nobody came later: numbers are in the order of addresses. */
    boolean inOrder() {
        return size == sorted;
    }

    /** Two numbers by their addresses. */
    int compare(int one, int other) {
        return one < sorted && other < sorted
                ? Integer.compare(one, other)
                : addresses[one].compareTo(addresses[other]);
    }

    /** {@code node} is labelled, or facts speak of it as of no person. */
    void machineToo(int node) {
        if (!persons.get(node)) {
            machines.set(node);
        }
    }

    /** True if somebody who knows says that it is a person, whatever it looks like. */
    boolean person(int node) {
        return persons.get(node);
    }

    /** What only shows when all facts are read: whether {@code node} is a program's own account. */
    void program(int node, boolean is) {
        programs.set(node, is && !persons.get(node));
    }

    /** True if it is labelled, or if facts speak of it as of no person. */
    boolean known(int node) {
        return machines.get(node);
    }

    /** True if it is no person. */
    boolean machine(int node) {
        return machines.get(node) || programs.get(node);
    }
}
