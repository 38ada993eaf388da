package org.wallettracker.ui.cluster.graph;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.model.Address;

/**
 * What an analyst changed about how a graph is shown. Immutable; each change gives another one, so that steps can be taken
 * back. It changes nothing of the cluster.
 *
 * @param hidden wallets not to be shown
 * @param pinned wallets that stay where they are when the layout changes
 * @param moved where wallets were put, in units of the layout
 * @param called of wallets whose neighbours outside were asked for, how many of them, in the order asked
 * @param methods whose ties are shown
 * @param least ties below this confidence are not shown, 0 to 1
 */
public record Edits(Set<Address> hidden, Set<Address> pinned, Map<Address, Spot> moved, Map<Address, Integer> called,
        Set<Method> methods, double least) {
    /** Nothing changed. */
    public static final Edits NONE = new Edits(Set.of(), Set.of(), Map.of(), Map.of(), EnumSet.allOf(Method.class), 0);
    /** So many neighbours come at each step. */
    public static final int STEP = 8;

    public Edits {
        hidden = Set.copyOf(hidden);
        pinned = Set.copyOf(pinned);
        moved = Map.copyOf(moved);
        called = Collections.unmodifiableMap(new LinkedHashMap<>(called));
        methods = Set.copyOf(methods);
    }

    /** {@code wallets} are not shown. */
    public Edits hiding(Collection<Address> wallets) {
        Set<Address> all = new HashSet<>(hidden);
        all.addAll(wallets);
        return new Edits(all, pinned, moved, called, methods, least);
    }

    /** Every wallet is shown. */
    public Edits showing() {
        return new Edits(Set.of(), pinned, moved, called, methods, least);
    }

    /** {@code places} stay where they are from now on. */
    public Edits pinning(Map<Address, Spot> places) {
        Set<Address> pins = new HashSet<>(pinned);
        pins.addAll(places.keySet());
        Map<Address, Spot> spots = new HashMap<>(moved);
        spots.putAll(places);
        return new Edits(hidden, pins, spots, called, methods, least);
    }

    /** {@code wallets} follow the layout again. */
    public Edits loosing(Collection<Address> wallets) {
        Set<Address> pins = new HashSet<>(pinned);
        pins.removeAll(wallets);
        Map<Address, Spot> spots = new HashMap<>(moved);
        wallets.forEach(spots::remove);
        return new Edits(hidden, pins, spots, called, methods, least);
    }

    /** {@link #STEP} more neighbours of {@code wallet} are called in. */
    public Edits calling(Address wallet) {
        Map<Address, Integer> more = new LinkedHashMap<>(called);
        more.merge(wallet, STEP, Integer::sum);
        return new Edits(hidden, pinned, moved, more, methods, least);
    }

    /** Only ties of {@code shown} methods. */
    public Edits of(Set<Method> shown) {
        return new Edits(hidden, pinned, moved, called, shown, least);
    }

    /** Only ties of confidence {@code from} on. */
    public Edits from(double from) {
        return new Edits(hidden, pinned, moved, called, methods, from);
    }
}
