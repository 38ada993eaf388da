package org.wallettracker.ui.common.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Things in a row at their own widths. When there is no room for all, the long forms make way for the short ones, then the
 * least important things step back whole: nothing is cut to a stump. What is left over has a place in a menu, if there is
 * one for it.
 */
public final class FittingRow extends Region {
    private final List<Item> items = new ArrayList<>();
    private final double gap;
    private final boolean right;
    private @Nullable Node rest;
    private @Nullable Node wanted;
    private int spring = Integer.MAX_VALUE;

    /** A row with {@code gap} pixels between; on the right side of its room if {@code right}. */
    public FittingRow(double gap, boolean right) {
        this.gap = gap;
        this.right = right;
        setMinWidth(0);
    }

    /** One thing in its forms, the longest first. */
    private record Item(List<Node> forms, int importance) {
        Node shortest() {
            return forms.getLast();
        }
    }

    /** Adds {@code node}; of two that don't fit, the one of less {@code importanceOf} goes. */
    public void add(Node node, int importanceOf) {
        add(List.of(node), importanceOf);
    }

    /** Adds a thing of several {@code forms}, the longest first, of which one is shown. */
    public void add(List<Node> forms, int importanceOf) {
        items.add(new Item(List.copyOf(forms), importanceOf));
        getChildren().addAll(forms);
        Node last = rest;
        if (last != null) {
            last.toFront();
        }
        requestLayout();
    }

    /** What is added from now on stands at the right side. */
    public void spring() {
        spring = getChildren().size();
    }

    /** Shows {@code node}, which is in it, before all others; null for the usual order. */
    public void want(@Nullable Node node) {
        wanted = node;
        requestLayout();
    }

    /** Shows {@code node} at the end as long as something has no room. */
    public void rest(Node node) {
        rest = node;
        getChildren().add(node);
    }

    /** Takes everything out. */
    public void clear() {
        items.clear();
        rest = null;
        getChildren().clear();
    }

    @Override
    protected double computePrefWidth(double height) {
        return items.stream().filter(i -> i.forms.getFirst().isManaged())
                .mapToDouble(i -> i.forms.getFirst().prefWidth(-1) + gap).sum() + 1 + sides();
    }

    @Override
    protected double computePrefHeight(double width) {
        return getManagedChildren().stream().mapToDouble(n -> n.prefHeight(-1)).max().orElse(0) + getInsets().getTop()
                + getInsets().getBottom();
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - sides();
        Node last = rest;
        Map<Node, Double> shown = fit(room);
        if (last != null && shown.size() < items.stream().filter(i -> i.shortest().isManaged()).count()) {
            shown = fit(room - last.prefWidth(-1) - gap);
            shown.put(last, last.prefWidth(-1));
        }
        double used = shown.values().stream().mapToDouble(w -> w + gap).sum();
        double x = getInsets().getLeft() + (right ? room - used + gap : 0);
        int place = 0;
        for (Node node : getChildren()) {
            if (place++ == spring) {
                x += Math.max(0, room - used);
            }
            Double width = shown.get(node);
            node.setVisible(width != null);
            if (width != null) {
                double height = node.prefHeight(-1);
                node.resizeRelocate(Math.rint(x), Math.rint((getHeight() - height) / 2), width, height);
                x += width + gap;
            }
        }
    }

    private int importance(Item item) {
        return wanted != null && item.forms.contains(wanted) ? Integer.MAX_VALUE : item.importance;
    }

    private Node shortest(Item item) {
        return wanted != null && item.forms.contains(wanted) ? wanted : item.shortest();
    }

    /** The forms that fit into {@code room} with their widths: as many things as can be, then in their long forms. */
    private Map<Node, Double> fit(double room) {
        List<Item> byImportance = items.stream().filter(i -> i.shortest().isManaged())
                .sorted(Comparator.comparingInt(this::importance).reversed()).toList();
        List<Item> in = new ArrayList<>();
        double used = 0;
        for (Item item : byImportance) {
            double width = shortest(item).prefWidth(-1) + gap;
            if (used + width > room) {
                break;
            }
            in.add(item);
            used += width;
        }
        Map<Node, Double> shown = new HashMap<>();
        for (Item item : in) {
            double least = shortest(item).prefWidth(-1);
            for (Node form : item.forms) {
                double more = form.prefWidth(-1) - least;
                if (used + more <= room || form.equals(shortest(item))) {
                    shown.put(form, form.prefWidth(-1));
                    used += more;
                    break;
                }
            }
        }
        return shown;
    }
}
