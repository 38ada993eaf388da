package org.wallettracker.ui.shell;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.wallettracker.domain.desk.LiveDesk;
import org.wallettracker.domain.desk.ScoreHistory;
import org.wallettracker.domain.port.NoteStore;
import org.wallettracker.ui.cluster.ClusterPort;
import org.wallettracker.ui.common.export.TableWriter;
import org.wallettracker.ui.feed.FeedPort;
import org.wallettracker.ui.lab.LabPort;
import org.wallettracker.ui.source.ImportPort;

/**
 * What the program lends the workstation.
 *
 * @param title of the window
 * @param browser opens an address in the system's browser; called on the FX thread, must not block
 * @param preferences where the analyst's settings are kept
 * @param tasks the long work that is under way
 * @param tables writes tables into files
 * @param imports takes files into the analyst's data directory
 * @param lab tries other parameters and keeps named sets of them
 * @param notes where private labels, lists and notes are kept
 * @param history where scores of the past are kept
 * @param time moves the desk to moments of the past
 * @param feed where facts come from and how that goes
 * @param live what following the chain tells as it happens
 * @param clusters of wallets, and decisions on them
 */
public record ShellServices(String title, Consumer<String> browser, Preferences preferences, TaskMonitor tasks,
        TableWriter tables, ImportPort imports, LabPort lab, NoteStore notes, ScoreHistory.Source history,
        TimePort time, FeedPort feed, LiveDesk live, ClusterPort clusters) {
    private static final TableWriter NO_TABLES = (table, format, file, replace, progress) -> {
        throw new IOException("this workstation was started without a way to write files");
    };

    /** A workstation whose notes last as long as the program, without runs of the past, always at now. */
    public ShellServices(String title, Consumer<String> browser, Preferences preferences, TaskMonitor tasks,
            TableWriter tables, ImportPort imports, LabPort lab) {
        this(title, browser, preferences, tasks, tables, imports, lab, NoteStore.inMemory(), ScoreHistory.Source.NONE,
                TimePort.NONE, FeedPort.NONE);
    }

    /** A workstation that knows no clusters. */
    public ShellServices(String title, Consumer<String> browser, Preferences preferences, TaskMonitor tasks,
            TableWriter tables, ImportPort imports, LabPort lab, NoteStore notes, ScoreHistory.Source history,
            TimePort time, FeedPort feed, LiveDesk live) {
        this(title, browser, preferences, tasks, tables, imports, lab, notes, history, time, feed, live,
                ClusterPort.NONE);
    }

    /** A workstation to which nothing is told as it happens. */
    public ShellServices(String title, Consumer<String> browser, Preferences preferences, TaskMonitor tasks,
            TableWriter tables, ImportPort imports, LabPort lab, NoteStore notes, ScoreHistory.Source history,
            TimePort time, FeedPort feed) {
        this(title, browser, preferences, tasks, tables, imports, lab, notes, history, time, feed, LiveDesk.NONE);
    }

    /** A workstation without a laboratory. */
    public ShellServices(String title, Consumer<String> browser, Preferences preferences, TaskMonitor tasks,
            TableWriter tables, ImportPort imports) {
        this(title, browser, preferences, tasks, tables, imports, LabPort.NONE);
    }

    /** A workstation that can't write tables into files. */
    public ShellServices(String title, Consumer<String> browser, Preferences preferences, TaskMonitor tasks,
            ImportPort imports, LabPort lab) {
        this(title, browser, preferences, tasks, NO_TABLES, imports, lab);
    }

    /** A workstation that can't import. */
    public ShellServices(String title, Consumer<String> browser, Preferences preferences, TaskMonitor tasks,
            TableWriter tables) {
        this(title, browser, preferences, tasks, tables, ImportPort.NONE);
    }

    /** A workstation that can neither write tables into files nor import. */
    public ShellServices(String title, Consumer<String> browser, Preferences preferences, TaskMonitor tasks) {
        this(title, browser, preferences, tasks, NO_TABLES);
    }

    /**
     * Settings by name. Both methods may touch a file: they are called away from the FX thread, one at a
     * time; only the last save, when the window closes, is on it.
     */
    public interface Preferences {

        /** What was saved last; empty at first. */
        Map<String, String> load();

        /** Keeps {@code values} in place of what was there. */
        void save(Map<String, String> values);

        /** Settings that last as long as the program. */
        static Preferences inMemory() {
            return new MemoryPreferences();
        }
    }
}
