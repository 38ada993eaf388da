package org.wallettracker.domain.note;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;

/** All that is kept of all wallets. Immutable: a change is another notebook. */
public final class Notebook {
    /** Nothing. */
    public static final Notebook EMPTY = new Notebook(new TreeMap<>());
    /** The list that a star puts a wallet on. */
    public static final String STARRED = "Starred";

    private final SortedMap<Address, WalletNote> notes;

    private Notebook(SortedMap<Address, WalletNote> notes) {
        this.notes = Collections.unmodifiableSortedMap(notes);
    }

    /** Of {@code all}; several of one wallet are merged. */
    public static Notebook of(Collection<WalletNote> all) {
        SortedMap<Address, WalletNote> notes = new TreeMap<>();
        for (WalletNote note : all) {
            if (!note.isEmpty()) {
                notes.merge(note.wallet(), note, WalletNote::merged);
            }
        }
        return new Notebook(notes);
    }

    /** Every note that says something, by address. */
    public Collection<WalletNote> notes() {
        return notes.values();
    }

    /** What is kept of {@code wallet}, perhaps nothing. */
    public WalletNote of(Address wallet) {
        WalletNote note = notes.get(wallet);
        return note == null ? WalletNote.of(wallet) : note;
    }

    /** The private name of {@code wallet}; null for none. */
    public @Nullable String label(Address wallet) {
        WalletNote note = notes.get(wallet);
        return note == null || note.label().isEmpty() ? null : note.label();
    }

    /** True if {@code wallet} is on {@code list}. */
    public boolean listed(Address wallet, String list) {
        WalletNote note = notes.get(wallet);
        return note != null && note.lists().contains(list);
    }

    /** How many wallets are on each list, by its name. A list is there as long as a wallet is on it. */
    public SortedMap<String, Integer> lists() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        notes.values().forEach(note -> note.lists().forEach(list -> counts.merge(list, 1, Integer::sum)));
        return counts;
    }

    /** {@code wallet} called {@code label}; empty for its address again. */
    public Notebook labelled(Address wallet, String label) {
        return with(wallet, note -> note.labelled(label));
    }

    /** {@code text} about {@code wallet} in place of what was there. */
    public Notebook written(Address wallet, String text) {
        return with(wallet, note -> note.written(text));
    }

    /** {@code wallet} on {@code list}, or off it. */
    public Notebook listed(Address wallet, String list, boolean in) {
        return with(wallet, note -> note.listed(list, in));
    }

    /** No wallet is on {@code list} any more. */
    public Notebook withoutList(String list) {
        Notebook book = this;
        for (WalletNote note : notes.values()) {
            book = note.lists().contains(list) ? book.listed(note.wallet(), list, false) : book;
        }
        return book;
    }

    private Notebook with(Address wallet, UnaryOperator<WalletNote> change) {
        WalletNote changed = change.apply(of(wallet));
        SortedMap<Address, WalletNote> others = new TreeMap<>(notes);
        if (changed.isEmpty()) {
            others.remove(wallet);
        } else {
            others.put(wallet, changed);
        }
        return new Notebook(others);
    }

    /** This and what {@code other} has: no text of either is lost, and the same again changes nothing. */
    public Notebook merged(Notebook other) {
        SortedMap<Address, WalletNote> all = new TreeMap<>(notes);
        other.notes.forEach((wallet, note) -> all.merge(wallet, note, WalletNote::merged));
        return new Notebook(all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Notebook o && notes.equals(o.notes);
    }

    @Override
    public int hashCode() {
        return notes.hashCode();
    }

    @Override
    public String toString() {
        return notes.values().toString();
    }
}
