package org.wallettracker.ui.common.format;

import org.wallettracker.domain.desk.MintInfo;

/** How tokens are called. Their makers choose the names, so they are cleaned of what would break a line or deceive. */
public final class Tokens {
    private static final int LONGEST_SYMBOL = 14;
    private static final int LONGEST_NAME = 40;

    private Tokens() {
    }

    /** Its symbol, else its name, else its short address; for narrow places. */
    public static String name(MintInfo mint) {
        String symbol = clean(mint.symbol(), LONGEST_SYMBOL);
        if (!symbol.isEmpty()) {
            return symbol;
        }
        String name = clean(mint.name(), LONGEST_SYMBOL);
        return name.isEmpty() ? mint.mint().shortened() : name;
    }

    /** Its long name; empty if it has none. */
    public static String longName(MintInfo mint) {
        return clean(mint.name(), LONGEST_NAME);
    }

    /**
     * {@code text} on one line, without control, formatting (direction overrides, joiners) and private characters, cut to
     * {@code longest} with an ellipsis.
     */
    public static String clean(String text, int longest) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                        Character.SPACE_SEPARATOR ->
                    kept.append(' ');
                case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {
                    // invisible or meaningless: left out
                }
                default -> kept.appendCodePoint(c);
            }
        });
        String line = kept.toString().strip().replaceAll(" {2,}", " ");
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)).strip() + "\u2026";
    }
}
