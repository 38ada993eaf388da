package org.wallettracker.ui.guide;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.wallettracker.ui.common.control.States;
import org.wallettracker.ui.common.markdown.Markdown;
import org.wallettracker.ui.common.markdown.PageNodes;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Keys;
import org.wallettracker.ui.common.view.Place;
import org.wallettracker.ui.common.view.View;
import org.wallettracker.ui.common.view.ViewContext;
import org.wallettracker.ui.guide.GuideIndex.Content;
import org.wallettracker.ui.guide.GuideIndex.Page;

/** The user guide that ships with the program: its pages on the left, the chosen one beside them. */
public final class GuideView implements View {
    /** What the guide opens with: help on the window the analyst looks at. */
    private static final String FIRST = "workstation.md";
    private final ViewContext context;
    private final BorderPane root = new BorderPane();
    private final VBox contents = new VBox(2);
    private final ScrollPane scroll = new ScrollPane();
    private String file = FIRST;
    private String title = "";

    /** A guide that follows links through {@code context}'s navigator. */
    public GuideView(ViewContext context) {
        this.context = context;
        root.setId("guide");
        root.getStyleClass().add("guide");
        contents.getStyleClass().add("guide-contents");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setLeft(contents);
        root.setMinWidth(0);
        root.setCenter(scroll);
    }

    private void load() {
        String wanted = file;
        context.async().run(this, () -> GuideIndex.read(wanted), this::display, e -> root.setCenter(
                States.failed("This page of the guide could not be read", e.getMessage() == null ? "" : e.getMessage(),
                        back())));
    }

    private Button back() {
        Button button = new Button("Open the first page");
        button.setOnAction(e -> context.navigator().go(Place.of("guide")));
        return button;
    }

    private void display(Content content) {
        title = content.page().title();
        context.navigator().retitle();
        contents.getChildren().clear();
        for (Page page : content.pages()) {
            ToggleButton entry = new ToggleButton(page.title());
            entry.setSelected(page.file().equals(file));
            entry.setMaxWidth(Double.MAX_VALUE);
            entry.getStyleClass().add("guide-entry");
            entry.setOnAction(e -> {
                entry.setSelected(true);
                context.navigator().go(new Place("guide", page.file()));
            });
            contents.getChildren().add(entry);
        }
        VBox page = new VBox(Space.M);
        page.getChildren().addAll(new PageNodes(this::follow).blocks(content.document()));
        page.getStyleClass().add("guide-page");
        page.setMaxWidth(760);
        StackPane frame = new StackPane(page);
        frame.getStyleClass().add("guide-frame");
        scroll.setContent(frame);
        scroll.setVvalue(0);
        root.setCenter(scroll);
    }

    private void follow(String destination) {
        if (Markdown.isPage(destination)) {
            context.navigator().go(new Place("guide", Markdown.file(destination)));
        } else if (destination.startsWith("https://") || destination.startsWith("http://")) {
            context.navigator().browse(destination);
        } else {
            context.navigator().fail("This link leads nowhere the guide knows: " + destination);
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(String subject) {
        file = subject.isEmpty() ? FIRST : subject;
        title = "";
        load();
    }

    @Override
    public void hide() {
        context.async().forget(this);
    }

    @Override
    public List<String> breadcrumb() {
        return title.isEmpty() ? List.of("Guide") : List.of("Guide", title);
    }

    @Override
    public void refresh() {
        // the guide does not depend on data
    }

    @Override
    public boolean inspects() {
        return false;
    }

    @Override
    public List<Keys> keys() {
        return List.of(new Keys("Tab", "from link to link"), new Keys("PgUp PgDn", "scroll"));
    }

    @Override
    public void focus() {
        scroll.requestFocus();
    }
}
