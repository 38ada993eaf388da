package org.wallettracker.ingest.source;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far the network has agreed on a block (ONCHAIN 5.2), the weakest first. */
public enum Commitment {
    /** Seen by one node; may be on a fork and vanish. */
    PROCESSED,
    /** Voted for by two thirds of the stake. */
    CONFIRMED,
    /** More than 31 confirmed blocks stand on it: it can't vanish. */
    FINALIZED;

    /** As JSON-RPC writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The commitment written {@code text}; the protocol's default, {@link #FINALIZED}, for null.
     *
     * @throws IllegalArgumentException for any other word; the message quotes it
     */
    public static Commitment of(@Nullable String text) {
        if (text == null) {
            return FINALIZED;
        }
        for (Commitment c : values()) {
            if (c.text().equals(text)) {
                return c;
            }
        }
        throw new IllegalArgumentException("no commitment (processed, confirmed, finalized): \"" + text + "\"");
    }
}
