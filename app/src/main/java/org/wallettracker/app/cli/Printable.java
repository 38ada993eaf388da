package org.wallettracker.app.cli;

import java.util.Locale;

/**
 * Makes fit for a console what a file or a person gave: of bounded length, with what would move the terminal or turn the
 * direction of writing shown as escapes.
 */
final class Printable {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_WORD = 40;
    private static final int LONGEST_LINE = 120;

    private Printable() {
    }

    /** {@code message} with escapes for control, format and other invisible characters but line ends. */
    static String text(String message) {
        String line = message.length() > LONGEST ? message.substring(0, LONGEST) + "\u2026" : message;
        StringBuilder text = new StringBuilder(line.length());
        line.codePoints().forEach(c -> {
            if (c != '\n' && odd(c)) {
                text.append(String.format(Locale.ROOT, c > 0xffff ? "\\U%08x" : "\\u%04x", c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    /** As {@link #text}, on one line and of at most 40 characters: a name in a table. */
    static String word(String name) {
        return name.isBlank() ? "(no name)" : cut(name, LONGEST_WORD);
    }

    /** As {@link #text}, on one line and of at most 120 characters: a sentence in a table. */
    static String line(String sentence) {
        return cut(sentence, LONGEST_LINE);
    }

    private static String cut(String text, int longest) {
        String line = text.replace("\n", "\\n");
        return text(line.length() <= longest ? line : line.substring(0, longest) + "\u2026");
    }

    private static boolean odd(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}
