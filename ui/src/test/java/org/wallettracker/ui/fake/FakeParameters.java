package org.wallettracker.ui.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wallettracker.assets.Assets;
import org.wallettracker.domain.score.parameter.ParameterSet;

/** The shipped parameter set, read by as little TOML as it is written in. */
public final class FakeParameters {
    private static final Pattern PAIR = Pattern.compile("\\[\"([^\"]+)\", \"([^\"]+)\"\\]");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private FakeParameters() {
    }

    /** The set. */
    public static ParameterSet shipped() {
        Map<String, Object> root = new LinkedHashMap<>();
        Map<String, Object> table = root;
        for (String raw : Assets.text("parameters/default.toml").lines().toList()) {
            String line = raw.contains("#") ? raw.substring(0, raw.indexOf('#')).strip() : raw.strip();
            if (line.startsWith("[")) {
                table = root;
                for (String name : line.substring(1, line.length() - 1).split("\\.", -1)) {
                    table = inner(table, name);
                }
            } else if (!line.isEmpty()) {
                int equals = line.indexOf('=');
                table.put(line.substring(0, equals).strip(), value(line.substring(equals + 1).strip()));
            }
        }
        return ParameterSet.of(root, "default.toml");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> table, String name) {
        return (Map<String, Object>) table.computeIfAbsent(name, k -> new LinkedHashMap<String, Object>());
    }

    private static Object value(String text) {
        if (!text.startsWith("[")) {
            return text.startsWith("\"") ? text.substring(1, text.length() - 1) : (Object) Integer.valueOf(text);
        }
        List<Object> items = new ArrayList<>();
        Matcher pairs = PAIR.matcher(text);
        while (pairs.find()) {
            items.add(List.of(pairs.group(1), pairs.group(2)));
        }
        Matcher texts = TEXT.matcher(text);
        while (items.isEmpty() || !(items.getFirst() instanceof List)) {
            if (!texts.find()) {
                break;
            }
            items.add(texts.group(1));
        }
        return items;
    }
}
