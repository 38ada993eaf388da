package org.wallettracker.ingest.live;

/** What turns stored facts into scores. */
@FunctionalInterface
public interface Scores {
    /** Takes in everything that is stored by now. Called on one thread, after every step that stored something. */
    void advance();

    /** Nothing was stored for a tenth of a second. Called on the same thread. */
    default void rest() {
        // nothing to make up for
    }
}
