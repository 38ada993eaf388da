package org.wallettracker.ui.cluster.graph;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.wallettracker.domain.model.Address;

/** What the mouse does in a graph: pan, zoom, hover, choose, draw a lasso, move a wallet. FX thread only. */
public final class Pointer {
    private static final double NOTCH = 0.0022;
    private final GraphPane pane;
    private final Handler handler;
    private Doing doing = Doing.NOTHING;
    private boolean lassoing;
    private int grabbed = -1;
    private double lastX;
    private double lastY;

    private enum Doing {
        NOTHING, PAN, LASSO, MOVE
    }

    /** Who is told what the analyst chose. */
    public interface Handler {
        /** What is selected now. */
        Selection selection();

        /** This is to be selected. */
        void select(Selection selection);

        /** {@code wallet} was put at {@code spot}. */
        void move(Address wallet, Spot spot);

        /** {@code wallet} is to be opened. */
        void open(Address wallet);

        /** Words about the wallet {@code number}. */
        String wallet(int number);

        /** Words about {@code tie}. */
        String tie(Tie tie);
    }

    /** Listens to {@code pane} for {@code handler}. */
    public Pointer(GraphPane pane, Handler handler) {
        this.pane = pane;
        this.handler = handler;
        pane.setOnMousePressed(this::pressed);
        pane.setOnMouseDragged(this::dragged);
        pane.setOnMouseReleased(this::released);
        pane.setOnMouseMoved(this::moved);
        pane.setOnMouseExited(e -> pane.hover(-1, "", 0, 0));
        pane.setOnScroll(this::scrolled);
    }

    /** The next drag draws a lasso. */
    public void lassoNext(boolean on) {
        lassoing = on;
    }

    private void pressed(MouseEvent event) {
        pane.requestFocus();
        lastX = event.getX();
        lastY = event.getY();
        grabbed = pane.walletAt(lastX, lastY);
        boolean first = event.getButton() == MouseButton.PRIMARY;
        if (first && (lassoing || (event.isShiftDown() && grabbed < 0))) {
            doing = Doing.LASSO;
            pane.lasso().getPoints().setAll(lastX, lastY);
        } else {
            doing = first && grabbed >= 0 ? Doing.MOVE : Doing.PAN;
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        switch (doing) {
            case PAN -> {
                pane.pan(event.getX() - lastX, event.getY() - lastY);
                lastX = event.getX();
                lastY = event.getY();
            }
            case LASSO -> pane.lasso().getPoints().addAll(event.getX(), event.getY());
            case MOVE -> pane.ghost(event.getX(), event.getY(), 9);
            case NOTHING -> {
                // began elsewhere
            }
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        Doing done = doing;
        doing = Doing.NOTHING;
        if (event.isStillSincePress() && done != Doing.LASSO) {
            clicked(event);
        } else if (done == Doing.MOVE && grabbed >= 0) {
            Viewport view = pane.viewport().get();
            handler.move(pane.drawing().graph().wallet(grabbed),
                    new Spot((float) view.planeX(event.getX()), (float) view.planeY(event.getY())));
        } else if (done == Doing.LASSO) {
            enclosed(event.isShortcutDown());
        }
        event.consume();
    }

    private void clicked(MouseEvent event) {
        int number = pane.walletAt(event.getX(), event.getY());
        if (number >= 0) {
            Address wallet = pane.drawing().graph().wallet(number);
            boolean more = event.isShiftDown() || event.isShortcutDown();
            handler.select(more ? handler.selection().toggled(wallet) : Selection.of(wallet));
            if (event.getClickCount() == 2 && !more) {
                handler.open(wallet);
            }
            return;
        }
        Tie tie = pane.tieAt(event.getX(), event.getY());
        handler.select(tie == null ? Selection.NONE : Selection.of(pane.drawing().graph(), tie));
    }

    private void enclosed(boolean more) {
        ObservableList<Double> points = pane.lasso().getPoints();
        Viewport view = pane.viewport().get();
        double[] x = new double[points.size() / 2];
        double[] y = new double[points.size() / 2];
        for (int i = 0; i < x.length; i++) {
            x[i] = view.planeX(points.get(2 * i));
            y[i] = view.planeY(points.get(2 * i + 1));
        }
        points.clear();
        Graph graph = pane.drawing().graph();
        Function<List<Integer>, Set<Address>> wallets = l -> l.stream().map(graph::wallet).collect(Collectors.toSet());
        Set<Address> inside = wallets.apply(Lasso.inside(pane.drawing(), x, y));
        if (more && !handler.selection().pair()) {
            inside.addAll(handler.selection().wallets());
        }
        handler.select(Selection.of(inside));
    }

    private void moved(MouseEvent event) {
        int number = pane.walletAt(event.getX(), event.getY());
        Tie tie = number >= 0 ? null : pane.tieAt(event.getX(), event.getY());
        String words = number >= 0 ? handler.wallet(number) : tie == null ? "" : handler.tie(tie);
        pane.hover(number, words, event.getX(), event.getY());
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            pane.zoom(Math.exp(event.getDeltaY() * NOTCH), event.getX(), event.getY());
            event.consume();
        }
    }
}
