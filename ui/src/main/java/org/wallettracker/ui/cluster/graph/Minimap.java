package org.wallettracker.ui.cluster.graph;

import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/**
 * The whole graph, small, with a frame around what the pane shows; there only while the pane does not show all of it. A drag
 * in it moves the pane. FX thread only.
 */
public final class Minimap extends Pane {
    private static final int WIDE = 132;
    private static final int HIGH = 96;
    private static final double EDGE = 8;
    private static final int TIES = 800;
    private static final double SMALL = 0.3;

    private final GraphPane pane;
    private final WritableImage image = new WritableImage(WIDE, HIGH);
    private final Rectangle frame = new Rectangle();
    private Viewport whole = Viewport.IDENTITY;
    private Drawing drawn = Drawing.NONE;

    /** Of what {@code of} shows. */
    @SuppressWarnings("this-escape")
    public Minimap(GraphPane of) {
        pane = of;
        setId("minimap");
        getStyleClass().add("minimap");
        setMinSize(WIDE, HIGH);
        setMaxSize(WIDE, HIGH);
        setAccessibleText("The whole graph, and what of it is on show");
        frame.getStyleClass().add("minimap-frame");
        frame.setManaged(false);
        Rectangle clip = new Rectangle(WIDE, HIGH);
        setClip(clip);
        Rectangle edge = new Rectangle(WIDE, HIGH);
        edge.getStyleClass().add("minimap-edge");
        edge.setManaged(false);
        getChildren().addAll(new ImageView(image), edge, frame);
        setVisible(false);
        of.viewport().subscribe(v -> update());
        of.widthProperty().subscribe((before, now) -> update());
        of.heightProperty().subscribe((before, now) -> update());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::move);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::move);
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
    }

    private void move(MouseEvent event) {
        pane.centre(whole.planeX(event.getX()), whole.planeY(event.getY()));
        event.consume();
    }

    /** Shows what the pane shows now. */
    public void update() {
        Drawing drawing = pane.drawing();
        if (pane.getWidth() < 2 * WIDE || pane.getHeight() < 2 * HIGH || drawing.graph().size() == 0) {
            setVisible(false);
            return;
        }
        Viewport all = Viewport.fit(drawing.x(), drawing.y(), drawing.shown(), WIDE, HIGH, EDGE);
        Viewport view = pane.viewport().get();
        double left = all.x(view.planeX(0));
        double top = all.y(view.planeY(0));
        double right = all.x(view.planeX(pane.getWidth()));
        double bottom = all.y(view.planeY(pane.getHeight()));
        setVisible(out(drawing, view));
        if (isVisible()) {
            whole = all;
            paint(drawing);
            frame.setX(left);
            frame.setY(top);
            frame.setWidth(Math.max(3, right - left));
            frame.setHeight(Math.max(3, bottom - top));
        }
    }

    /** True if a wallet stands outside of what {@code view} shows. */
    private boolean out(Drawing drawing, Viewport view) {
        for (int i = 0; i < drawing.x().length; i++) {
            double x = view.x(drawing.x()[i]);
            double y = view.y(drawing.y()[i]);
            if (drawing.shown()[i] && (x < 0 || y < 0 || x > pane.getWidth() || y > pane.getHeight())) {
                return true;
            }
        }
        return false;
    }

    private void paint(Drawing drawing) {
        if (!drawing.equals(drawn)) {
            drawn = drawing;
            int[] pixels = new int[WIDE * HIGH];
            GraphPainter.paint(drawing, whole, new Raster(WIDE, HIGH, pixels), TIES, SMALL);
            image.getPixelWriter().setPixels(0, 0, WIDE, HIGH, PixelFormat.getIntArgbInstance(), pixels, 0, WIDE);
        }
    }
}
