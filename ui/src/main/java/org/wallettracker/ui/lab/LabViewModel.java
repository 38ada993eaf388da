package org.wallettracker.ui.lab;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.Laboratory;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.score.Churn;
import org.wallettracker.domain.score.parameter.InvalidParameters;
import org.wallettracker.domain.score.parameter.ParameterEdit;
import org.wallettracker.domain.score.parameter.ParameterSet;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.view.Loadable;

/**
 * The laboratory without its looks. One trial is under way at a time, away from the painting thread; what is moved
 * meanwhile is tried after it, the newest set only. Where trades must be counted in another way first, that can be
 * stopped, and is stopped when a set comes that counts otherwise still.
 */
final class LabViewModel {
    /** So many of the best wallets are listed. */
    static final int LISTED = 1_000;

    private final Desk desk;
    private final LabPort port;
    private final Async async;
    private final Consumer<String> say;
    private final ReadOnlyObjectWrapper<Loadable<Trial>> state = new ReadOnlyObjectWrapper<>(new Loadable.Loading<>());
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>(Problem.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Counting> counting = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<String>> kept = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
    private @Nullable Draft draft;
    private @Nullable Work underWay;
    private boolean stale;

    /** The leaderboard under {@code tried}, beside that under {@code inForce}. */
    record Trial(ParameterSet inForce, ParameterSet tried, Churn churn) {
    }

    /** Why what was typed at the control {@code id} can't be. */
    record Problem(String id, String words) {
        static final Problem NONE = new Problem("", "");
    }

    /** Trades are being counted: how far, of how much; 0 of 0 at the beginning. */
    record Counting(long done, long total, boolean stopping) {
    }

    private record Answer(boolean open, boolean ready, @Nullable Trial trial) {
    }

    /** What one trial is told, and asked. */
    private final class Work implements Progress {
        private final @Nullable ParameterSet asked;
        private volatile boolean cancelled;

        Work(@Nullable ParameterSet asked) {
            this.asked = asked;
        }

        @Override
        public void report(String stage, long done, long total) {
            async.paint(this, () -> {
                if (this.equals(underWay)) {
                    counting.set(new Counting(done, total, cancelled));
                }
            });
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }

        boolean countsOtherwise(ParameterSet than) {
            return asked != null && !asked.features().equals(than.features());
        }
    }

    LabViewModel(Desk desk, LabPort port, Async async, Consumer<String> say) {
        this.desk = desk;
        this.port = port;
        this.async = async;
        this.say = say;
    }

    /** Tries again on the desk's present run; what is shown stays until the answer is there. */
    void refresh() {
        if (!(state.get() instanceof Loadable.Ready)) {
            state.set(new Loadable.Loading<>());
        }
        readKept();
        tryOut();
    }

    private void readKept() {
        async.<List<String>>run(kept, port::kept, kept::set, e -> kept.set(List.of()));
    }

    private void tryOut() {
        stale = true;
        stopped.set(false);
        Draft now = draft;
        Work work = underWay;
        if (work != null) {
            if (now != null && work.countsOtherwise(now.set())) {
                work.cancelled = true;
            }
            return;
        }
        next();
    }

    private void next() {
        if (!stale || underWay != null) {
            return;
        }
        stale = false;
        Draft now = draft;
        Work work = new Work(now == null ? null : now.set());
        underWay = work;
        async.run(this, () -> answer(work), answer -> {
            ended();
            show(answer);
            next();
        }, this::failed);
    }

    private Answer answer(Work work) {
        Optional<Laboratory> open = port.laboratory();
        if (open.isEmpty()) {
            return new Answer(false, false, null);
        }
        Laboratory laboratory = open.get();
        ParameterSet inForce = laboratory.inForce();
        ParameterSet tried = work.asked == null ? inForce : work.asked;
        Churn churn = laboratory.trial(tried, LISTED, work);
        // a leaderboard that an earlier run left stands before the first run is there to try on
        boolean ready = churn.wallets() > 0 || (desk.status().ready() && desk.leaderboard().rows().isEmpty());
        return new Answer(true, ready, new Trial(inForce, tried, churn));
    }

    private void ended() {
        underWay = null;
        counting.set(null);
    }

    private void failed(Throwable e) {
        ended();
        if (e instanceof CancellationException) {
            if (stale) {
                next();
            } else {
                stopped.set(true);
                revision.set(revision.get() + 1);
            }
            return;
        }
        state.set(Loadable.failed("The trial failed", e));
        next();
    }

    private void show(Answer answer) {
        Trial trial = answer.trial;
        if (trial == null || !answer.ready) {
            return; // the first run is under way and will say when it is done
        }
        Draft now = draft;
        if (now == null) {
            draft = new Draft(trial.inForce);
        } else if (!now.inForce().identity().equals(trial.inForce.identity())) {
            now.inForce(trial.inForce);
            stale = stale || !now.set().identity().equals(trial.tried.identity());
        }
        state.set(trial.churn.wallets() == 0
                ? new Loadable.Empty<>("Nothing to try on yet",
                        "Import transactions: every wallet that traded in them gets a score, and here you see what other "
                                + "weights and curves would make of it.")
                : new Loadable.Ready<>(trial));
        revision.set(revision.get() + 1);
    }

    /** The control {@code id} makes {@code edit}. What can't be leaves the set as it was and says why. */
    void change(String id, Consumer<ParameterEdit> edit) {
        Draft now = draft;
        if (now == null) {
            return;
        }
        String before = now.set().identity();
        String wrong = now.change(id, edit);
        problem.set(wrong.isEmpty() ? Problem.NONE : new Problem(id, wrong));
        changed(before);
    }

    /** What was wrong is taken back. */
    void forgive() {
        problem.set(Problem.NONE);
        revision.set(revision.get() + 1);
    }

    /** The control in hand is let go. */
    void settle() {
        if (draft != null) {
            draft.settle();
            revision.set(revision.get() + 1);
        }
    }

    /** Takes the last step back. */
    void undo() {
        step(Draft::undo);
    }

    /** Takes the step again that was taken back. */
    void redo() {
        step(Draft::redo);
    }

    /** Back to the set in force, as a step that can be taken back. */
    void reset() {
        step(d -> d.replace(d.inForce()));
    }

    private void step(Consumer<Draft> step) {
        Draft now = draft;
        if (now != null) {
            String before = now.set().identity();
            step.accept(now);
            problem.set(Problem.NONE);
            changed(before);
        }
    }

    private void changed(String before) {
        revision.set(revision.get() + 1);
        if (draft != null && !draft.set().identity().equals(before)) {
            tryOut();
        }
    }

    /** Keeps the draft as {@code name}, {@code version}. */
    void keep(String name, String version) {
        Draft now = draft;
        if (now == null) {
            return;
        }
        ParameterSet made;
        try {
            made = ParameterEdit.of(now.set()).named(name.strip(), Integer.parseInt(version.strip())).set(Draft.SOURCE);
        } catch (NumberFormatException e) {
            problem.set(new Problem("keep", "a version is a whole number, not \"" + version + "\""));
            return;
        } catch (InvalidParameters e) {
            problem.set(new Problem("keep", Draft.words(e)));
            return;
        }
        if (taken(made, now.inForce())) {
            problem.set(new Problem("keep", made.name() + " v" + made.version()
                    + " is the set in force: a changed one needs a name or a version of its own"));
            return;
        }
        boolean replaces = kept.get().contains(made.name());
        async.<String>run(made, () -> {
            if (replaces && taken(made, port.load(made.name(), now.inForce()))) {
                throw new IllegalArgumentException(made.name() + " v" + made.version()
                        + " is kept already with other figures: give this one another name or version");
            }
            return port.keep(made);
        }, place -> {
            problem.set(Problem.NONE);
            say.accept("Kept as " + made.title());
            now.named(made);
            revision.set(revision.get() + 1);
            readKept();
        }, e -> problem.set(new Problem("keep", String.valueOf(e.getMessage()))));
    }

    private static boolean taken(ParameterSet made, ParameterSet by) {
        return by.name().equals(made.name()) && by.version() == made.version()
                && !by.identity().equals(made.identity());
    }

    /** Tries the kept set {@code name}. */
    void load(String name) {
        Draft now = draft;
        if (now != null) {
            async.run("load", () -> port.load(name, now.inForce()), set -> step(d -> d.load(set)),
                    e -> problem.set(new Problem("keep", String.valueOf(e.getMessage()))));
        }
    }

    /** Stops counting at the next safe point; what is shown stays. */
    void cancel() {
        Work work = underWay;
        Counting now = counting.get();
        if (work != null && now != null) {
            work.cancelled = true;
            counting.set(new Counting(now.done, now.total, true));
        }
    }

    /** The set that is worked at; null as long as nothing is known. */
    @Nullable
    ParameterSet set() {
        return draft == null ? null : draft.set();
    }

    /** The set in force; null as long as nothing is known. */
    @Nullable
    ParameterSet inForce() {
        return draft == null ? null : draft.inForce();
    }

    boolean changed() {
        return draft != null && draft.changed();
    }

    /** What {@code set} is called: by name and version only if it is what that name and version stand for. */
    String title(ParameterSet set) {
        return draft == null ? set.title() : draft.title(set);
    }

    /** True if {@code set} has a name of its own: it is in force, or kept. */
    boolean known(ParameterSet set) {
        return draft != null && draft.known(set);
    }

    boolean canUndo() {
        return draft != null && draft.canUndo();
    }

    boolean canRedo() {
        return draft != null && draft.canRedo();
    }

    /** True if what is shown is what the set that is worked at gives. */
    boolean current() {
        ParameterSet now = set();
        return now != null && state.get() instanceof Loadable.Ready<Trial> r
                && Objects.equals(r.value().tried.identity(), now.identity());
    }

    ReadOnlyObjectProperty<Loadable<Trial>> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    /** Whether trades are being counted; null if not. */
    ReadOnlyObjectProperty<@Nullable Counting> counting() {
        return counting.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<String>> kept() {
        return kept.getReadOnlyProperty();
    }

    /** True after counting was stopped: what is shown is of a set before. */
    ReadOnlyBooleanProperty stopped() {
        return stopped.getReadOnlyProperty();
    }

    /** Counts the changes of the set, of its steps and of what is shown. */
    ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }
}
