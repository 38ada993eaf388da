package org.wallettracker.app.desktop;

import org.jspecify.annotations.Nullable;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.ScoreHistory;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ui.shell.TaskMonitor;
import org.wallettracker.ui.shell.TimePort.Moment;

/**
 * Scores of the past, shown as work while they are computed. What was asked for before and is not done yet is given up:
 * only the newest wallet is looked at. For many threads.
 */
final class PastOfWallets {
    private final TaskMonitor tasks;
    private volatile @Nullable Told told;
    private volatile @Nullable Object newest;

    PastOfWallets(TaskMonitor tasks) {
        this.tasks = tasks;
    }

    /** The history that was asked for last, and the run it was told at. */
    private record Told(DeskStatus run, ScoreHistory history) {
    }

    /** The scores of {@code wallet} in {@code desk}, as {@code moment} allows. */
    ScoreHistory of(Workspace desk, Moment moment, Address wallet) {
        DeskStatus run = desk.engine().status();
        Told known = told;
        if (known != null && known.run.equals(run) && known.history.wallet().equals(wallet)) {
            return known.history;
        }
        Object mine = new Object();
        newest = mine;
        Progress task = tasks.start("Scores of the past");
        try {
            Progress wanted = task.or(() -> newest != mine);
            ScoreHistory history = desk.history(wallet, moment.asOf(), moment.knownAt(), ScoreHistory.DAYS, wanted);
            if (!wanted.cancelled()) {
                told = new Told(run, history);
            }
            tasks.finish(task);
            return history;
        } catch (RuntimeException e) {
            tasks.fail(task, String.valueOf(e.getMessage()));
            throw e;
        }
    }
}
