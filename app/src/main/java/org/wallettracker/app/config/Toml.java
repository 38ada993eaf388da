package org.wallettracker.app.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads TOML that people write: errors name the line, and a number that the reader would misread is refused. */
final class Toml {
    /** Whole numbers of 19 digits are misread by the library (2.22.4); nothing here needs as many. */
    private static final int MOST_DIGITS = 18;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Toml() {
    }

    /**
     * The tree written in {@code text}.
     *
     * @throws UsageException if it is not TOML, or has a number that is too long; the message names {@code source} and
     *     the line
     */
    static Map<String, Object> read(String text, String source) {
        // editors of Windows put a mark before the text
        String toml = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        refuseLongNumbers(toml, source);
        try {
            return new TomlMapper().readValue(toml, new TypeReference<Map<String, Object>>() {
            });
        } catch (StreamConstraintsException e) {
            throw new UsageException(
                    source + ": not TOML that can be read: nested too deep, or a text or number too long");
        } catch (JacksonException e) {
            JsonLocation at = e.getLocation();
            throw new UsageException(source + ": not TOML" + (at == null ? "" : ", line " + at.getLineNr()) + ": "
                    + e.getOriginalMessage());
        }
    }

    /** The line, from 1, on which {@code key} of the uppermost level is given its value; 1 where it can't be found. */
    static int line(String text, String key) {
        Pattern given = Pattern.compile("[ \\t]*\\[{0,2}[ \\t]*([\"']?)" + Pattern.quote(key) + "\\1[ \\t]*[=.\\]].*",
                Pattern.DOTALL);
        int line = 1;
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (begins && given.matcher(text.substring(i, end(text, i, "\n"))).matches()) {
                return line;
            }
            begins = c == '\n' || begins && c == BYTE_ORDER_MARK;
            if (c == '\n') {
                line++;
            } else if (c == '#') {
                i = end(text, i, "\n") - 1;
            } else if (c == '"' || c == '\'') {
                int after = closed(text, i + quote(text, i).length(), quote(text, i));
                line += (int) text.substring(i, after).chars().filter(ch -> ch == '\n').count();
                i = after - 1;
            }
        }
        return 1;
    }

    /** What opens the text at {@code at}, which begins with a quotation mark. */
    private static String quote(String toml, int at) {
        String one = String.valueOf(toml.charAt(at));
        return toml.startsWith(one.repeat(3), at) ? one.repeat(3) : one;
    }

    private static void refuseLongNumbers(String toml, String source) {
        int line = 1;
        for (int i = 0; i < toml.length(); i++) {
            char c = toml.charAt(i);
            if (c == '\n') {
                line++;
            } else if (c == '#') {
                i = end(toml, i, "\n") - 1;
            } else if (c == '"' || c == '\'') {
                int after = closed(toml, i + quote(toml, i).length(), quote(toml, i));
                line += (int) toml.substring(i, after).chars().filter(ch -> ch == '\n').count();
                i = after - 1;
            } else if (Character.isLetterOrDigit(c) || c == '_') {
                int after = i;
                while (after < toml.length() && (Character.isLetterOrDigit(toml.charAt(after))
                        || toml.charAt(after) == '_' || toml.charAt(after) == '.')) {
                    after++;
                }
                String word = toml.substring(i, after);
                if (word.matches("[0-9_]+") && word.replace("_", "").length() > MOST_DIGITS) {
                    throw new UsageException(source + ", line " + line + ": a whole number of "
                            + word.replace("_", "").length() + " digits; at most " + MOST_DIGITS + " are read");
                }
                i = after - 1;
            }
        }
    }

    private static int end(String text, int from, String mark) {
        int at = text.indexOf(mark, from);
        return at < 0 ? text.length() : at;
    }

    /** Where the text that {@code quote} opened ends; the end of a line for one that never closes. */
    private static int closed(String text, int from, String quote) {
        boolean basic = quote.charAt(0) == '"';
        for (int i = from; i < text.length(); i++) {
            if (basic && text.charAt(i) == '\\') {
                i++;
            } else if (text.startsWith(quote, i)) {
                return i + quote.length();
            } else if (quote.length() == 1 && text.charAt(i) == '\n') {
                return i;
            }
        }
        return text.length();
    }
}
