package org.wallettracker.ui.leaderboard;

import java.util.ArrayList;
import java.util.List;
import org.wallettracker.ui.common.control.Chips;

/** A filter in words, a part at a time. */
final class FilterWords {
    private FilterWords() {
    }

    /** A part of a filter and the filter without it. */
    record Part(String words, Filter without) {
    }

    /** Every part of {@code filter}. */
    static List<Part> parts(Filter filter) {
        List<Part> parts = new ArrayList<>();
        if (!filter.text().isEmpty()) {
            parts.add(new Part("address or label contains \u201c" + filter.text() + "\u201d", filter.withText("")));
        }
        filter.types().forEach(t -> parts.add(new Part("type " + Chips.word(t), filter.toggled(t))));
        filter.ranges().forEach((m, r) -> parts.add(new Part(m.words(r), filter.with(m, new Range(null, null)))));
        filter.lists().forEach(l -> parts.add(new Part("list " + l, filter.toggledList(l))));
        filter.tags().forEach(t -> parts.add(new Part(t.word(), filter.toggled(t))));
        return parts;
    }

    /** The whole of it on a line. */
    static String line(Filter filter) {
        return String.join("; ", parts(filter).stream().map(Part::words).toList());
    }
}
