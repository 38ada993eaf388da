package org.wallettracker.domain.port;

/**
 * How long work tells where it is and asks whether to go on. Cancelling is a flag, never an interrupt: an interrupt
 * breaks the open database.
 */
public interface Progress {

    /** Work of {@code stage} has done {@code done} of {@code total} units; total 0 if not known. */
    void report(String stage, long done, long total);

    /** True once the work should stop at its next safe point. */
    boolean cancelled();

    /** Tells nobody and never cancels. */
    Progress NONE = new Progress() {
        @Override
        public void report(String stage, long done, long total) {
            // nobody listens
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };
}
