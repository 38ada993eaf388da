package org.wallettracker.storage.store;

/** What must be known of a database that was opened before what it tells counts, and before it is changed. */
public interface Guard {
    /** Of a database that looks after itself. */
    Guard NONE = new Guard() {
        @Override
        public void begin() {
            // nothing to look at
        }

        @Override
        public void trusted() {
            // always
        }

        @Override
        public void changing() {
            // always
        }

        @Override
        public void ended() {
            // nothing is under way
        }
    };

    /** Begins to look in the background, so that nobody has to wait for it later; a second call does nothing. */
    void begin();

    /**
     * Waits until it is certain that the database is as it was left.
     *
     * @throws org.wallettracker.storage.DamagedDatabaseException if it is not
     */
    void trusted();

    /** As {@link #trusted}, before the database is written to; called before every write. */
    void changing();

    /** Nobody asks any more: what is still under way ends at once. */
    void ended();
}
