package org.wallettracker.ui.cluster;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.cluster.ClusterType;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.cluster.review.Precision;
import org.wallettracker.domain.cluster.review.ReviewStatus;
import org.wallettracker.ui.cluster.ClusterViewModel.Listing;
import org.wallettracker.ui.common.control.FittingRow;
import org.wallettracker.ui.common.control.Menus;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Loadable;

/** The line above list and graph: which clusters are listed, how many, and how often the search was right so far. */
final class ListBar {
    private static final int[] SIZES = {3, 5, 10, 50};
    private static final int MENU = 20;
    private static final int CHIPS = 12;
    private static final String HELP = "Precision: confirmed of all that were confirmed or dismissed, with Wilson's "
            + "interval; few decisions say little";
    private final ClusterViewModel model;
    private final HBox box = new HBox(Space.M);
    private final FittingRow row = new FittingRow(Space.XS, false);
    private final List<ToggleButton> statuses = new ArrayList<>();
    private final Label count = words("clusters-count", "count-line");
    private final Label shortCount = words("clusters-count-short", "count-line");
    private final Label precision = words("clusters-precision", "precision");
    private final Label shortPrecision = words("clusters-precision-short", "precision");
    private String order = "";
    private final Button more;

    /** @param order of the list, in words that follow its count */
    ListBar(ClusterViewModel model, HBox tools, ReadOnlyStringProperty order) {
        this.model = model;
        for (ReviewStatus status : ReviewStatus.values()) {
            ToggleButton chip = new ToggleButton(ClusterWords.of(status));
            chip.getStyleClass().add("filter-chip");
            chip.setId("status-" + status.wireName());
            chip.setTooltip(new Tooltip("Lists those on which " + ClusterWords.meaning(status)));
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chip.setOnAction(e -> model.filter(model.filter().get().toggled(status)));
            statuses.add(chip);
            row.add(chip, CHIPS - status.ordinal());
        }
        more = Menus.button(Feather.FILTER, "Filter by method, type and size", this::items);
        more.setId("cluster-filter");
        row.add(more, MENU);
        row.spring();
        row.add(List.of(precision, shortPrecision), 1);
        row.add(List.of(count, shortCount), 2);
        HBox.setHgrow(row, Priority.ALWAYS);
        box.getChildren().addAll(row, tools);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("view-bar");
        model.filter().subscribe(f -> show());
        order.subscribe(words -> {
            this.order = words;
            show();
        });
        model.state().subscribe(s -> show());
    }

    private List<MenuItem> items() {
        ClusterFilter now = model.filter().get();
        List<MenuItem> items = new ArrayList<>();
        for (ToggleButton chip : statuses) {
            if (!chip.isVisible()) {
                ReviewStatus status = ReviewStatus.values()[statuses.indexOf(chip)];
                items.add(check(chip.getText(), now.statuses().contains(status), now.toggled(status)));
            }
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        for (Method method : Method.values()) {
            items.add(check("Found by " + ClusterWords.of(method).toLowerCase(java.util.Locale.ROOT),
                    now.methods().contains(method), now.toggled(method)));
        }
        items.add(new SeparatorMenuItem());
        for (ClusterType type : ClusterType.values()) {
            items.add(check(ClusterWords.of(type), now.types().contains(type), now.toggled(type)));
        }
        items.add(new SeparatorMenuItem());
        for (int size : SIZES) {
            items.add(check("From " + size + " wallets on", now.least() == size, now.from(now.least() == size
                    ? 0
                    : size)));
        }
        items.add(new SeparatorMenuItem());
        items.add(Menus.item("All clusters", () -> model.filter(ClusterFilter.NONE.naming(now.text()))));
        return items;
    }

    private MenuItem check(String word, boolean on, ClusterFilter next) {
        CheckMenuItem item = new CheckMenuItem(word);
        item.setSelected(on);
        item.setOnAction(e -> model.filter(next));
        return item;
    }

    private void show() {
        ClusterFilter filter = model.filter().get();
        for (ReviewStatus status : ReviewStatus.values()) {
            ToggleButton chip = statuses.get(status.ordinal());
            chip.setSelected(filter.statuses().contains(status));
            chip.setText(ClusterWords.of(status) + (model.state().get() instanceof Loadable.Ready<Listing> ready
                    ? "  " + Format.count(ready.value().of(status))
                    : ""));
        }
        more.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("on"), !filter.open());
        if (model.state().get() instanceof Loadable.Ready<Listing> ready) {
            int all = ready.value().board().entries().size();
            int listed = ready.value().entries().size();
            shortCount.setText(listed == all
                    ? Format.counted(all, "clusters")
                    : Format.count(listed) + " of " + Format.counted(all, "clusters"));
            count.setText(shortCount.getText() + order);
            Precision right = ready.value().board().precision();
            precision.setText(ClusterWords.of(right));
            shortPrecision.setText(ClusterWords.inShort(right));
            for (Label label : List.of(count, shortCount, precision, shortPrecision)) {
                label.getTooltip().setText(count.getText() + "\n" + precision.getText() + "\n" + HELP);
            }
        } else {
            List.of(count, shortCount, precision, shortPrecision).forEach(label -> label.setText(""));
        }
    }

    private static Label words(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setTooltip(new Tooltip(HELP));
        return label;
    }

    Node node() {
        return box;
    }
}
