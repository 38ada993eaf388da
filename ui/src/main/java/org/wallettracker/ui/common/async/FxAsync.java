package org.wallettracker.ui.common.async;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gateway to the FX thread, the only place that calls {@link Platform#runLater}. Work runs on virtual threads, which
 * never keep the program alive and are never interrupted.
 */
public final class FxAsync implements Async {
    private static final Logger LOG = LoggerFactory.getLogger(FxAsync.class);

    private final ExecutorService executor = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("ui-work-", 0).factory());
    private final ConcurrentMap<Object, Long> newest = new ConcurrentHashMap<>();
    private final ConcurrentMap<Object, Runnable> paints = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();
    private final AtomicInteger pending = new AtomicInteger();
    private final boolean logged;

    /** One that writes failures to the log, beside showing them. */
    public FxAsync() {
        this(true);
    }

    /** One that writes failures to the log only if {@code logged}: staged ones are no news. */
    public FxAsync(boolean logged) {
        this.logged = logged;
    }

    @Override
    public <T> void run(Object key, Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        Long ticket = sequence.incrementAndGet();
        newest.put(key, ticket);
        pending.incrementAndGet();
        executor.execute(() -> {
            Runnable answer;
            try {
                T result = work.call();
                answer = () -> done.accept(result);
            } catch (Throwable e) {
                if (logged) {
                    LOG.warn("what the window asked for failed", e);
                }
                answer = () -> failed.accept(e);
            }
            deliver(key, ticket, answer);
        });
    }

    private void deliver(Object key, Long ticket, Runnable answer) {
        Platform.runLater(() -> {
            try {
                if (newest.remove(key, ticket)) {
                    answer.run();
                }
            } finally {
                pending.decrementAndGet();
            }
        });
    }

    @Override
    public void forget(Object key) {
        newest.remove(key);
    }

    @Override
    public void paint(Object key, Runnable action) {
        if (paints.put(key, action) == null) {
            pending.incrementAndGet();
            Platform.runLater(() -> {
                try {
                    Runnable latest = paints.remove(key);
                    if (latest != null) {
                        latest.run();
                    }
                } finally {
                    pending.decrementAndGet();
                }
            });
        }
    }

    @Override
    public int pending() {
        return pending.get();
    }

    /**
     * Runs {@code action} on the FX thread and waits for it; for tools such as screenshots, never for views.
     *
     * @throws IllegalStateException if it throws, with the cause, or when called on the FX thread
     */
    public static <T> T await(Callable<T> action) {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("waiting for the FX thread on the FX thread");
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.join();
        } catch (CompletionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
