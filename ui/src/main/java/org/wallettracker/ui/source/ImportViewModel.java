package org.wallettracker.ui.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.source.ImportPort.ImportOutcome;
import org.wallettracker.ui.source.ImportPort.QuarantineList;
import org.wallettracker.ui.source.ImportPort.RetryOutcome;
import org.wallettracker.ui.source.ImportPort.Target;

/** Importing without looks: what is chosen, what is under way, what came of it. */
final class ImportViewModel {
    private final ImportPort port;
    private final Async async;
    private final LongSupplier nanos;
    private final ReadOnlyObjectWrapper<List<Path>> chosen = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(new Idle());
    private final ReadOnlyObjectWrapper<Loadable<Plan>> plan = new ReadOnlyObjectWrapper<>(new Loadable.Loading<>());
    private final ReadOnlyObjectWrapper<Loadable<QuarantineList>> quarantine = new ReadOnlyObjectWrapper<>(
            new Loadable.Loading<>());
    private final ReadOnlyObjectWrapper<@Nullable Address> naming = new ReadOnlyObjectWrapper<>();
    private @Nullable Run run;

    /** Where an import goes and which mappings of columns there are. */
    record Plan(Target target, List<String> mappings) {
    }

    /** What is done. */
    sealed interface Work {
    }

    /** Nothing yet. */
    record Idle() implements Work {
    }

    /**
     * Under way.
     *
     * @param what "Import" or "Retry"
     * @param stage where it is, in the words of whoever works
     * @param files files begun, {@code ofFiles} in all; 0 where not known
     * @param items read of the present file, or done of the present stage
     * @param total items in all, 0 if not known
     * @param rate items a second in the present stage, -1 where not known yet
     * @param cancelling true once it was asked to stop
     */
    record Running(String what, String stage, long files, long ofFiles, long items, long total, double rate,
            boolean cancelling) implements Work {

        /** Share done of the present stage, 0 to 1; -1 if not known. */
        double share() {
            return total > 0
                    ? Math.clamp((double) items / total, 0, 1)
                    : ofFiles > 1 ? Math.clamp((double) files / ofFiles, 0, 1) : -1;
        }
    }

    /** An import is done. */
    record Imported(ImportOutcome outcome) implements Work {
    }

    /** A retry is done. */
    record Retried(RetryOutcome outcome) implements Work {
    }

    /** It failed: what, why and what to do. */
    record Failed(String what, String cause) implements Work {
    }

    /** @param nanos a clock that only grows, for rates */
    ImportViewModel(ImportPort port, Async async, LongSupplier nanos) {
        this.port = port;
        this.async = async;
        this.nanos = nanos;
    }

    /** Asks again where an import goes and what waits. */
    void refresh() {
        async.run(plan, () -> new Plan(port.target(), port.mappings()), p -> plan.set(new Loadable.Ready<>(p)),
                e -> plan.set(Loadable.failed("The place for an import could not be read", e)));
        Address named = naming.get();
        async.run(quarantine, () -> named == null ? port.quarantine() : port.naming(named), this::waiting,
                e -> quarantine.set(Loadable.failed("The quarantine could not be read", e)));
    }

    /** Shows of the quarantine only what names {@code wallet}; null for all of it. */
    void naming(@Nullable Address wallet) {
        naming.set(wallet);
    }

    private void waiting(QuarantineList list) {
        quarantine.set(list.waiting() == 0 && naming.get() == null
                ? new Loadable.Empty<>("Quarantine is empty",
                        "What an import does not understand is kept here with its reason, "
                                + "so that a later version can try again.")
                : new Loadable.Ready<>(list));
    }

    /** Adds files or folders to what is chosen; each once. */
    void choose(List<Path> paths) {
        List<Path> all = new ArrayList<>(chosen.get());
        for (Path path : paths) {
            Path whole = path.toAbsolutePath().normalize();
            if (!all.contains(whole)) {
                all.add(whole);
            }
        }
        chosen.set(List.copyOf(all));
    }

    /** Takes {@code path} out of what is chosen. */
    void leaveOut(Path path) {
        chosen.set(chosen.get().stream().filter(p -> !p.equals(path)).toList());
    }

    /** Takes everything out. */
    void leaveOutAll() {
        chosen.set(List.of());
    }

    /** True while work is under way. */
    boolean busy() {
        return work.get() instanceof Running;
    }

    /** Imports what is chosen; nothing happens while work is under way or nothing is chosen. */
    void start(@Nullable String mapping) {
        List<Path> paths = chosen.get();
        if (busy() || paths.isEmpty()) {
            return;
        }
        Run begun = begin("Import");
        async.run(this, () -> port.run(paths, mapping, begun), outcome -> {
            chosen.set(List.of());
            end(new Imported(outcome));
        }, e -> end(failed("The import failed", e)));
    }

    /** Tries again what waits; nothing happens while work is under way. */
    void retry() {
        if (busy()) {
            return;
        }
        Run begun = begin("Retry");
        async.run(this, () -> port.retry(begun), outcome -> end(new Retried(outcome)),
                e -> end(failed("The retry failed", e)));
    }

    private Run begin(String what) {
        Run begun = new Run(what);
        run = begun;
        work.set(new Running(what, "", 0, 0, 0, 0, -1, false));
        return begun;
    }

    private void end(Work result) {
        run = null;
        work.set(result);
        refresh();
    }

    private static Failed failed(String what, Throwable error) {
        String message = error.getMessage();
        return new Failed(what, message == null || message.isBlank() ? error.getClass().getSimpleName() : message);
    }

    /** Asks the work under way to stop at its next safe point. */
    void cancel() {
        Run now = run;
        if (now != null) {
            now.cancelled = true;
            show(now);
        }
    }

    private void show(Run of) {
        if (of.equals(run)) {
            work.set(of.state());
        }
    }

    ReadOnlyObjectProperty<List<Path>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** The wallet that all of the quarantine on show names; null where all of it is shown. */
    ReadOnlyObjectProperty<@Nullable Address> naming() {
        return naming.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Work> work() {
        return work.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loadable<Plan>> plan() {
        return plan.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loadable<QuarantineList>> quarantine() {
        return quarantine.getReadOnlyProperty();
    }

    /** Work under way: told by whoever works on any thread, shown at most once a frame. */
    private final class Run implements Progress {
        private static final double SECOND = 1e9;
        private static final String READING = "import ";
        private final String what;
        private volatile boolean cancelled;
        private String stage = "";
        private long files;
        private long ofFiles;
        private long items;
        private long total;
        private long since;
        private long before;

        Run(String what) {
            this.what = what;
        }

        /** A stage with a total that reads files counts files; without one it counts the items of a file. */
        @Override
        public void report(String told, long done, long of) {
            synchronized (this) {
                boolean fileBegins = told.startsWith(READING) && of > 0;
                if (!told.equals(stage)) {
                    stage = told;
                    since = nanos.getAsLong();
                    before = fileBegins ? 0 : done;
                }
                if (fileBegins) {
                    files = done;
                    ofFiles = of;
                    items = 0;
                    total = 0;
                } else {
                    items = done;
                    total = of;
                }
            }
            async.paint(this, () -> show(this));
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }

        synchronized Running state() {
            double seconds = (nanos.getAsLong() - since) / SECOND;
            double rate = items > before && seconds > 0.2 ? (items - before) / seconds : -1;
            return new Running(what, stage, files, ofFiles, items, total, rate, cancelled);
        }
    }
}
