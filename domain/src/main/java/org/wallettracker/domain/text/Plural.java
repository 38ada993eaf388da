package org.wallettracker.domain.text;

import java.util.List;

/** Words behind a number: "1 week", "2 weeks". */
public final class Plural {
    /** Words that begin so say where a number stands, not what is counted: they never change. */
    private static final List<String> PLACES = List.of("of ", "in ", "by ", "since ");

    private static final char NARROW = '\u202f';
    private static final int GROUP = 3;

    private Plural() {
    }

    /** {@code count} in plain digits with {@code words} behind it. */
    public static String of(long count, String words) {
        return count + " " + words(count, words);
    }

    /** As {@link #of} with the digits grouped by threes, a narrow no-break space between. */
    public static String grouped(long count, String words) {
        return digits(count) + " " + words(count, words);
    }

    /** {@code count} with its digits grouped by threes, a narrow no-break space between. */
    public static String digits(long count) {
        StringBuilder text = new StringBuilder(Long.toString(count));
        int sign = count < 0 ? 1 : 0;
        for (int at = text.length() - GROUP; at > sign; at -= GROUP) {
            text.insert(at, NARROW);
        }
        return text.toString();
    }

    /**
     * {@code words} as they stand behind {@code count}.
     *
     * @param words for many; their first word that ends in s is what is counted, e.g. "verified wins"
     */
    public static String words(long count, String words) {
        if (count != 1 && count != -1 || PLACES.stream().anyMatch(words::startsWith)) {
            return words;
        }
        for (int i = 1; i < words.length(); i++) {
            boolean ends = i + 1 == words.length() || !Character.isLetter(words.charAt(i + 1));
            if (ends && words.charAt(i) == 's' && words.charAt(i - 1) != 's') {
                String noun = words.substring(0, i);
                return singular(noun) + words.substring(i + 1);
            }
        }
        return words;
    }

    /** {@code noun} has lost its s already. */
    private static String singular(String noun) {
        if (noun.endsWith("sse") || noun.endsWith("che") || noun.endsWith("she")) {
            return noun.substring(0, noun.length() - 1);
        }
        return noun.endsWith("ie") ? noun.substring(0, noun.length() - 2) + "y" : noun;
    }
}
