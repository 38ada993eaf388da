package org.wallettracker.app.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files of lines {@code NAME=value}, as {@code .env} files are: {@code export} before the name may stand there, a value may
 * stand in quotes, {@code #} begins a comment at the beginning of a line or behind a space. Nothing in a value is replaced
 * by something else, and values never appear in messages.
 */
final class EnvFile {
    private static final Pattern LINE = Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=(.*)");
    private static final Pattern COMMENT = Pattern.compile("\\s#.*");
    private static final Pattern PLAIN = Pattern.compile("[^\\s\"'#\\\\]*");

    private EnvFile() {
    }

    /**
     * A name and its value.
     *
     * @param line from 1
     */
    record Entry(String name, String value, int line) {
    }

    /** True if {@code file} is called as such files are: .env, .env.local, desk.env. */
    static boolean isCalled(java.nio.file.Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".env") || name.startsWith(".env.");
    }

    /**
     * The lines of {@code text} that set something.
     *
     * @throws UsageException if a line is none, or a name is set twice; the message names {@code source} and the line
     */
    static List<Entry> read(String text, String source) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = (i == 0 ? lines.get(i).replaceFirst("^\uFEFF", "") : lines.get(i)).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String where = source + ", line " + (i + 1) + ": ";
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new UsageException(where + "NAME=value is expected");
            }
            String name = parts.group(1);
            Integer before = seen.put(name.toUpperCase(Locale.ROOT), i + 1);
            if (before != null) {
                throw new UsageException(where + name + " is set in line " + before + " already");
            }
            entries.add(new Entry(name, value(parts.group(2), where + name), i + 1));
        }
        return entries;
    }

    private static String value(String written, String where) {
        String text = written.stripLeading();
        if (text.isEmpty() || text.charAt(0) != '"' && text.charAt(0) != '\'') {
            return COMMENT.matcher(written).replaceFirst("").strip();
        }
        char quote = text.charAt(0);
        StringBuilder value = new StringBuilder();
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                String rest = text.substring(i + 1).strip();
                if (!rest.isEmpty() && !rest.startsWith("#")) {
                    throw new UsageException(where + ": something stands behind the closing quotation mark");
                }
                return value.toString();
            }
            boolean escaped = quote == '"' && c == '\\' && i + 1 < text.length()
                    && (text.charAt(i + 1) == '"' || text.charAt(i + 1) == '\\');
            value.append(escaped ? text.charAt(++i) : c);
        }
        throw new UsageException(where + ": the quotation mark is not closed in this line");
    }

    /** The line that sets {@code name} to {@code value}, which has no line break. */
    static String line(String name, String value) {
        return name + "=" + (PLAIN.matcher(value).matches()
                ? value
                : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    }
}
