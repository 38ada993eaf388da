package org.wallettracker.ui.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Bytes of unknown origin as text that can't deceive: what is no visible character becomes a dot. Pure. */
final class Preview {
    /** At most this many characters of text. */
    static final int LONGEST = 1_500;
    private static final int HEX_BYTES = 256;
    private static final int HEX_ROW = 8;
    private static final String DOT = "\u00b7";

    private Preview() {
    }

    /** {@code bytes} as text on several lines, in hex if most of it is no text; cut with an ellipsis. */
    static String of(byte[] bytes) {
        return texty(bytes) ? text(bytes) : hex(bytes);
    }

    private static boolean texty(byte[] bytes) {
        int odd = 0;
        String text = new String(bytes, 0, Math.min(bytes.length, HEX_BYTES), StandardCharsets.UTF_8);
        for (int c : text.codePoints().toArray()) {
            odd += visible(c) || c == '\n' || c == '\r' || c == '\t' ? 0 : 1;
        }
        return odd * 8 <= text.length();
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        StringBuilder shown = new StringBuilder(Math.min(text.length(), LONGEST) + 1);
        int n = 0;
        for (int c : text.codePoints().toArray()) {
            if (n++ == LONGEST) {
                return shown.append('\u2026').toString();
            }
            if (c == '\n' || c == ' ') {
                shown.appendCodePoint(c);
            } else if (c == '\t') {
                shown.append(' ');
            } else if (visible(c)) {
                shown.appendCodePoint(c);
            } else if (c != '\r') {
                shown.append(DOT);
            }
        }
        return shown.toString();
    }

    private static boolean visible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> c != 0xfffd;
        };
    }

    private static String hex(byte[] bytes) {
        StringBuilder shown = new StringBuilder();
        int end = Math.min(bytes.length, HEX_BYTES);
        for (int i = 0; i < end; i++) {
            shown.append(String.format(Locale.ROOT, "%02x", bytes[i] & 0xff));
            shown.append((i + 1) % HEX_ROW == 0 ? '\n' : ' ');
        }
        return end < bytes.length ? shown + "\u2026" : shown.toString().stripTrailing();
    }
}
