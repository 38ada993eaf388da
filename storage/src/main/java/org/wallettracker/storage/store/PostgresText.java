package org.wallettracker.storage.store;

import org.jspecify.annotations.Nullable;

/**
 * Texts of the chain in PostgreSQL, which has no character zero: U+0000 is kept as U+0001 U+0002, and U+0001 itself as
 * U+0001 U+0001, so that every text comes back as it went.
 */
final class PostgresText {
    private static final char ESCAPE = '\u0001';
    private static final char ZERO = '\u0002';

    private PostgresText() {
    }

    static String in(String text) {
        if (text.indexOf('\0') < 0 && text.indexOf(ESCAPE) < 0) {
            return text;
        }
        return text.replace("\u0001", "\u0001\u0001").replace("\0", "\u0001\u0002");
    }

    static @Nullable String out(@Nullable String stored) {
        if (stored == null || stored.indexOf(ESCAPE) < 0) {
            return stored;
        }
        StringBuilder text = new StringBuilder(stored.length());
        for (int i = 0; i < stored.length(); i++) {
            char c = stored.charAt(i);
            if (c == ESCAPE && i + 1 < stored.length()) {
                char next = stored.charAt(++i);
                text.append(next == ZERO ? '\0' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
