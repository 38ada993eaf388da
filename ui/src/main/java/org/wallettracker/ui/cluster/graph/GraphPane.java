package org.wallettracker.ui.cluster.graph;

import java.util.Set;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.cluster.graph.ClusterLayout;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.format.Figure;

/**
 * The pane a graph is drawn in. Panning moves a picture that is there already; what comes into view is drawn away from the
 * FX thread, fewer weak ties where drawing them all takes long, and all of them as soon as it stands still. FX thread only.
 */
public final class GraphPane extends Pane {
    private static final Duration QUIET = Duration.millis(140);
    private static final long SLOW = 90_000_000;
    private static final int FEWER = 15_000;
    private static final double EDGE = 48;
    private static final double SIDE_BY_SIDE = 0.42;
    private static final double LEAST = 0.5;
    private final Sheet sheet;
    private final Marks marks;
    private final ThemeColours theme;
    private final Polygon lasso = new Polygon();
    private final Circle hover = new Circle();
    private final HoverCard card = new HoverCard();
    private final PauseTransition quiet = new PauseTransition(QUIET);
    private final ReadOnlyObjectWrapper<Colours> colours = new ReadOnlyObjectWrapper<>(Colours.PLAIN);
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(Viewport.IDENTITY);
    private Plate plate = Plate.NONE;
    private Selection selection = Selection.NONE;
    private Set<Address> pinned = Set.of();
    private @Nullable Address found;
    private double fitted = 1;
    private double shrunk = 1;
    private boolean framing = true;

    /** An empty one; {@code name} names wallets on it. */
    @SuppressWarnings("this-escape")
    public GraphPane(Async async, Function<Address, Figure> name) {
        sheet = new Sheet(async, this::arrived);
        marks = new Marks(name);
        theme = new ThemeColours(this::themed);
        lasso.getStyleClass().add("graph-lasso");
        lasso.setManaged(false);
        lasso.setMouseTransparent(true);
        hover.getStyleClass().addAll("graph-ring", "hover");
        hover.setManaged(false);
        hover.setMouseTransparent(true);
        hover.setVisible(false);
        getChildren().addAll(theme.node(), sheet.node(), marks.node(), hover, lasso,
                card.node());
        getStyleClass().add("graph-pane");
        setFocusTraversable(true);
        setMinSize(0, 0);
        setAccessibleText("Graph of the cluster");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        quiet.setOnFinished(e -> {
            draw(false);
            lay();
        });
        widthProperty().subscribe((before, now) -> sized());
        heightProperty().subscribe((before, now) -> sized());
    }

    /** The theme's colours. */
    public ReadOnlyObjectProperty<Colours> colours() {
        return colours.getReadOnlyProperty();
    }

    private void themed() {
        Colours now = theme.now();
        colours.set(now);
    }

    private void sized() {
        if (framing) {
            fit();
        } else {
            draw(false);
        }
    }

    /** Shows {@code next} with what is chosen in it. */
    public void show(Plate next, Selection chosen, Set<Address> pins) {
        plate = next;
        selection = chosen;
        pinned = pins;
        if (next.framing()) {
            fit();
        } else {
            draw(false);
            lay();
        }
    }

    /** Marks what is chosen. */
    public void select(Selection chosen) {
        selection = chosen;
        lay();
    }

    /** Marks {@code wallet} as found and brings it to the middle; null for none. */
    public void find(@Nullable Address wallet) {
        found = wallet;
        int number = wallet == null ? -1 : plate.drawing().graph().number(wallet);
        if (number >= 0) {
            Viewport now = viewport.get();
            double larger = Math.max(now.scale(), Math.min(fitted * 6, now.scale() * 4));
            view(new Viewport(larger, 0, 0).centred(plate.drawing().x()[number], plate.drawing().y()[number],
                    getWidth(), getHeight()));
        }
        lay();
    }

    /** Marks {@code wallet} as found where it stands; null for none. */
    public void mark(@Nullable Address wallet) {
        found = wallet;
        lay();
    }

