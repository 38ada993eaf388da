package org.wallettracker.ui.leaderboard;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.score.WalletType;

/**
 * Which wallets are shown: those that pass every part.
 *
 * @param text part of an address or a private label, in any case; empty for all
 * @param types any of these; empty for all
 * @param ranges each of these
 * @param tags each of these
 * @param lists on any of the analyst's lists of these names; empty for all
 */
record Filter(String text, Set<WalletType> types, Map<Measure, Range> ranges, Set<Tag> tags,
        SortedSet<String> lists) {
    /** Everything. */
    static final Filter NONE = new Filter("", Set.of(), Map.of(), Set.of(), Collections.emptySortedSet());

    Filter {
        text = text.strip();
        EnumSet<WalletType> typesInOrder = EnumSet.noneOf(WalletType.class);
        typesInOrder.addAll(types);
        types = Collections.unmodifiableSet(typesInOrder);
        EnumMap<Measure, Range> rangesInOrder = new EnumMap<>(Measure.class);
        ranges.forEach((m, r) -> {
            if (!r.open()) {
                rangesInOrder.put(m, r);
            }
        });
        ranges = Collections.unmodifiableMap(rangesInOrder);
        EnumSet<Tag> tagsInOrder = EnumSet.noneOf(Tag.class);
        tagsInOrder.addAll(tags);
        tags = Collections.unmodifiableSet(tagsInOrder);
        lists = Collections.unmodifiableSortedSet(new TreeSet<>(lists));
    }

    boolean isNone() {
        return text.isEmpty() && types.isEmpty() && ranges.isEmpty() && tags.isEmpty() && lists.isEmpty();
    }

    Filter withText(String other) {
        return new Filter(other, types, ranges, tags, lists);
    }

    Filter withTypes(Set<WalletType> others) {
        return new Filter(text, others, ranges, tags, lists);
    }

    /** With {@code type} if it was without, and the other way round. */
    Filter toggled(WalletType type) {
        EnumSet<WalletType> others = EnumSet.noneOf(WalletType.class);
        others.addAll(types);
        if (!others.remove(type)) {
            others.add(type);
        }
        return withTypes(others);
    }

    /** With {@code tag} and without its contraries, or without {@code tag} if it was there. */
    Filter toggled(Tag tag) {
        EnumSet<Tag> others = EnumSet.noneOf(Tag.class);
        others.addAll(tags);
        if (!others.remove(tag)) {
            others.removeAll(tag.contraries());
            others.add(tag);
        }
        return new Filter(text, types, ranges, others, lists);
    }

    /** With {@code list} if it was without, and the other way round. */
    Filter toggledList(String list) {
        TreeSet<String> others = new TreeSet<>(lists);
        if (!others.remove(list)) {
            others.add(list);
        }
        return new Filter(text, types, ranges, tags, others);
    }

    /** With {@code range} for {@code measure}; an open one takes it away. */
    Filter with(Measure measure, Range range) {
        EnumMap<Measure, Range> others = new EnumMap<>(Measure.class);
        others.putAll(ranges);
        others.put(measure, range);
        return new Filter(text, types, others, tags, lists);
    }

    /** It as one line, which {@link #parse} reads back. */
    String line() {
        List<String> parts = new ArrayList<>();
        if (!text.isEmpty()) {
            parts.add("text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
        types.forEach(t -> parts.add("type=" + t.name()));
        ranges.forEach((m, r) -> parts.add(m.name() + "=" + bound(m, r.min()) + ".." + bound(m, r.max())));
        tags.forEach(t -> parts.add("tag=" + t.name()));
        lists.forEach(l -> parts.add("list=" + URLEncoder.encode(l, StandardCharsets.UTF_8)));
        return String.join("&", parts);
    }

    private static String bound(Measure measure, @Nullable Long value) {
        return value == null ? "" : measure.text(value);
    }

    /**
     * The filter written in {@code line}.
     *
     * @throws IllegalArgumentException if a part of it is not understood
     */
    static Filter parse(String line) {
        Filter filter = NONE;
        for (String part : line.split("&", -1)) {
            int at = part.indexOf('=');
            if (part.isEmpty()) {
                continue;
            }
            if (at < 0) {
                throw new IllegalArgumentException("a part without =: " + part);
            }
            String key = part.substring(0, at);
            String value = part.substring(at + 1);
            filter = switch (key) {
                case "text" -> filter.withText(URLDecoder.decode(value, StandardCharsets.UTF_8));
                case "type" -> filter.toggled(WalletType.valueOf(value));
                case "tag" -> filter.toggled(Tag.valueOf(value));
                case "list" -> filter.toggledList(URLDecoder.decode(value, StandardCharsets.UTF_8));
                default -> filter.with(Measure.valueOf(key), range(Measure.valueOf(key), value));
            };
        }
        return filter;
    }

    private static Range range(Measure measure, String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw new IllegalArgumentException("a range without ..: " + text);
        }
        return new Range(measure.parse(text.substring(0, dots)), measure.parse(text.substring(dots + 2)));
    }
}
