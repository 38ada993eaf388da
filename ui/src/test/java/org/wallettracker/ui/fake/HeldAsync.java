package org.wallettracker.ui.fake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.wallettracker.ui.common.async.Async;

/** Work that waits until it is asked for, one piece after the other. */
public final class HeldAsync implements Async {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> void run(Object key, Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        waiting.add(() -> {
            T result;
            try {
                result = work.call();
            } catch (Exception e) {
                failed.accept(e);
                return;
            }
            done.accept(result);
        });
    }

    @Override
    public void forget(Object key) {
        // nobody asks to
    }

    @Override
    public void paint(Object key, Runnable action) {
        action.run();
    }

    @Override
    public int pending() {
        return waiting.size();
    }

    /** Does all that waits, and what comes of it. */
    public void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