    /** Fits everything in. */
    public void fit() {
        if (getWidth() < 8 || getHeight() < 8) {
            framing = true;
            return;
        }
        Drawing drawing = plate.drawing();
        Viewport whole = Viewport.fit(drawing.x(), drawing.y(), drawing.shown(), getWidth(), getHeight(), EDGE);
        fitted = whole.scale();
        double largest = 1;
        for (float radius : drawing.radius()) {
            largest = Math.max(largest, radius);
        }
        // wallets side by side must not cover each other where the pane is small
        shrunk = Math.clamp(fitted * ClusterLayout.APART * SIDE_BY_SIDE / largest, LEAST, 1);
        view(whole);
        framing = true;
        draw(false);
        lay();
    }

    /** Where the analyst looks. */
    public ReadOnlyObjectProperty<Viewport> viewport() {
        return viewport.getReadOnlyProperty();
    }

    /** Moves by so many pixels. */
    public void pan(double byX, double byY) {
        view(viewport.get().moved(byX, byY));
    }

    /** Brings the place (x, y) of the layout to the middle. */
    public void centre(double x, double y) {
        view(viewport.get().centred(x, y, getWidth(), getHeight()));
    }

    /** Zooms at the pixel (x, y). */
    public void zoom(double factor, double x, double y) {
        view(viewport.get().zoomed(factor, x, y));
    }

    private void view(Viewport next) {
        framing = false;
        viewport.set(next);
        sheet.place(next);
        hover.setVisible(false);
        card.hide();
        marks.move(next);
        if (!sheet.covers(next, getWidth(), getHeight()) || !sheet.near(next)) {
            draw(true);
        }
        quiet.playFromStart();
    }

    private double grown() {
        return Math.clamp(Math.sqrt(viewport.get().scale() / fitted), 0.8, 4) * shrunk;
    }

    private void draw(boolean moving) {
        if (getWidth() < 8 || getHeight() < 8) {
            return;
        }
        int most = moving && sheet.nanos() > SLOW ? FEWER : GraphPainter.ALL;
        sheet.ask(new Sheet.Wish(plate.drawing(), viewport.get(), getWidth(), getHeight(), grown(), most));
    }

    private void arrived() {
        sheet.place(viewport.get());
        if (!sheet.near(viewport.get())) {
            draw(true);
        }
    }

    private void lay() {
        marks.lay(new Marks.Subject(plate.drawing(), selection, pinned, found, grown()), viewport.get(), getWidth(),
                getHeight());
    }

    /** The number of the wallet at the pixel (x, y), -1 for none. */
    public int walletAt(double x, double y) {
        Viewport now = viewport.get();
        return plate.index().wallet(now.planeX(x), now.planeY(y), grown() / now.scale(), 3 / now.scale());
    }

    /** The tie at the pixel (x, y); null for none. */
    public @Nullable Tie tieAt(double x, double y) {
        Viewport now = viewport.get();
        int place = plate.index().tie(now.planeX(x), now.planeY(y), 5 / now.scale());
        return place < 0 ? null : plate.drawing().tie(place);
    }

    /** Where the wallet {@code number} stands, pixels from the left and the top. */
    public double[] place(int number) {
        return new double[]{viewport.get().x(plate.drawing().x()[number]),
                viewport.get().y(plate.drawing().y()[number])};
    }

    /** What is drawn. */
    public Drawing drawing() {
        return plate.drawing();
    }

    /** A ring around the wallet {@code number} (none if below 0) and {@code words} beside the pixel (x, y). */
    void hover(int number, String words, double x, double y) {
        hover.setVisible(number >= 0);
        if (number >= 0) {
            double[] at = place(number);
            ghost(at[0], at[1], plate.drawing().radius()[number] * grown() + 2);
        }
        card.show(words, x, y, this);
    }

    /** A ring at the pixel (x, y). */
    void ghost(double x, double y, double radius) {
        hover.setVisible(true);
        hover.setCenterX(x);
        hover.setCenterY(y);
        hover.setRadius(radius);
    }

    /** The line of the lasso as it is drawn. */
    Polygon lasso() {
        return lasso;
    }
}
