package org.wallettracker.ui.common.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.wallettracker.ui.common.theme.Themes;

/**
 * Keeps a table free of sideways scrolling: when the room gets narrow the chosen columns that are empty step back, then the
 * least important ones,
 * and what room is left over goes to the columns that can use it. A width the analyst set stays. Nothing is lost: the
 * inspector shows every figure.
 */
public final class FittingColumns {
    private static final double SCROLL_BAR = 14;
    private static final double LEAST = 36;
    /** A width that JavaFX takes for "not set" and measures itself. */
    private static final double NOT_SET = 80;

    private static final class Fit {
        private final TableColumn<?, ?> column;
        private double width;
        private final int importance;
        private final double stretch;
        private boolean chosen = true;
        private boolean empty;
        private int own;

        Fit(TableColumn<?, ?> column, double width, int importance, double stretch) {
            this.column = column;
            this.width = width;
            this.importance = importance;
            this.stretch = stretch;
        }

        private double wanted(double scale) {
            return (own > 0 ? own : width) * scale;
        }
    }

    private final List<Fit> fits = new ArrayList<>();
    private final TableView<?> table;
    private Runnable resized = () -> {
    };
    private boolean fitting;
    private boolean scrolls;

    /** For {@code table}; call {@link #add} for each of its columns. */
    public FittingColumns(TableView<?> table) {
        this.table = table;
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.widthProperty().subscribe(w -> fit());
    }

    /**
     * Lets {@code column} take {@code width} pixels; columns of lower {@code importance} step back first; {@code stretch}
     * is its share of spare room, 0 for none.
     */
    public void add(TableColumn<?, ?> column, double width, int importance, double stretch) {
        Fit fit = new Fit(column, width, importance, stretch);
        fits.add(fit);
        column.setMinWidth(LEAST);
        column.setPrefWidth(set(width)); // left alone, JavaFX would measure thirty rows of it as soon as it is in a window
        column.widthProperty().subscribe((before, now) -> dragged(fit, now.doubleValue()));
    }

    /** Lets no column step back: where the room is short the table scrolls sideways. */
    void scrolls() {
        scrolls = true;
        fit();
    }

    private void dragged(Fit fit, double width) {
        if (!fitting && table.getScene() != null && Math.abs(width - fit.column.getPrefWidth()) > 1) {
            fit.own = (int) Math.max(LEAST, Math.round(width / Themes.scale(table)));
            resized.run();
        }
    }

    /** Calls {@code action} after the analyst changed a width. */
    void onResized(Runnable action) {
        resized = action;
    }

    private Fit fit(TableColumn<?, ?> column) {
        return fits.stream().filter(f -> f.column.equals(column)).findFirst().orElseThrow();
    }

    /** True if {@code column} is wanted, whether there is room for it or not. */
    boolean chosen(TableColumn<?, ?> column) {
        return fit(column).chosen;
    }

    /** The width the analyst gave {@code column}, pixels at text scale 1; 0 for none. */
    int own(TableColumn<?, ?> column) {
        return fit(column).own;
    }

    /** Shows {@code column} or not, {@code own} pixels wide if that is above 0. Call {@link #fit} when all are set. */
    public void choose(TableColumn<?, ?> column, boolean show, int own) {
        Fit fit = fit(column);
        fit.chosen = show;
        fit.own = own;
    }

    /** Gives {@code column} another usual width, pixels at text scale 1. */
    public void widen(TableColumn<?, ?> column, double width) {
        Fit fit = fit(column);
        if (fit.width != width) {
            fit.width = width;
            fit();
        }
    }

    /** Says which columns tell nothing of any row, by their names: they are shown only where all others are. */
    void empty(Set<String> names) {
        boolean changed = false;
        for (Fit fit : fits) {
            boolean now = names.contains(fit.column.getId());
            changed |= fit.empty != now;
            fit.empty = now;
        }
        if (changed) {
            fit();
        }
    }

    private static double set(double width) {
        return width == NOT_SET ? width + 1 : width;
    }

    /** Lays the columns out for the table's present width. */
    public void fit() {
        double room = table.getWidth() - SCROLL_BAR;
        if (room <= SCROLL_BAR) {
            return;
        }
        double scale = Themes.scale(table);
        Set<Fit> shown = new HashSet<>();
        double used = 0;
        boolean whole = true;
        for (Fit fit : fits.stream().filter(f -> f.chosen).sorted(Comparator.comparing((Fit f) -> f.empty)
                .thenComparing(Comparator.comparingInt((Fit f) -> f.importance).reversed())).toList()) {
            boolean fits = used + fit.wanted(scale) <= room && (whole || !fit.empty);
            if (scrolls || fits || shown.isEmpty()) {
                shown.add(fit);
                used += fit.wanted(scale);
            }
            whole &= fits;
        }
        double stretch = shown.stream().filter(f -> f.own == 0).mapToDouble(f -> f.stretch).sum();
        double spare = Math.max(0, room - used);
        fitting = true;
        for (Fit fit : fits) {
            double extra = stretch == 0 || fit.own > 0
                    ? 0
                    : Math.min(spare * fit.stretch / stretch, fit.width * scale);
            double width = Math.floor(fit.wanted(scale) + extra);
            fit.column.setVisible(shown.contains(fit));
            fit.column.setPrefWidth(set(width));
        }
        fitting = false;
    }
}
