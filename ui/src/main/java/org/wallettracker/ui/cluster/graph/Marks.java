package org.wallettracker.ui.cluster.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.theme.Themes;

/** What lies over the picture of a graph: names of some wallets, rings around chosen ones, the chosen tie. FX thread only. */
final class Marks {
    private static final int LABELS = 60;
    private static final int RINGS = 400;
    private static final int ROOMY = 300;
    private static final double CELL_X = 84;
    private static final double CELL_Y = 22;
    private static final double LETTER = 7.4;
    private final Pane pane = new Pane();
    private final Function<Address, Figure> name;
    private final List<Placed> placed = new ArrayList<>();
    private double cellX = CELL_X;
    private double cellY = CELL_Y;
    private double letter = LETTER;

    /** A mark and how it comes to where it belongs. */
    private interface Placed {
        void in(Viewport view);
    }

    /** What the marks are about: the drawing, what is selected, pinned, found, and how large wallets are now. */
    record Subject(Drawing drawing, Selection selection, Set<Address> pinned, @Nullable Address found, double grown) {
    }

    Marks(Function<Address, Figure> name) {
        this.name = name;
        pane.setMouseTransparent(true);
        pane.setManaged(false);
    }

    Pane node() {
        return pane;
    }

    /** Moves the marks to where they belong in {@code now}; which names have room is not asked anew. */
    void move(Viewport now) {
        for (Placed mark : placed) {
            mark.in(now);
        }
    }

    /** Lays all marks for {@code view} of a pane of this size. */
    void lay(Subject of, Viewport view, double width, double height) {
        placed.clear();
        pane.getChildren().clear();
        double scale = Themes.scale(pane);
        cellX = CELL_X * scale;
        cellY = CELL_Y * scale;
        letter = LETTER * scale;
        Drawing drawing = of.drawing;
        Graph graph = drawing.graph();
        Tie tie = of.selection.tie(graph);
        if (tie != null) {
            line(drawing, tie, "graph-chosen-ground");
            line(drawing, tie, "graph-chosen-tie");
        }
        int rings = 0;
        for (int i = 0; i < graph.size() && rings < RINGS; i++) {
            Address wallet = graph.wallet(i);
            double x = view.x(drawing.x()[i]);
            double y = view.y(drawing.y()[i]);
            if (!drawing.shown()[i] || x < -40 || y < -40 || x > width + 40 || y > height + 40) {
                continue;
            }
            double radius = drawing.radius()[i] * of.grown;
            if (of.pinned.contains(wallet)) {
                ring(drawing, i, radius + 5.5, "pinned");
                rings++;
            }
            if (of.selection.wallets().contains(wallet)) {
                ring(drawing, i, radius + 3, "chosen");
                rings++;
            }
            if (wallet.equals(of.found)) {
                ring(drawing, i, radius + 8, "found");
                rings++;
            }
        }
        labels(of, view, width, height);
        move(view);
    }

    private void line(Drawing drawing, Tie tie, String style) {
        Line line = new Line();
        line.getStyleClass().add(style);
        placed.add(view -> {
            line.setStartX(view.x(drawing.x()[tie.a()]));
            line.setStartY(view.y(drawing.y()[tie.a()]));
            line.setEndX(view.x(drawing.x()[tie.b()]));
            line.setEndY(view.y(drawing.y()[tie.b()]));
        });
        pane.getChildren().add(line);
    }

    private void ring(Drawing drawing, int number, double radius, String style) {
        Circle ring = new Circle(radius);
        ring.getStyleClass().addAll("graph-ring", style);
        placed.add(view -> {
            ring.setCenterX(view.x(drawing.x()[number]));
            ring.setCenterY(view.y(drawing.y()[number]));
        });
        pane.getChildren().add(ring);
    }

    /** Names of chosen wallets, then of the surest, where there is room. */
    private void labels(Subject of, Viewport view, double width, double height) {
        Drawing drawing = of.drawing;
        Graph graph = drawing.graph();
        List<Integer> wanted = new ArrayList<>();
        for (int i = 0; i < graph.size(); i++) {
            double x = view.x(drawing.x()[i]);
            double y = view.y(drawing.y()[i]);
            if (drawing.shown()[i] && x > 0 && y > 0 && x < width - 30 && y < height - 12) {
                wanted.add(i);
            }
        }
        boolean crowded = wanted.size() > 4 * LABELS;
        wanted.sort(Comparator.comparing((Integer i) -> !chosen(of, i)).thenComparing(i -> -graph.confidence(i))
                .thenComparing(i -> i));
        Set<Long> taken = new HashSet<>();
        boolean open = wanted.size() <= ROOMY;
        int laidOut = 0;
        for (int i : wanted) {
            boolean chosen = chosen(of, i);
            if (laidOut >= LABELS || (crowded && !chosen)) {
                break;
            }
            double aside = drawing.radius()[i] * of.grown + 4;
            double right = view.x(drawing.x()[i]) + aside;
            double left = right - 2 * aside - cellX;
            double y = view.y(drawing.y()[i]) - cellY / 2;
            boolean fitsRight = right + cellX <= width && !(open && covers(of, wanted, view, i, right, y));
            boolean fitsLeft = left >= 0 && !(open && covers(of, wanted, view, i, left, y));
            boolean onLeft = !fitsRight && (fitsLeft || right + cellX > width);
            boolean roomy = fitsRight || fitsLeft;
            boolean fits = (chosen || roomy) && free(taken, onLeft ? left : right, y);
            if (chosen || fits) {
                label(drawing, i, aside, onLeft, chosen);
                laidOut++;
            }
        }
    }

    /** True if a name at (x, y) would stand on another wallet than {@code own}. */
    private boolean covers(Subject of, List<Integer> wallets, Viewport view, int own, double x, double y) {
        for (int i : wallets) {
            double left = view.x(of.drawing.x()[i]) - x;
            double top = view.y(of.drawing.y()[i]) - y;
            double radius = of.drawing.radius()[i] * of.grown;
            if (i != own && left > -radius && left < cellX + radius && top > -radius + 4
                    && top < cellY + radius - 4) {
                return true;
            }
        }
        return false;
    }

    private static boolean chosen(Subject of, int i) {
        Address wallet = of.drawing.graph().wallet(i);
        return of.selection.wallets().contains(wallet) || wallet.equals(of.found);
    }

    private boolean free(Set<Long> taken, double x, double y) {
        long column = (long) Math.floor(x / cellX);
        long row = (long) Math.floor(y / cellY);
        long[] cells = {column << 32 | row, column + 1 << 32 | row, column << 32 | row + 1,
                column + 1 << 32 | row + 1};
        for (long cell : cells) {
            if (taken.contains(cell)) {
                return false;
            }
        }
        for (long cell : cells) {
            taken.add(cell);
        }
        return true;
    }

    private void label(Drawing drawing, int number, double aside, boolean left, boolean chosen) {
        Figure figure = name.apply(drawing.graph().wallet(number));
        Label label = new Label(figure.text());
        label.getStyleClass().add("graph-label");
        if (chosen) {
            label.getStyleClass().add("chosen");
        }
        double room = left ? -aside - figure.text().length() * letter - aside : 0;
        placed.add(view -> {
            label.setLayoutX(Math.rint(view.x(drawing.x()[number]) + aside + room));
            label.setLayoutY(Math.rint(view.y(drawing.y()[number]) - cellY / 2 + 2));
        });
        pane.getChildren().add(label);
    }
}
