package org.wallettracker.app.desktop;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.ParameterFiles;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.desk.Laboratory;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.score.Churn;
import org.wallettracker.domain.score.parameter.ParameterSet;
import org.wallettracker.ui.lab.LabPort;
import org.wallettracker.ui.shell.TaskMonitor;

/** The laboratory of the data directory on show: trials on its run, sets kept in its folder. */
public final class DeskLab implements LabPort {
    private final TaskMonitor tasks;
    private volatile @Nullable Open open;

    private record Open(Laboratory laboratory, ParameterFiles files) {
    }

    /** One that is not open yet; counting is shown in {@code tasks}. */
    DeskLab(TaskMonitor tasks) {
        this.tasks = tasks;
    }

    /** That of {@code workspace}, for pictures. */
    public static LabPort of(Workspace workspace) {
        DeskLab lab = new DeskLab(new TaskMonitor());
        lab.opened(workspace);
        return lab;
    }

    /** From now on trials are on {@code workspace}. */
    void opened(Workspace workspace) {
        open = new Open(new Shown(workspace.laboratory(), tasks), workspace.parameterFiles());
    }

    @Override
    public Optional<Laboratory> laboratory() {
        Open now = open;
        return now == null ? Optional.empty() : Optional.of(now.laboratory);
    }

    @Override
    public List<String> kept() {
        Open now = open;
        return now == null ? List.of() : now.files.names();
    }

    @Override
    public ParameterSet load(String name, ParameterSet base) {
        return files().load(name, base);
    }

    @Override
    public String keep(ParameterSet set) {
        return files().save(set).toString();
    }

    private ParameterFiles files() {
        Open now = open;
        if (now == null) {
            throw new IllegalStateException("the data directory is not open; the status bar says why");
        }
        return now.files;
    }

    /** Trials that stand in the status bar where trades are counted for them. */
    private record Shown(Laboratory real, TaskMonitor tasks) implements Laboratory {
        @Override
        public ParameterSet inForce() {
            return real.inForce();
        }

        @Override
        public boolean ready(ParameterSet set) {
            return real.ready(set);
        }

        @Override
        public Churn trial(ParameterSet set, int listed, Progress progress) {
            if (real.ready(set)) {
                return real.trial(set, listed, progress);
            }
            Progress task = tasks.start("Counting trades for a trial");
            try {
                return real.trial(set, listed, new Both(task, progress));
            } finally {
                tasks.finish(task); // what failed is told by whoever asked
            }
        }
    }
}
