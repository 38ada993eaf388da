package org.wallettracker.ui.common.async;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Everything at once on the calling thread. */
final class SameThreadAsync implements Async {

    @Override
    public <T> void run(Object key, Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            failed.accept(e);
            return;
        }
        done.accept(result);
    }

    @Override
    public void forget(Object key) {
        // nothing is ever under way
    }

    @Override
    public void paint(Object key, Runnable action) {
        action.run();
    }

    @Override
    public int pending() {
        return 0;
    }
}
