package org.wallettracker.domain.money;

import java.time.Instant;

/**
 * Minutes for which no price counts, and why. What needs one of them takes the last price before, if that is young
 * enough, and is unknown otherwise.
 *
 * @param from first minute, Unix seconds
 * @param to end of the last minute, Unix seconds
 * @param text the reason, for people
 */
public record PriceRefusal(long from, long to, Kind kind, String text) {

    /** Why. */
    public enum Kind {
        /** Nobody told a price. */
        GAP("gap"),
        /** The exchanges told different prices. */
        DISPUTED("disputed"),
        /** One exchange told a price that is far from the minutes around it, and no other confirms it. */
        OUTLIER("outlier"),
        /** One exchange told a price and there is nothing to compare it with. */
        UNCONFIRMED("unconfirmed"),
        /** The newest price is older than it should be. */
        STALE("stale"),
        /** What was told can be no price. */
        IMPOSSIBLE("impossible");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** The kind of this name in JSON. */
        public static Kind named(String wireName) {
            for (Kind kind : values()) {
                if (kind.wireName.equals(wireName)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no reason for a missing price: " + wireName);
        }

        /** The name in JSON. */
        public String wireName() {
            return wireName;
        }
    }

    /** How many minutes. */
    public long minutes() {
        return (to - from) / 60;
    }

    @Override
    public String toString() {
        String first = Instant.ofEpochSecond(from).toString();
        return minutes() <= 1
                ? first + ": " + text
                : first + " to " + Instant.ofEpochSecond(to) + ": " + text;
    }
}
