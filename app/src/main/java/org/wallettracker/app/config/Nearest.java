package org.wallettracker.app.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which name was meant by one that nobody knows. */
final class Nearest {
    private static final int SHORT = 8;

    private Nearest() {
    }

    /** The one of {@code known} that differs from {@code name} in the fewest letters, if these are few. */
    static Optional<String> to(String name, Collection<String> known) {
        int most = Math.max(2, name.length() / 3);
        return known.stream().filter(k -> distance(name, k) <= most)
                .min(Comparator.comparingInt((String k) -> distance(name, k)).thenComparing(Comparator.naturalOrder()));
    }

    /** One of {@code known} that {@code name} is a slip of: at most two letters of a long name differ. */
    static Optional<String> slip(String name, Collection<String> known) {
        return name.length() < SHORT ? Optional.empty() : to(name, known).filter(k -> distance(name, k) <= 2);
    }

    /** Letters to insert, leave out or change (Levenshtein). */
    static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[b.length()];
    }
}
