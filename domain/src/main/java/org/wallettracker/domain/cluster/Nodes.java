package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.BitSet;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.pack.FactKeys;
import org.wallettracker.domain.pack.PackedFacts;

/**
 * Everybody whom facts speak of, by number in the order of addresses, and who of them is a machine: a labelled account, a
 * curve, a pool, a mint or a program's own account. Not changed once the facts are read.
 */
final class Nodes {
    private final Address[] addresses;
    private final int[] ofNumber;
    private final BitSet machines;
    private final BitSet persons;

    private Nodes(Address[] addresses, int[] ofNumber, BitSet machines, BitSet persons) {
        this.persons = persons;
        this.addresses = addresses;
        this.ofNumber = ofNumber;
        this.machines = machines;
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
        return addresses.length;
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
        return Arrays.binarySearch(addresses, address);
    }

    /** What only shows when all facts are read: {@code node} is a machine. */
    void machineToo(int node) {
        if (!persons.get(node)) {
            machines.set(node);
        }
    }

    /** True if somebody who knows says that it is a person, whatever it looks like. */
    boolean person(int node) {
        return persons.get(node);
    }

    /** True if it is no person by what is known beforehand. */
    boolean machine(int node) {
        return machines.get(node);
    }
}
