package org.wallettracker.ui.cluster.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.async.Async;

/**
 * The graph of one cluster as the analyst has it: layout, what he hid, moved and called in, the moment that is replayed,
 * what is selected. Layouts and drawings are made away from the painting thread; a layout that is no longer wanted is
 * stopped. FX thread only.
 */
public final class GraphModel {
    private static final String LAYOUT = "graph layout";
    private static final String DRAWING = "graph drawing";
    private final Async async;
    private final Function<Address, List<Cluster.Edge>> edgesOf;
    private final Consumer<String> say;
    private final Steps<Edits> steps = new Steps<>(Edits.NONE);
    private final Neighbours neighbours = new Neighbours();
    private final ReadOnlyObjectWrapper<Plate> plate = new ReadOnlyObjectWrapper<>(Plate.NONE);
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(Selection.NONE);
    private final ReadOnlyObjectWrapper<LayoutKind> layout = new ReadOnlyObjectWrapper<>(LayoutKind.FORCE);
    private final ReadOnlyObjectWrapper<ColourBy> colourBy = new ReadOnlyObjectWrapper<>(ColourBy.TYPE);
    private final ReadOnlyBooleanWrapper layingOut = new ReadOnlyBooleanWrapper();
    private Colours colours = Colours.PLAIN;
    private Map<Address, LeaderboardRow> rows = Map.of();
    private long until = Tie.ALWAYS;
    private @Nullable Cluster cluster;
    private float[][] places = new float[2][0];
    private boolean framing;
    private AtomicBoolean stop = new AtomicBoolean();

    /**
     * An empty one.
     *
     * @param edgesOf all that ties a wallet to whomever, called away from the painting thread
     * @param say tells the analyst quietly
     */
    public GraphModel(Async async, Function<Address, List<Cluster.Edge>> edgesOf, Consumer<String> say) {
        this.async = async;
        this.edgesOf = edgesOf;
        this.say = say;
    }

    /** Shows {@code next}; changes of the view stay if it is the cluster that is on show, whatever its members are now. */
    public void show(@Nullable Cluster next, Map<Address, LeaderboardRow> board) {
        Cluster before = cluster;
        boolean same = before != null && next != null && before.id().equals(next.id());
        rows = board;
        cluster = next;
        neighbours.clear();
        if (same && next != null && before != null && before.members().equals(next.members())) {
            redraw();
            return;
        }
        if (!same) {
            steps.reset(Edits.NONE);
            until = Tie.ALWAYS;
            selection.set(Selection.NONE);
        }
        if (next == null) {
            stop.set(true);
            async.forget(LAYOUT);
            async.forget(DRAWING);
            layingOut.set(false);
            plate.set(Plate.NONE);
        } else {
            arrange();
        }
    }

    private void arrange() {
        Cluster of = cluster;
        if (of == null) {
            return;
        }
        stop.set(true);
        AtomicBoolean stopped = new AtomicBoolean();
        stop = stopped;
        LayoutKind kind = layout.get();
        layingOut.set(true);
        async.run(LAYOUT, () -> kind.lay(of, stopped::get), made -> {
            layingOut.set(false);
            places = made;
            framing = true;
            redraw();
        }, e -> {
            layingOut.set(false);
            say.accept("The layout failed: " + e.getMessage());
        });
    }

    /** Makes the drawing anew. */
    private void redraw() {
        Cluster of = cluster;
        if (of == null || layingOut.get()) {
            return;
        }
        float[][] laid = places;
        Draftsman draftsman = new Draftsman(steps.now(), until, colourBy.get(), rows, colours);
        Map<Address, List<Cluster.Edge>> known = neighbours.snapshot();
        boolean frame = framing;
        async.run(DRAWING, () -> {
            Graph graph = Graph.of(of, Neighbours.called(of, draftsman.edits(), known));
            float[][] at = Draftsman.places(graph, laid[0], laid[1], draftsman.edits());
            return Plate.of(draftsman.draw(graph, at[0], at[1]), frame);
        }, made -> {
            framing = false;
            plate.set(made);
        }, e -> say.accept("The graph can't be drawn: " + e.getMessage()));
    }

