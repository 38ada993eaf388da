package org.wallettracker.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.Desk.Subscription;
import org.wallettracker.domain.port.Progress;

/**
 * Carries the progress of work to the status bar: hand {@link #start} to whatever takes a {@link Progress}. One piece of
 * work is shown at a time, the newest; when it ends, the one before it that still runs.
 */
public final class TaskMonitor implements TaskStatus {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Running> works = new CopyOnWriteArrayList<>();

    private final class Running implements Progress {
        private volatile Work work;
        private volatile boolean cancelled;

        Running(String name) {
            work = new Work(name, "", 0, 0, null, null);
        }

        @Override
        public void report(String stage, long done, long total) {
            work = new Work(work.name(), stage, done, total, null, null);
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
        works.add(running);
        changed();
        return running;
    }

    /** The work of {@code progress} is done or was stopped. */
    public void finish(Progress progress) {
        if (progress instanceof Running running && works.remove(running)) {
            changed();
        }
    }

    /** The work of {@code progress} failed; {@code message} says why and what to do, and stays until it is read. */
    public void fail(Progress progress, String message) {
        if (progress instanceof Running running) {
            Work work = running.work;
            running.work = new Work(work.name(), work.stage(), work.done(), work.total(), message, null);
            changed();
        }
    }

    /** Shows {@code message} about {@code name} until it is read. */
    public void tell(String name, String message) {
        Running told = new Running(name);
        told.work = new Work(name, "", 0, 0, null, message);
        works.add(told);
        changed();
    }

    private @Nullable Running newest() {
        Running newest = null;
        for (Running work : works) {
            newest = work;
        }
        return newest;
    }

    @Override
    public Optional<Work> now() {
        Running running = newest();
        return running == null ? Optional.empty() : Optional.of(running.work);
    }

    @Override
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void cancel() {
        Running running = newest();
        if (running != null) {
            running.cancelled = true;
            if (!running.work.running()) {
                finish(running);
            }
        }
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
