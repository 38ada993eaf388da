package org.wallettracker.ui.lab;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;
import org.wallettracker.ui.lab.LabCurve.Anchor;

/** A small chart of a curve whose anchors can be dragged. The table below it does the same by keyboard. */
final class CurveChart extends Region {
    private static final double LEFT = 40;
    private static final double RIGHT = 14;
    private static final double TOP = 10;
    private static final double BOTTOM = 20;
    private static final double DOT = 5;

    private final Polyline line = new Polyline();
    private final Polyline inForce = new Polyline();
    private final Line floor = new Line();
    private final Line wall = new Line();
    private final Label top = new Label();
    private final Label zero = new Label("0");
    private final Label first = new Label();
    private final Label last = new Label();
    private final Label hint = new Label();
    private final List<Circle> dots = new ArrayList<>();
    private final Mover mover;
    private final Runnable done;
    private List<Anchor> anchors = List.of();
    private List<Anchor> beside = List.of();
    private @Nullable LabCurve curve;
    private @Nullable CurveScale scale;
    private boolean dragging;

    /** Is told where an anchor was dragged. */
    interface Mover {
        void move(int anchor, Anchor to);
    }

    CurveChart(Mover mover, Runnable done) {
        this.mover = mover;
        this.done = done;
        getStyleClass().add("curve-chart");
        line.getStyleClass().add("curve-line");
        inForce.getStyleClass().add("curve-in-force");
        floor.getStyleClass().add("curve-axis");
        wall.getStyleClass().add("curve-axis");
        for (Label label : new Label[]{top, zero, first, last, hint}) {
            label.getStyleClass().add("curve-label");
        }
        getChildren().addAll(floor, wall, inForce, line, top, zero, first, last, hint);
        getChildren().forEach(n -> n.setManaged(false));
        setMinHeight(150);
        setPrefHeight(170);
        setMaxHeight(170);
    }

    /** Shows {@code now} of {@code of}, and {@code then}, in force, behind it where it differs. */
    void show(LabCurve of, List<Anchor> now, List<Anchor> then) {
        curve = of;
        anchors = now;
        beside = then;
        if (!dragging || scale == null) {
            scale = CurveScale.of(now, of.xDigits());
        }
        while (dots.size() < now.size()) {
            dots.add(dot(dots.size()));
        }
        while (dots.size() > now.size()) {
            getChildren().remove(dots.removeLast());
        }
        top.setText(now.stream().max(java.util.Comparator.comparingDouble(a -> CurveScale.number(a.y()))).orElseThrow()
                .y() + " " + of.yName());
        first.setText(now.getFirst().x());
        last.setText(now.getLast().x() + " " + of.xName().replace(", up to", "").replace(", from", "")
                + (scale.logarithmic() ? " (log)" : ""));
        setAccessibleText(
                of.label() + ": " + of.yName() + " by " + of.xName() + "; the anchors stand in the table below");
        requestLayout();
    }

    private Circle dot(int index) {
        Circle dot = new Circle(DOT);
        dot.getStyleClass().add("curve-dot");
        dot.setCursor(Cursor.MOVE);
        dot.setManaged(false);
        dot.setOnMousePressed(e -> dragging = true);
        dot.setOnMouseDragged(e -> drag(index, e));
        dot.setOnMouseReleased(e -> {
            dragging = false;
            hint.setText("");
            done.run();
        });
        dot.setOnMouseEntered(e -> hint(index));
        dot.setOnMouseExited(e -> {
            if (!dragging) {
                hint.setText("");
            }
        });
        getChildren().add(dot);
        return dot;
    }

    private void hint(int index) {
        LabCurve of = curve;
        if (of != null && index < anchors.size()) {
            Anchor at = anchors.get(index);
            hint.setText(at.y() + " " + of.yName() + " at " + at.x() + " " + of.xName());
            hint.autosize();
            hint.relocate(LEFT + 8, TOP - 4);
        }
    }

    private void drag(int index, MouseEvent event) {
        CurveScale by = scale;
        if (by == null || index >= anchors.size()) {
            return;
        }
        double x = (sceneToLocal(event.getSceneX(), event.getSceneY()).getX() - LEFT) / width();
        double y = 1 - (sceneToLocal(event.getSceneX(), event.getSceneY()).getY() - TOP) / height();
        String left = index == 0 ? "" : anchors.get(index - 1).x();
        String right = index + 1 < anchors.size() ? anchors.get(index + 1).x() : "";
        mover.move(index, new Anchor(by.xAt(x, left, right), by.yAt(y)));
        hint(index);
    }

    private double width() {
        return Math.max(10, getWidth() - LEFT - RIGHT);
    }

    private double height() {
        return Math.max(10, getHeight() - TOP - BOTTOM);
    }

    @Override
    protected void layoutChildren() {
        CurveScale by = scale;
        LabCurve of = curve;
        if (by == null || of == null) {
            return;
        }
        double ground = TOP + height();
        draw(line, anchors, by, of.steps());
        draw(inForce, beside, by, of.steps());
        inForce.setVisible(!beside.equals(anchors));
        for (int i = 0; i < dots.size(); i++) {
            dots.get(i).setCenterX(x(anchors.get(i), by));
            dots.get(i).setCenterY(y(anchors.get(i), by));
        }
        line(floor, LEFT, ground, LEFT + width(), ground);
        line(wall, LEFT, TOP, LEFT, ground);
        top.autosize();
        boolean beside = top.getWidth() <= LEFT - 12; // else within, behind its line
        place(top, beside ? LEFT - 10 : LEFT + 6, TOP - 7, beside);
        place(zero, LEFT - 10, ground - 7, true);
        place(first, LEFT, ground + 4, false);
        place(last, LEFT + width() + RIGHT, ground + 4, true);
    }

    private double x(Anchor a, CurveScale by) {
        return LEFT + by.across(CurveScale.number(a.x())) * width();
    }

    private double y(Anchor a, CurveScale by) {
        return TOP + (1 - by.up(CurveScale.number(a.y()))) * height();
    }

    private void draw(Polyline shape, List<Anchor> of, CurveScale by, boolean steps) {
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            double at = Math.clamp(x(of.get(i), by), LEFT, LEFT + width());
            double height = Math.clamp(y(of.get(i), by), TOP, TOP + height());
            if (steps && i > 0) {
                points.add(at);
                points.add(points.get(points.size() - 2));
            }
            points.add(at);
            points.add(height);
        }
        shape.getPoints().setAll(points);
    }

    private static void line(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(Math.round(x1) + 0.5);
        line.setStartY(Math.round(y1) + 0.5);
        line.setEndX(Math.round(x2) + 0.5);
        line.setEndY(Math.round(y2) + 0.5);
    }

    private static void place(Label label, double x, double y, boolean right) {
        label.autosize();
        label.relocate(right ? x - label.getWidth() : x, y);
    }
}
