package org.wallettracker.ui.cluster;

import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.cluster.ClusterViewModel.Listing;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.control.States;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.theme.Themes;
import org.wallettracker.ui.common.view.Keys;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.common.view.Navigator;
import org.wallettracker.ui.common.view.View;
import org.wallettracker.ui.common.view.ViewContext;

/** Clusters: the list at the left, the graph of the chosen one in the middle, why it exists in the inspector. */
public final class ClusterView implements View {
    private static final double LIST = 0.58;
    private static final double NARROW = 860;
    private static final double NARROW_LIST = 0.43;
    private final Navigator navigator;
    private final ClusterViewModel model;
    private final BorderPane root = new BorderPane();
    private final SplitPane split = new SplitPane();
    private final DeskTable<ClusterEntry> table;
    private final ListBar bar;
    private final GraphArea area;
    private final Inspection inspection;
    private final Desk.Subscription subscription;
    private final Wishes wishes;
    private boolean choosing;
    private boolean inGraph;
    private @Nullable ClusterEntry expected;

    /** The clusters of {@code context}'s desk, told by {@code port}. */
    public ClusterView(ViewContext context, ClusterPort port) {
        navigator = context.navigator();
        model = new ClusterViewModel(context.desk(), port, context.async(), new ClusterViewModel.Listener() {
            @Override
            public void say(String message) {
                navigator.say(message);
            }

            @Override
            public void fail(String message) {
                navigator.fail(message);
            }
        });
        ClusterActs acts = new ClusterActs(model, navigator);
        table = ClusterTable.of(context);
        area = new GraphArea(context, model, acts, port.notice());
        wishes = new Wishes(model, area);
        inspection = new Inspection(context, model, port, area);
        HBox tools = table.tools(navigator, () -> "clusters", List::of);
        tools.getChildren().add(Icons.button(Feather.BOOK_OPEN, "Guide to this view (F1)",
                () -> navigator.guide(guide())));
        table.describe(() -> model.filter().get().text().isEmpty()
                ? Map.of()
                : Map.of("filter", model.filter().get().text()));
        bar = new ListBar(model, tools, table.orderWords());
        split.setOrientation(Orientation.HORIZONTAL);
        split.getStyleClass().add("cluster-split");
        split.getItems().addAll(table.node(), area.node());
        root.widthProperty().subscribe((before, now) -> fitList(now.doubleValue()));
        SplitPane.setResizableWithParent(table.node(), false);
        table.node().setMinWidth(0);
        root.setTop(bar.node());
        root.setId("clusters");
        root.getStyleClass().add("clusters");
        root.setMinWidth(0);
        new ClusterKeys(model, acts, area, navigator, this).install(root);
        table.node().focusedProperty().subscribe((before, now) -> inGraph = inGraph && !now);
        area.pane().focusedProperty().subscribe((before, now) -> inGraph = inGraph || now);
        table.selected().subscribe((before, row) -> chosen(row));
        table.onOpen(row -> area.pane().requestFocus());
        model.state().subscribe(this::show);
        model.chosen().subscribe((before, now) -> {
            follow(now);
            inspect();
            navigator.retitle();
        });
        model.graph().selection().subscribe((before, now) -> inspect());
        model.graph().plate().subscribe((before, now) -> wishes.fulfil());
        subscription = port.onChange(() -> context.async().paint("clusters changed", model::refresh));
    }

    /** Gives the list less of a narrow window: name, risk and status of clusters, the graph keeps room to be read. */
    private void fitList(double width) {
        boolean narrow = width < NARROW * Themes.scale(root);
        table.node().setMaxWidth(narrow ? width * NARROW_LIST : Double.MAX_VALUE);
        split.setDividerPositions(narrow ? NARROW_LIST : LIST);
    }

    private void chosen(@Nullable ClusterEntry row) {
        ClusterEntry due = expected;
        if (due != null && row != null) {
            // the list chose its first row by itself before the wanted one was in it
            expected = null;
            if (!row.cluster().id().equals(due.cluster().id())) {
                choosing = true;
                table.select(due);
                choosing = false;
            }
            return;
        }
        if (!choosing && row != null) {
            choosing = true;
            model.choose(row);
            choosing = false;
        }
    }

    private void follow(@Nullable ClusterEntry entry) {
        if (!choosing && entry != null) {
            choosing = true;
            table.select(entry);
            expected = table.selected().get() == null ? entry : null;
            choosing = false;
        }
    }

    private void show(Loadable<Listing> state) {
        switch (state) {
            case Loadable.Loading<Listing> l -> root.setCenter(States.loadingRows(40, 8));
            case Loadable.Ready<Listing> r -> {
                table.show(r.value().entries());
                root.setCenter(split);
            }
            case Loadable.Empty<Listing> e -> root.setCenter(States.empty(e.title(), e.advice(), navigator));
            case Loadable.Failed<Listing> f -> {
                Button again = new Button("Try again");
                again.setOnAction(e -> model.refresh());
                root.setCenter(States.failed(f.title(), f.cause(), again));
            }
        }
        inspect();
    }

    private void inspect() {
        if (root.getScene() != null) {
            inspection.show();
        }
    }

    /** Chooses the cluster {@code by} rows further down the list. */
    void step(int by) {
        TableView<ClusterEntry> rows = table.node();
        int next = rows.getSelectionModel().getSelectedIndex() + by;
        if (next >= 0 && next < rows.getItems().size()) {
            rows.getSelectionModel().clearAndSelect(next);
            rows.scrollTo(Math.max(0, next - 5));
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(String subject) {
        Wish wish = Wish.of(subject);
        model.open(wish.cluster());
        model.refresh();
        wishes.ask(wish);
    }

    @Override
    public void hide() {
        area.replay().pause();
    }

    /** Hears no more of changes. */
    public void close() {
        subscription.close();
    }

    @Override
    public List<String> breadcrumb() {
        ClusterEntry entry = model.chosen().get();
        return entry == null ? List.of("Clusters") : List.of("Clusters", entry.cluster().id());
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void search(String text) {
        model.filter(model.filter().get().naming(text));
    }

    @Override
    public boolean searchable() {
        return true;
    }

    @Override
    public @Nullable Address wallet() {
        return model.graph().selection().get().single();
    }

    @Override
    public String guide() {
        return "cluster-view.md";
    }

    @Override
    public List<Keys> keys() {
        return ClusterKeys.HELP;
    }

    @Override
    public void focus() {
        if (!split.equals(root.getCenter())) {
            root.requestFocus();
        } else if (inGraph) {
            area.pane().requestFocus();
        } else {
            list();
        }
    }

    /** Into the list. */
    void list() {
        table.node().requestFocus();
    }

    /** What is on show, for trials. */
    ClusterViewModel model() {
        return model;
    }

    /** The graph and its tools, for trials. */
    GraphArea area() {
        return area;
    }
}
