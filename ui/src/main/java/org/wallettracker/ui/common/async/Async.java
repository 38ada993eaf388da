package org.wallettracker.ui.common.async;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Runs work away from the thread that paints and brings its result back to it. Of several runs under one key only the
 * newest reports: an answer that comes too late is dropped. No run is ever interrupted.
 */
public interface Async {

    /**
     * Runs {@code work} elsewhere, then {@code done} with its result or {@code failed} with what it threw on the painting
     * thread, unless a newer run with the same key was started or {@link #forget} was called meanwhile.
     */
    <T> void run(Object key, Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed);

    /** Drops the answer of the run under {@code key}, if one is under way. */
    void forget(Object key);

    /**
     * Runs {@code action} on the painting thread soon. Calls under one key that come before it ran are one call: the
     * newest action wins. Callable from any thread.
     */
    void paint(Object key, Runnable action);

    /** How many runs and paints are under way. */
    int pending();

    /** Does everything at once on the calling thread: for view models without a toolkit. */
    static Async sameThread() {
        return new SameThreadAsync();
    }
}
