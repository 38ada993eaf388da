package org.wallettracker.ui.leaderboard;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.wallettracker.ui.common.view.Settings;

/** Filters the analyst gave names to, kept in the settings. One that is not understood is kept as it is and not offered. */
final class SavedFilters {
    private static final String KEY = "leaderboard.filters";
    private static final int LONGEST_NAME = 60;

    private final Settings settings;
    private final Map<String, String> lines = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ReadOnlyObjectWrapper<List<String>> names = new ReadOnlyObjectWrapper<>(List.of());

    SavedFilters(Settings settings) {
        this.settings = settings;
        for (String line : settings.get(KEY).split("\n", -1)) {
            int at = line.indexOf(' ');
            if (at > 0) {
                lines.put(URLDecoder.decode(line.substring(0, at), StandardCharsets.UTF_8), line.substring(at + 1));
            }
        }
        offer();
    }

    /** The names in the order of the alphabet. */
    ReadOnlyObjectProperty<List<String>> names() {
        return names.getReadOnlyProperty();
    }

    /** The filter called {@code name}; {@link Filter#NONE} if there is none. */
    Filter get(String name) {
        String line = lines.get(name);
        return line == null ? Filter.NONE : Filter.parse(line);
    }

    /** True if a filter is called {@code name}, in any case. */
    boolean has(String name) {
        return lines.containsKey(name.strip());
    }

    /**
     * Keeps {@code filter} as {@code name}, in place of one that is called so.
     *
     * @throws IllegalArgumentException if the name is blank or longer than 60 characters
     */
    void save(String name, Filter filter) {
        String checked = checked(name);
        lines.remove(checked);
        lines.put(checked, filter.line());
        keep();
    }

    /**
     * Calls the filter {@code from} {@code to}.
     *
     * @throws IllegalArgumentException if {@code to} is no name or another filter's
     */
    void rename(String from, String to) {
        String checked = checked(to);
        if (!from.equalsIgnoreCase(checked) && lines.containsKey(checked)) {
            throw new IllegalArgumentException("Another filter is called \u201c" + checked + "\u201d");
        }
        String line = lines.remove(from);
        if (line != null) {
            lines.put(checked, line);
            keep();
        }
    }

    /** Forgets the filter called {@code name}. */
    void delete(String name) {
        if (lines.remove(name) != null) {
            keep();
        }
    }

    private static String checked(String name) {
        String checked = name.strip();
        if (checked.isEmpty() || checked.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A name has 1 to " + LONGEST_NAME + " characters");
        }
        return checked;
    }

    private void keep() {
        settings.keep(KEY, String.join("\n", lines.entrySet().stream()
                .map(e -> URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8) + " " + e.getValue()).toList()));
        offer();
    }

    private void offer() {
        names.set(lines.entrySet().stream().filter(e -> understood(e.getValue())).map(Map.Entry::getKey).toList());
    }

    private static boolean understood(String line) {
        try {
            Filter.parse(line);
            return true;
        } catch (IllegalArgumentException e) {
            return false; // a later program's: it stays for that program
        }
    }
}
