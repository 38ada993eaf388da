package org.wallettracker.ingest.simulate.serve;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What can go wrong with the simulated chain's sources, to order. */
public enum FaultKind {
    /** Requests are refused with 429 and Retry-After. */
    RATE,
    /** Requests fail with a server's error: 500 to 504, a page of HTML, JSON-RPC errors that pass. */
    ERROR,
    /** Requests get no answer for a long time. */
    HANG,
    /** Connections are cut before the answer. */
    RESET,
    /** Answers end in their middle. */
    TRUNCATE,
    /** Pages of signatures repeat the end of the page before, or come twice. */
    DUPLICATE,
    /** One source (Shyft's face) leaves transactions out of its pages and says of others that they failed. */
    LIE,
    /** Sockets are closed in the middle of a subscription, or fall silent. */
    DROP,
    /** Slots without a block: asking for one is an error. */
    SKIP,
    /** At commitment processed, transactions are told that never land. */
    ROLLBACK,
    /** Exchanges tell a wrong price, nothing for over an hour, or stand still. */
    PRICES;

    /**
     * The kinds named in {@code text}, separated by commas; {@code all} for every kind, {@code none} for none.
     *
     * @throws IllegalArgumentException for any other word; the message quotes it
     */
    public static Set<FaultKind> parse(String text) {
        Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
        for (String word : text.split(",", -1)) {
            String name = word.strip().toLowerCase(Locale.ROOT);
            switch (name) {
                case "all" -> kinds.addAll(EnumSet.allOf(FaultKind.class));
                case "none" -> {
                }
                default -> kinds.add(Arrays.stream(values()).filter(k -> k.text().equals(name)).findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no kind of fault: \"" + word.strip()
                                + "\"; there are all, none, " + Arrays.stream(values()).map(FaultKind::text)
                                        .collect(Collectors.joining(", ")))));
            }
        }
        return kinds;
    }

    /** In small letters. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
