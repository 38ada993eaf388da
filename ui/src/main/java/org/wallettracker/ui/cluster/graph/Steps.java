package org.wallettracker.ui.cluster.graph;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A value whose changes can be taken back and made again.
 *
 * @param <T> an immutable value
 */
public final class Steps<T> {
    private static final int MOST = 200;
    private final Deque<T> before = new ArrayDeque<>();
    private final Deque<T> after = new ArrayDeque<>();
    private T now;

    /** One that begins as {@code first}. */
    public Steps(T first) {
        now = first;
    }

    /** The value. */
    public T now() {
        return now;
    }

    /** Becomes {@code next}; the same as before is no step. */
    public void set(T next) {
        if (next.equals(now)) {
            return;
        }
        before.push(now);
        if (before.size() > MOST) {
            before.removeLast();
        }
        after.clear();
        now = next;
    }

    /** Begins anew as {@code first}. */
    public void reset(T first) {
        before.clear();
        after.clear();
        now = first;
    }

    /** Takes the last step back; false if there is none. */
    public boolean undo() {
        if (before.isEmpty()) {
            return false;
        }
        after.push(now);
        now = before.pop();
        return true;
    }

    /** Takes the step again that was taken back; false if there is none. */
    public boolean redo() {
        if (after.isEmpty()) {
            return false;
        }
        before.push(now);
        now = after.pop();
        return true;
    }

    /** True if there is a step to take back. */
    public boolean canUndo() {
        return !before.isEmpty();
    }

    /** True if there is a step to take again. */
    public boolean canRedo() {
        return !after.isEmpty();
    }
}
