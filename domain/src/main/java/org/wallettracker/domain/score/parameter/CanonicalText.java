package org.wallettracker.domain.score.parameter;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A tree as text that depends on its content alone: keys sorted, numbers without needless zeros. */
final class CanonicalText {
    private CanonicalText() {
    }

    /** First eight hexadecimal digits of the SHA-256 of the canonical text of {@code tree}. */
    static String identity(Map<String, Object> tree) {
        StringBuilder text = new StringBuilder();
        write(tree, text);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void write(Object value, StringBuilder text) {
        switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((key, entry) -> sorted.put(String.valueOf(key), entry));
                text.append('{');
                sorted.forEach((key, entry) -> {
                    text.append(key).append('=');
                    write(entry, text);
                    text.append(';');
                });
                text.append('}');
            }
            case List<?> list -> {
                text.append('[');
                for (Object entry : list) {
                    write(entry, text);
                    text.append(',');
                }
                text.append(']');
            }
            default -> text.append(number(value.toString()));
        }
    }

    private static String number(String text) {
        return text.matches("-?[0-9]+(\\.[0-9]+)?") ? new BigDecimal(text).stripTrailingZeros().toPlainString() : text;
    }
}