    /** Calls in more neighbours of {@code wallet}. */
    public void expand(Address wallet) {
        List<Cluster.Edge> known = neighbours.of(wallet);
        if (known != null) {
            callIn(wallet, known);
            return;
        }
        async.run("graph neighbours", () -> edgesOf.apply(wallet), found -> {
            neighbours.keep(wallet, found);
            callIn(wallet, found);
        }, e -> say.accept("What ties " + wallet.shortened() + " can't be asked: " + e.getMessage()));
    }

    private void callIn(Address wallet, List<Cluster.Edge> found) {
        int outside = Neighbours.outside(cluster, wallet, found);
        int before = steps.now().called().getOrDefault(wallet, 0);
        if (before >= outside) {
            say.accept(outside == 0
                    ? "Nothing ties " + wallet.shortened() + " to wallets outside"
                    : "All " + outside + " neighbours of " + wallet.shortened() + " are shown");
            return;
        }
        edit(steps.now().calling(wallet));
        int now = Math.min(outside, before + Edits.STEP);
        say.accept(now + " of " + outside + " neighbours of " + wallet.shortened() + " outside the cluster"
                + (now < outside ? "; once more for the next" : ""));
    }

    /** What the analyst changed becomes {@code next}, as a step that can be taken back. */
    public void edit(Edits next) {
        steps.set(next);
        redraw();
    }

    /** Hides {@code wallets}. */
    public void hide(Collection<Address> wallets) {
        selection.set(Selection.NONE);
        edit(steps.now().hiding(wallets));
    }

    /** Pins {@code wallets} where they are, or loosens them if all are pinned. */
    public void pin(Collection<Address> wallets) {
        if (steps.now().pinned().containsAll(wallets)) {
            edit(steps.now().loosing(wallets));
            return;
        }
        Drawing drawing = plate.get().drawing();
        Map<Address, Spot> spots = new HashMap<>();
        for (Address wallet : wallets) {
            int number = drawing.graph().number(wallet);
            if (number >= 0) {
                spots.put(wallet, new Spot(drawing.x()[number], drawing.y()[number]));
            }
        }
        edit(steps.now().pinning(spots));
    }

    /** Takes the last change of the view back. */
    public void undo() {
        if (steps.undo()) {
            redraw();
        }
    }

    /** Makes it again. */
    public void redo() {
        if (steps.redo()) {
            redraw();
        }
    }

    /** What the analyst changed. */
    public Steps<Edits> steps() {
        return steps;
    }

    /** Lays wallets out as {@code kind}. */
    public void layout(LayoutKind kind) {
        if (kind != layout.get()) {
            layout.set(kind);
            arrange();
        }
    }

    /** What colours of wallets say becomes {@code what}. */
    public void colourBy(ColourBy what) {
        colourBy.set(what);
        redraw();
    }

    /** Goes to the next of what colours of wallets can say. */
    public void nextColours() {
        ColourBy[] all = ColourBy.values();
        colourBy(all[(colourBy.get().ordinal() + 1) % all.length]);
    }

    /** Uses {@code theme} from now on. */
    public void colours(Colours theme) {
        colours = theme;
        redraw();
    }

    /** Shows only evidence that was there at {@code moment}, Unix seconds; {@link Tie#ALWAYS} for all. */
    public void until(long moment) {
        if (moment != until) {
            until = moment;
            redraw();
        }
    }

    /** The moment that is shown. */
    public long until() {
        return until;
    }

    /** Selects {@code what}. */
    public void select(Selection what) {
        selection.set(what);
    }

    /** What is drawn. */
    public ReadOnlyObjectProperty<Plate> plate() {
        return plate.getReadOnlyProperty();
    }

    /** What is selected. */
    public ReadOnlyObjectProperty<Selection> selection() {
        return selection.getReadOnlyProperty();
    }

    /** How wallets are laid out. */
    public ReadOnlyObjectProperty<LayoutKind> layout() {
        return layout.getReadOnlyProperty();
    }

    /** What colours of wallets say. */
    public ReadOnlyObjectProperty<ColourBy> colourBy() {
        return colourBy.getReadOnlyProperty();
    }

    /** True while a layout is made. */
    public ReadOnlyBooleanProperty layingOut() {
        return layingOut.getReadOnlyProperty();
    }
}
