package org.wallettracker.ui.lab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.score.parameter.InvalidParameters;
import org.wallettracker.domain.score.parameter.ParameterEdit;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * The set an analyst is working at: always a valid one, with every step back to the set in force. All changes of one
 * control until {@link #settle} start from the same set and make one step: a slider that is dragged to its end and back
 * leaves nothing behind.
 */
final class Draft {
    /** Where the draft comes from, for messages. */
    static final String SOURCE = "laboratory";
    private static final int STEPS = 200;

    private final Deque<ParameterSet> undone = new ArrayDeque<>();
    private final Deque<ParameterSet> done = new ArrayDeque<>();
    private ParameterSet inForce;
    private ParameterSet set;
    private @Nullable String control;
    private ParameterSet base;
    private final Set<String> known = new HashSet<>();

    Draft(ParameterSet inForce) {
        this.inForce = inForce;
        set = inForce;
        base = inForce;
        known.add(inForce.identity());
    }

    ParameterSet set() {
        return set;
    }

    ParameterSet inForce() {
        return inForce;
    }

    /** Another set came into force; work begun stays. */
    void inForce(ParameterSet now) {
        if (!changed()) {
            set = now;
            done.clear();
            undone.clear();
            control = null;
        }
        inForce = now;
        known.add(now.identity());
    }

    /** True if the draft is another set than the one in force. */
    boolean changed() {
        return !set.identity().equals(inForce.identity());
    }

    /**
     * Changes the draft by the control {@code id}.
     *
     * @return why it can't be, in words, and the draft stays; empty if it is done
     */
    String change(String id, Consumer<ParameterEdit> edit) {
        if (!id.equals(control)) {
            settle();
            control = id;
            base = set;
        }
        try {
            ParameterEdit made = ParameterEdit.of(base);
            edit.accept(made);
            set = made.set(SOURCE);
            return "";
        } catch (InvalidParameters e) {
            return words(e);
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** What is wrong, without the source: the analyst sees it at the control. */
    static String words(InvalidParameters wrong) {
        String message = String.valueOf(wrong.getMessage());
        int from = message.indexOf(": ");
        return from < 0 ? message : message.substring(from + 2);
    }

    /** The control in hand is let go: what it did is one step. */
    void settle() {
        if (control != null && !set.identity().equals(base.identity())) {
            step(base);
        }
        control = null;
    }

    private void step(ParameterSet before) {
        done.push(before);
        while (done.size() > STEPS) {
            done.removeLast();
        }
        undone.clear();
    }

    /** Puts {@code other} in the draft's place, as one step. */
    void replace(ParameterSet other) {
        settle();
        if (!other.identity().equals(set.identity())) {
            step(set);
            set = other;
        }
    }

    /** Puts the kept set {@code other} in the draft's place, as one step. */
    void load(ParameterSet other) {
        known.add(other.identity());
        replace(other);
    }

    /** True if {@code one} has a name of its own: it is in force, or kept. */
    boolean known(ParameterSet one) {
        return known.contains(one.identity());
    }

    /** What {@code one} is called, e.g. "default v2 (5b0c66d1)", or "default v2, changed (90ab12cd)" as long as it has no name. */
    String title(ParameterSet one) {
        return known(one)
                ? one.title()
                : one.name() + " v" + one.version() + ", changed (" + one.identity() + ")";
    }

    /** The draft has a name now: no step, nothing else changed. */
    void named(ParameterSet same) {
        settle();
        known.add(same.identity());
        set = same;
    }

    boolean canUndo() {
        return !done.isEmpty() || (control != null && !set.identity().equals(base.identity()));
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    void undo() {
        settle();
        if (!done.isEmpty()) {
            undone.push(set);
            set = done.pop();
        }
    }

    void redo() {
        settle();
        if (!undone.isEmpty()) {
            done.push(set);
            set = undone.pop();
        }
    }
}
