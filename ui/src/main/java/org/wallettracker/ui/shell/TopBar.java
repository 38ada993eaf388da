package org.wallettracker.ui.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.theme.Space;

/** Back and forward, where one is, the search field, and the switches of the window. */
final class TopBar {

    /** What the bar asks for. */
    interface Actions {
        void back();

        void forward();

        void search(String text);

        void submit(String text);

        void leaveSearch();

        void settings(Node anchor);

        void keys();

        void toggleInspector();
    }

    private final HBox box = new HBox(Space.XS);
    private final HBox crumbs = new HBox(Space.S);
    private final Button back;
    private final Button forward;
    private final TextField search = field();
    private boolean quiet;

    /** @param time the button that tells where in time the desk is */
    TopBar(Actions actions, Button time) {
        back = Icons.button(Feather.ARROW_LEFT, "Back (Alt+Left)", actions::back);
        forward = Icons.button(Feather.ARROW_RIGHT, "Forward (Alt+Right)", actions::forward);
        crumbs.setAlignment(Pos.CENTER_LEFT);
        crumbs.getStyleClass().add("crumbs");
        crumbs.setId("crumbs");
        HBox.setHgrow(crumbs, Priority.ALWAYS);
        crumbs.setMinWidth(0);
        search.textProperty().subscribe((before, text) -> {
            if (!quiet) {
                actions.search(text);
            }
        });
        search.setOnAction(e -> actions.submit(search.getText().strip()));
        search.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE || e.getCode() == KeyCode.DOWN) {
                if (e.getCode() == KeyCode.ESCAPE) {
                    search.clear();
                }
                actions.leaveSearch();
                e.consume();
            }
        });
        Button look = Icons.button(Feather.SUN, "Appearance", () -> {
        });
        look.setId("appearance");
        look.setOnAction(e -> actions.settings(look));
        Button keys = Icons.button(Feather.HELP_CIRCLE, "Keys of this view (?)", actions::keys);
        keys.setId("keys");
        Button inspector = Icons.button(Feather.SIDEBAR, "Inspector (Space)", actions::toggleInspector);
        inspector.getGraphic().setRotate(180);
        Region gap = new Region();
        gap.setMinWidth(Space.S);
        box.getChildren().addAll(back, forward, crumbs, gap, search, time, look, keys, inspector);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("top-bar");
    }

    private static TextField field() {
        CustomTextField field = new CustomTextField();
        field.setLeft(Icons.of(Feather.SEARCH));
        Label hint = new Label("Ctrl+K");
        hint.getStyleClass().add("key-hint");
        field.setRight(hint);
        field.setPromptText("Search wallet or token");
        field.setAccessibleText("Search wallets by address, tokens by name or mint");
        field.setId("search");
        field.getStyleClass().add("search");
        return field;
    }

    /** Shows where one is and where one can go. */
    void show(List<String> breadcrumb, boolean canGoBack, boolean canGoForward) {
        crumbs.getChildren().clear();
        for (int i = 0; i < breadcrumb.size(); i++) {
            Label crumb = new Label(breadcrumb.get(i));
            crumb.getStyleClass().add(i + 1 == breadcrumb.size() ? "crumb-here" : "crumb");
            if (i > 0) {
                Label slash = new Label("/");
                slash.getStyleClass().add("crumb");
                crumbs.getChildren().add(slash);
            }
            crumbs.getChildren().add(crumb);
        }
        back.setDisable(!canGoBack);
        forward.setDisable(!canGoForward);
    }

    /** Sets the search text without searching. */
    void setSearch(String text) {
        if (search.getText().strip().equals(text.strip())) {
            return; // who is typing keeps the caret
        }
        quiet = true;
        search.setText(text);
        quiet = false;
    }

    /** Puts the focus into the search field. */
    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    String searchText() {
        return search.getText();
    }

    Node node() {
        return box;
    }
}
