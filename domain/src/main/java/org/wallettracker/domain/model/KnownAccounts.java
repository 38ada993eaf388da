package org.wallettracker.domain.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Labels of accounts, by address. Immutable. */
public final class KnownAccounts {
    private final Map<Address, AccountLabel> byAddress;

    /** Labels from {@code labels}; where an address stands twice the first wins. */
    public KnownAccounts(Collection<AccountLabel> labels) {
        Map<Address, AccountLabel> map = new HashMap<>();
        for (AccountLabel label : labels) {
            map.putIfAbsent(label.address(), label);
        }
        byAddress = Map.copyOf(map);
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
