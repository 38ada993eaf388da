package org.wallettracker.domain.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Labels of accounts, by address, and who is a person whatever the account looks like. Immutable. */
public final class KnownAccounts {
    private final Map<Address, AccountLabel> byAddress;
    private final Set<Address> persons;

    /** Labels from {@code labels}; where an address stands twice the first wins. */
    public KnownAccounts(Collection<AccountLabel> labels) {
        Map<Address, AccountLabel> map = new HashMap<>();
        for (AccountLabel label : labels) {
            map.putIfAbsent(label.address(), label);
        }
        byAddress = Map.copyOf(map);
        persons = Set.of();
    }

    private KnownAccounts(Map<Address, AccountLabel> byAddress, Set<Address> persons) {
        this.byAddress = Map.copyOf(byAddress);
        this.persons = Set.copyOf(persons);
    }

    /** These with {@code label} in place of what was known of its account. */
    public KnownAccounts with(AccountLabel label) {
        Map<Address, AccountLabel> labels = new HashMap<>(byAddress);
        labels.put(label.address(), label);
        Set<Address> people = new HashSet<>(persons);
        people.remove(label.address());
        return new KnownAccounts(labels, people);
    }

    /** These with {@code account} known as a person. */
    public KnownAccounts withPerson(Address account) {
        Map<Address, AccountLabel> labels = new HashMap<>(byAddress);
        labels.remove(account);
        Set<Address> people = new HashSet<>(persons);
        people.add(account);
        return new KnownAccounts(labels, people);
    }

    /** True if {@code address} is known to be a person's. */
    public boolean person(Address address) {
        return persons.contains(address);
    }

    /** No labels at all. */
    public static KnownAccounts none() {
        return new KnownAccounts(java.util.List.of());
    }

    /** The label of {@code address}, if it has one. */
    public Optional<AccountLabel> label(Address address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /** True if {@code address} is labelled as {@code kind}. */
    public boolean is(Address address, AccountLabel.Kind kind) {
        AccountLabel label = byAddress.get(address);
        return label != null && label.kind() == kind;
    }

    /** The same labels but those of {@code kind}. */
    public KnownAccounts without(AccountLabel.Kind kind) {
        return new KnownAccounts(byAddress.values().stream().filter(label -> label.kind() != kind).toList());
    }

    /** How many accounts are labelled. */
    public int size() {
        return byAddress.size();
    }
}
