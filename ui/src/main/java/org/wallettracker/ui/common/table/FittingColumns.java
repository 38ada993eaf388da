package org.wallettracker.ui.common.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.wallettracker.ui.common.theme.Themes;

/**
 * Keeps a table free of sideways scrolling: when the room gets narrow the least important columns step back, and what
 * room is left over goes to the columns that can use it. Nothing is lost: the inspector shows every figure.
 */
public final class FittingColumns {
    private static final double SCROLL_BAR = 14;

    private record Fit(TableColumn<?, ?> column, double width, int importance, double stretch) {
    }

    private final List<Fit> fits = new ArrayList<>();
    private final TableView<?> table;

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
        fits.add(new Fit(column, width, importance, stretch));
        column.setMinWidth(36);
    }

    /** Lays the columns out for the table's present width. */
    public void fit() {
        double room = table.getWidth() - SCROLL_BAR;
        if (room <= SCROLL_BAR) {
            return;
        }
        double scale = Themes.scale(table);
        Map<Fit, Boolean> shown = new HashMap<>();
        double used = 0;
        for (Fit fit : fits.stream().sorted(Comparator.comparingInt(Fit::importance).reversed()).toList()) {
            boolean show = used + fit.width * scale <= room;
            shown.put(fit, show);
            used += show ? fit.width * scale : 0;
        }
        double stretch = fits.stream().filter(shown::get).mapToDouble(Fit::stretch).sum();
        double spare = Math.max(0, room - used);
        for (Fit fit : fits) {
            fit.column.setVisible(Boolean.TRUE.equals(shown.get(fit)));
            double extra = stretch == 0 ? 0 : Math.min(spare * fit.stretch / stretch, fit.width * scale);
            fit.column.setPrefWidth(Math.floor(fit.width * scale + extra));
        }
    }

}
