package org.wallettracker.storage.store;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wallettracker.storage.StorageException;

/**
 * The threads that database work runs on. An interrupt closes the file under an embedded database, so none may ever
 * reach it: callers wait without being interruptible, get their interrupt back afterwards, and nobody else knows these
 * threads.
 */
public final class DatabaseThreads implements AutoCloseable {
    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);
    private final ExecutorService pool = Executors
            .newCachedThreadPool(Thread.ofPlatform().daemon().name("database-", 1).factory());

    /** Runs {@code work} on a thread of these and waits for it; its unchecked exceptions come through as they are. */
    public <T extends @Nullable Object> T call(Callable<T> work) {
        if (inside.get()) {
            return await(completed(work));
        }
        return await(start(work));
    }

    /** Starts {@code work} on a thread of these. */
    public <T extends @Nullable Object> Future<T> start(Callable<T> work) {
        try {
            return pool.submit(() -> {
                inside.set(true);
                return work.call();
            });
        } catch (RejectedExecutionException e) {
            throw new StorageException("the database is closed", e);
        }
    }

    /** Waits for what {@link #start} gave, however often the caller is interrupted meanwhile. */
    public static <T extends @Nullable Object> T await(Future<T> work) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unchecked(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static <T extends @Nullable Object> Future<T> completed(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        task.run();
        return task;
    }

    private static RuntimeException unchecked(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime
                ? runtime
                : new StorageException("the database could not do it: " + cause, e);
    }

    /** Lets running work end; takes no more. Never interrupts. */
    @Override
    public void close() {
        pool.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = pool.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
