package org.wallettracker.ui.cluster;

import java.util.ArrayList;
import java.util.List;
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
import org.wallettracker.domain.cluster.review.ReviewStatus;
import org.wallettracker.ui.common.control.FittingRow;
import org.wallettracker.ui.common.control.Menus;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Loadable;

/** The line above list and graph: which clusters are listed, how many, and how often the search was right so far. */
final class ListBar {
    private static final int[] SIZES = {3, 5, 10, 50};
    private final ClusterViewModel model;
    private final HBox box = new HBox(Space.M);
    private final List<ToggleButton> statuses = new ArrayList<>();
    private final Label count = new Label();
    private final Label precision = new Label();
    private final Button more;

    ListBar(ClusterViewModel model, HBox tools) {
        this.model = model;
        HBox chips = new HBox(Space.XS);
        chips.setAlignment(Pos.CENTER_LEFT);
        for (ReviewStatus status : ReviewStatus.values()) {
            ToggleButton chip = new ToggleButton(ClusterWords.of(status));
            chip.getStyleClass().add("filter-chip");
            chip.setId("status-" + status.wireName());
            chip.setTooltip(new Tooltip("Lists those on which " + ClusterWords.meaning(status)));
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chip.setOnAction(e -> model.filter(model.filter().get().toggled(status)));
            statuses.add(chip);
            chips.getChildren().add(chip);
        }
        more = Menus.button(Feather.FILTER, "Filter by method, type and size", this::items);
        more.setId("cluster-filter");
        count.getStyleClass().add("count-line");
        count.setId("clusters-count");
        precision.getStyleClass().add("precision");
        precision.setId("clusters-precision");
        precision.setTooltip(new Tooltip(
                "Confirmed of all that were confirmed or dismissed, with Wilson's interval; few decisions say little"));
        FittingRow words = new FittingRow(Space.M, true);
        words.add(precision, 1);
        words.add(count, 2);
        HBox.setHgrow(words, Priority.ALWAYS);
        box.getChildren().addAll(chips, more, words, tools);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("view-bar");
        model.filter().subscribe(f -> show());
        model.state().subscribe(s -> show());
    }

    private List<MenuItem> items() {
        ClusterFilter now = model.filter().get();
        List<MenuItem> items = new ArrayList<>();
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
            statuses.get(status.ordinal()).setSelected(filter.statuses().contains(status));
        }
        more.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("on"), !filter.open());
        if (model.state().get() instanceof Loadable.Ready<ClusterViewModel.Listing> ready) {
            int all = ready.value().board().entries().size();
            int listed = ready.value().entries().size();
            count.setText(listed == all
                    ? Format.counted(all, "clusters")
                    : Format.count(listed) + " of " + Format.counted(all, "clusters"));
            precision.setText(ClusterWords.of(ready.value().board().precision()));
        } else {
            count.setText("");
            precision.setText("");
        }
    }

    Node node() {
        return box;
    }
}
