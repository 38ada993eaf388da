package org.wallettracker.domain.port;

import java.util.function.BooleanSupplier;

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
    Progress NONE = until(() -> false);

    /** Tells nobody and cancels once {@code cancelled}. */
    static Progress until(BooleanSupplier cancelled) {
        return new Progress() {
            @Override
            public void report(String stage, long done, long total) {
                // nobody listens
            }

            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }
        };
    }

    /** Tells this, and cancels when this does or {@code cancelled}. */
    default Progress or(BooleanSupplier cancelled) {
        return reporting(() -> cancelled() || cancelled.getAsBoolean());
    }

    /** Tells this, and goes on to the end. */
    default Progress unstopped() {
        return reporting(() -> false);
    }

    private Progress reporting(BooleanSupplier cancelled) {
        Progress to = this;
        return new Progress() {
            @Override
            public void report(String stage, long done, long total) {
                to.report(stage, done, total);
            }

            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }
        };
    }
}
