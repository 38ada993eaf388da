package org.wallettracker.domain.model;

import java.util.Locale;

/**
 * What is publicly known of an account.
 *
 * @param name e.g. "Jito tip 3"
 * @param source where the label comes from
 */
public record AccountLabel(Address address, Kind kind, String name, String source) {

    /** What an account is for. None of these is a trader. */
    public enum Kind {
        /** Receives tips for landing transactions. */
        TIP,
        /** Receives the fee of a trading terminal or bot. */
        TERMINAL_FEE,
        /** Receives a venue's fees. */
        VENUE_FEE,
        /** An exchange's hot wallet. */
        EXCHANGE,
        /** A bridge or swap service. */
        BRIDGE,
        /** A program, its authority or vault. */
        PROGRAM;

        /** The kind written in {@code text}, in any case, with - or _. */
        public static Kind parse(String text) {
            return valueOf(text.strip().replace('-', '_').toUpperCase(Locale.ROOT));
        }
    }
}
