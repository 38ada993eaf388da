package org.wallettracker.ui.shell;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.Desk.Subscription;

/** The long work that is under way, as the status bar shows it. Callable from any thread. */
public interface TaskStatus {

    /** The work under way, or the failed one that nobody has read yet; empty when idle. */
    Optional<Work> now();

    /** Calls {@code listener} (on any thread) when {@link #now} changed, until the subscription is closed. */
    Subscription onChange(Runnable listener);

    /** Asks the work to stop at its next safe point; a failed one, or a notice, is taken off the status bar. */
    void cancel();

    /**
     * Work.
     *
     * @param name what is done, e.g. "Import"
     * @param stage where it is, e.g. "reading facts"
     * @param done units done
     * @param total units in all, 0 if not known
     * @param failure why it failed and what to do; null while it runs
     * @param notice what came of it that must be read; null for nothing
     */
    record Work(String name, String stage, long done, long total, @Nullable String failure,
            @Nullable String notice) {

        /** True while it is under way: neither failed nor only to be read. */
        public boolean running() {
            return failure == null && notice == null;
        }

        /** Share done, 0 to 1; -1 if not known. */
        public double share() {
            return total <= 0 ? -1 : Math.clamp((double) done / total, 0, 1);
        }
    }
}
