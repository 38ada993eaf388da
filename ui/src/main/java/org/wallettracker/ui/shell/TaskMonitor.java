package org.wallettracker.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.Desk.Subscription;
import org.wallettracker.domain.port.Progress;

/**
 * Carries the progress of work to the status bar: hand {@link #start} to whatever takes a {@link Progress}. One piece of
 * work is shown at a time, the newest.
 */
public final class TaskMonitor implements TaskStatus {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Running> current = new AtomicReference<>();

    private final class Running implements Progress {
        private volatile Work work;
        private volatile boolean cancelled;

        Running(String name) {
            work = new Work(name, "", 0, 0, null);
        }

        @Override
        public void report(String stage, long done, long total) {
            work = new Work(work.name(), stage, done, total, null);
            changed();
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }

    /** Work called {@code name} begins; report to what is returned, then call {@link #finish} or {@link #fail}. */
    public Progress start(String name) {
        Running running = new Running(name);
        current.set(running);
        changed();
        return running;
    }

    /** The work of {@code progress} is done or was stopped. */
    public void finish(Progress progress) {
        if (progress instanceof Running running && current.compareAndSet(running, null)) {
            changed();
        }
    }

    /** The work of {@code progress} failed; {@code message} says why and what to do, and stays until it is read. */
    public void fail(Progress progress, String message) {
        if (progress instanceof Running running) {
            Work work = running.work;
            running.work = new Work(work.name(), work.stage(), work.done(), work.total(), message);
            changed();
        }
    }

    @Override
    public Optional<Work> now() {
        Running running = current.get();
        return running == null ? Optional.empty() : Optional.of(running.work);
    }

    @Override
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void cancel() {
        Running running = current.get();
        if (running != null) {
            running.cancelled = true;
            if (running.work.failure() != null) {
                finish(running);
            }
        }
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
