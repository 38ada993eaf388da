package org.wallettracker.domain.note;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wallettracker.domain.model.Address;

/**
 * What is kept of one wallet.
 *
 * @param label its private name, one line; empty for none
 * @param lists the names of the lists it is on, in order
 * @param text Markdown; empty for none
 */
public record WalletNote(Address wallet, String label, SortedSet<String> lists, String text) {
    /** A label or the name of a list has at most so many characters. */
    public static final int NAME_LENGTH = 40;
    /** Joins the parts of some emoji. */
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    /** A text has at most so many characters. */
    public static final int TEXT_LENGTH = 200_000;

    /**
     * @throws IllegalArgumentException if a part is too long or has line breaks where it may not; the message names the
     *     part
     */
    public WalletNote {
        label = name("label", label);
        TreeSet<String> named = new TreeSet<>();
        for (String list : lists) {
            String name = name("lists", list);
            if (name.isEmpty()) {
                throw new IllegalArgumentException("lists: a list needs a name");
            }
            named.add(name);
        }
        lists = Collections.unmodifiableSortedSet(named);
        if (text.length() > TEXT_LENGTH) {
            throw new IllegalArgumentException(
                    "note: " + text.length() + " characters, at most " + TEXT_LENGTH + " are kept");
        }
        text = text.isBlank() ? "" : text;
    }

    /** Nothing about {@code wallet} yet. */
    static WalletNote of(Address wallet) {
        return new WalletNote(wallet, "", Collections.emptySortedSet(), "");
    }

    /** The same as others give it: any collection of names of lists. */
    public static WalletNote of(Address wallet, String label, Collection<String> lists, String text) {
        return new WalletNote(wallet, label, new TreeSet<>(lists), text);
    }

    private static String name(String field, String text) {
        String name = text.strip();
        if (name.codePointCount(0, name.length()) > NAME_LENGTH) {
            throw new IllegalArgumentException(field + ": \"" + name.substring(0, name.offsetByCodePoints(0, 20))
                    + "\u2026\" has more than " + NAME_LENGTH + " characters");
        }
        if (name.codePoints()
                .anyMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT && c != ZERO_WIDTH_JOINER
                        || c == '\u2028' || c == '\u2029')) {
            throw new IllegalArgumentException(
                    field + ": line breaks and invisible characters have no place in a name");
        }
        return name;
    }

    /** True if nothing is kept. */
    public boolean isEmpty() {
        return label.isEmpty() && lists.isEmpty() && text.isEmpty();
    }

    WalletNote labelled(String other) {
        return new WalletNote(wallet, other, lists, text);
    }

    WalletNote written(String other) {
        return new WalletNote(wallet, label, lists, other);
    }

    WalletNote listed(String list, boolean in) {
        TreeSet<String> others = new TreeSet<>(lists);
        if (in) {
            others.add(list.strip());
        } else {
            others.remove(list.strip());
        }
        return new WalletNote(wallet, label, others, text);
    }

    /**
     * Both together: all lists of either; this label, or the other's where this has none; all texts of both. A label that
     * gives way is kept in the text. The same again changes nothing.
     */
    WalletNote merged(WalletNote other) {
        String whole = joined(text, other.text);
        String name = label;
        if (name.isEmpty()) {
            name = other.label;
        } else if (!other.label.isEmpty() && !other.label.equals(name)) {
            whole = joined(whole, "Also called: " + other.label);
        }
        TreeSet<String> all = new TreeSet<>(lists);
        all.addAll(other.lists);
        return new WalletNote(wallet, name, all, whole);
    }

    /** The one text that holds both: the longer where it holds the other, else one below the other. */
    private static String joined(String one, String other) {
        if (one.contains(other.strip())) {
            return one;
        }
        if (other.contains(one.strip())) {
            return other;
        }
        return one.stripTrailing() + "\n\n---\n\n" + other.strip();
    }
}
