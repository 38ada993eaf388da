package org.wallettracker.ui.wallet;

import org.wallettracker.domain.model.Unknown;

/** How far back from the data's own time the wallet's dealings are looked at. */
enum Span {
    DAY("1 day", 1), WEEK("7 days", 7), MONTH("30 days", 30), QUARTER("90 days", 90), ALL("All time", 0);

    private static final long SECONDS = 86_400;
    private final String word;
    private final int days;

    Span(String word, int days) {
        this.word = word;
        this.days = days;
    }

    /** For people. */
    String word() {
        return word;
    }

    /** How many days; 0 for all time. */
    int days() {
        return days;
    }

    /** In a sentence: "in the last 7 days". */
    String phrase() {
        return this == ALL ? "of all time" : this == DAY ? "in the last day" : "in the last " + word;
    }

    /** True if {@code time} falls into it; a time that is not known only into {@link #ALL}. */
    boolean holds(long time, long asOf) {
        return this == ALL || (time != Unknown.TIME && asOf != Unknown.TIME && time > asOf - days * SECONDS);
    }
}
