package org.wallettracker.ui.leaderboard;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.ui.common.control.States;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Keys;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.common.view.Place;
import org.wallettracker.ui.common.view.View;
import org.wallettracker.ui.common.view.ViewContext;

/** All scored wallets in one table. */
public final class LeaderboardView implements View {
    private final ViewContext context;
    private final LeaderboardViewModel model;
    private final BorderPane root = new BorderPane();
    private final LeaderboardTable table;
    private final TypeFilter types;
    private final RowInspector inspector;
    private boolean wanted;

    /** A leaderboard of {@code context}'s desk. */
    public LeaderboardView(ViewContext context) {
        this.context = context;
        model = new LeaderboardViewModel(context.desk(), context.async());
        table = new LeaderboardTable(model, context.navigator());
        types = new TypeFilter(model);
        inspector = new RowInspector(context);
        Label count = new Label();
        count.setId("leaderboard-count");
        count.getStyleClass().add("count-line");
        count.textProperty().bind(model.countLine());
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(types.node(), Priority.ALWAYS);
        HBox bar = new HBox(Space.M, types.node(), count);
        bar.getStyleClass().add("view-bar");
        root.widthProperty().subscribe(w -> types.wrapAt(w.doubleValue() - count.prefWidth(-1) - 4 * Space.M));
        count.textProperty()
                .subscribe(t -> types.wrapAt(root.getWidth() - count.prefWidth(-1) - 4 * Space.M));
        root.setTop(bar);
        root.setMinWidth(0);
        root.setId("leaderboard");
        root.getStyleClass().add("leaderboard");
        model.state().subscribe(this::show);
        model.selected().subscribe(this::inspect);
    }

    private void show(Loadable<Snapshot> state) {
        root.setCenter(switch (state) {
            case Loadable.Loading<Snapshot> l -> States.loadingRows(40, 9);
            case Loadable.Ready<Snapshot> r -> table.node();
            case Loadable.Empty<Snapshot> e -> States.empty(e.title(), e.advice(), guide());
            case Loadable.Failed<Snapshot> f -> States.failed(f.title(), f.cause(), retry());
        });
        types.update();
        if (state instanceof Loadable.Ready && wanted) {
            table.node().requestFocus();
            wanted = false;
        }
    }

    private Button guide() {
        Button button = new Button("How to get data");
        button.setOnAction(e -> context.navigator()
                .go(new Place("guide", "workstation.md")));
        return button;
    }

    private Button retry() {
        Button button = new Button("Try again");
        button.setOnAction(e -> model.refresh());
        return button;
    }

    private void inspect(@Nullable LeaderboardRow row) {
        inspector.show(row, model.asOf());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(String subject) {
        model.refresh();
        inspector.show(model.selected().get(), model.asOf());
    }

    @Override
    public void hide() {
        inspector.hide();
    }

    @Override
    public List<String> breadcrumb() {
        return List.of("Leaderboard");
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void search(String text) {
        model.search(text);
    }

    @Override
    public boolean searchable() {
        return true;
    }

    @Override
    public void focus() {
        if (table.node().getScene() == null) {
            wanted = true;
            root.requestFocus();
        } else {
            table.node().requestFocus();
        }
    }

    @Override
    public List<Keys> keys() {
        return List.of(new Keys("\u2191 \u2193", "move the selection"), new Keys("Enter", "open the wallet"),
                new Keys("Ctrl+C", "copy the address"), new Keys("1 \u2026 9, 0", "sort by that column; again to turn"),
                new Keys("Right click", "menu of the row"));
    }
}
