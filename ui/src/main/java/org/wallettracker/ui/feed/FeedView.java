package org.wallettracker.ui.feed;

import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.desk.TokenBoard;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.control.States;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.CoverageWords;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Keys;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.common.view.View;
import org.wallettracker.ui.common.view.ViewContext;
import org.wallettracker.ui.feed.FeedPort.FeedStatus;

/** Where facts come from: sources and their health, following, gaps, histories under way, and how far tokens are known. */
public final class FeedView implements View {
    static final String GUIDE = "sources.md";
    private static final Duration AGAIN = Duration.seconds(2);

    private final ViewContext context;
    private final FeedViewModel model;
    private final BorderPane root = new BorderPane();
    private final Label headline = Texts.wrapped("");
    private final Label trouble = Texts.wrapped("");
    private final Button follow = new Button("Follow the chain");
    private final Button key = new Button("Add a key\u2026");
    private final FeedFigures figures = new FeedFigures();
    private final KeyPane keys;
    private final SourcesPane sources;
    private final StagesPane stages;
    private final GapsPane gaps;
    private final BackfillPane backfill;
    private final CoveragePane coverage;
    private final PricesPane prices;
    private final HintsPane hints;
    private final Tab gapsTab;
    private final Tab backfillTab;
    private final Tab coverageTab;
    private final TabPane tabs;
    private final SplitPane parts;
    private final Timeline clock;
    private boolean running;

    /** A view of what {@code context}'s desk hears through {@code port}. */
    public FeedView(ViewContext context, FeedPort port) {
        this.context = context;
        model = new FeedViewModel(port, context.desk(), context.async());
        keys = new KeyPane(model);
        sources = new SourcesPane(context);
        stages = new StagesPane(context);
        gaps = new GapsPane(context);
        backfill = new BackfillPane(model, context);
        coverage = new CoveragePane(model, context);
        prices = new PricesPane(context);
        hints = new HintsPane(context);
        gapsTab = new Tab("Gaps", gaps.node());
        backfillTab = new Tab("Histories", backfill.node());
        coverageTab = new Tab("Coverage", coverage.node());
        tabs = new TabPane(new Tab("Stages", stages.node()), gapsTab, backfillTab, coverageTab,
                new Tab("Prices", prices.node()), new Tab("Hints", hints.node()));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setId("feed-tabs");
        parts = new SplitPane(sources.table().node(), tabs);
        parts.setOrientation(javafx.geometry.Orientation.VERTICAL);
        parts.setDividerPositions(0.3);
        root.setTop(top());
        root.setCenter(parts);
        root.setMinWidth(0);
        root.setId("feed");
        root.getStyleClass().addAll("wallet", "feed");
        sources.table().selected().subscribe(s -> inspect());
        sources.table().onOpen(s -> context.navigator().openInspector());
        clock = new Timeline(new KeyFrame(AGAIN, e -> model.refresh()));
        clock.setCycleCount(Timeline.INDEFINITE);
        model.status().subscribe(this::show);
        model.tokens().subscribe(this::count);
        model.trouble().subscribe(words -> say(trouble, words));
    }

    private Node top() {
        follow.setId("feed-follow");
        follow.setMinWidth(Region.USE_PREF_SIZE);
        follow.setOnAction(e -> model.follow(!running));
        key.setId("feed-key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        key.setOnAction(e -> keys(!keys.node().isVisible()));
        keys(false);
        Button help = Icons.button(Feather.BOOK_OPEN, "Guide to this view (F1)",
                () -> context.navigator().guide(GUIDE));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(Space.S, Texts.section("Data sources"), gap, key, follow, help);
        head.setAlignment(Pos.CENTER_LEFT);
        trouble.setId("feed-trouble");
        say(trouble, "");
        VBox top = new VBox(Space.S, head, headline, trouble, figures.node(), keys.node());
        top.getStyleClass().add("import-top");
        return top;
    }

    private void keys(boolean shown) {
        keys.node().setVisible(shown);
        keys.node().setManaged(shown);
        key.setText(shown ? "Close" : "Add a key\u2026");
        if (shown) {
            keys.focus();
        }
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    private void show(Loadable<FeedStatus> state) {
        switch (state) {
            case Loadable.Loading<FeedStatus> l -> root.setCenter(States.loadingRows(20, 6));
            case Loadable.Empty<FeedStatus> e -> root.setCenter(States.empty(e.title(), e.advice()));
            case Loadable.Failed<FeedStatus> f -> {
                Button again = new Button("Try again");
                again.setOnAction(e -> model.refresh());
                root.setCenter(States.failed(f.title(), f.cause(), again));
            }
            case Loadable.Ready<FeedStatus> r -> show(r.value());
        }
    }

    private void show(FeedStatus now) {
        root.setCenter(parts);
        running = now.live().running();
        follow.setText(running ? "Stop following" : "Follow the chain");
        follow.setDisable(!running && now.canFollow() != null);
        key.setDisable(now.kinds().isEmpty());
        headline.setText(headline(now));
        figures.show(now);
        keys.offer(now.kinds());
        sources.show(now.sources(), now.live(), model);
        stages.show(now.live());
        gaps.show(now.live().gaps());
        prices.show(now.prices());
        hints.show(now.hints());
        gapsTab.setText("Gaps  " + Format.count(now.live().gaps().size()));
        backfill.show(now.jobs(), now.queue());
        backfillTab.setText("Histories  " + Format.count(now.queue().jobs()));
        inspect();
    }

    private static String headline(FeedStatus now) {
        String what = now.simulated()
                ? "A simulated chain is asked: without a key the desk runs against it, through the same lines of code."
                : "";
        if (!now.notice().isEmpty()) {
            what = (what + " " + now.notice() + ".").strip();
        }
        if (now.live().running()) {
            return (what + " Following since " + FeedWords.moment(now.live().since()).text() + " UTC.").strip();
        }
        return (what + " " + (now.canFollow() == null
                ? "Nothing is followed."
                : "Nothing can be followed: "
                        + now.canFollow() + "."))
                .strip();
    }

    private void count(Loadable<TokenBoard> state) {
        coverage.show(state);
        if (state instanceof Loadable.Ready<TokenBoard> r) {
            figures.show(r.value().coverage());
            coverageTab.setText("Coverage  " + CoverageWords.of(r.value().coverage()).text());
        }
    }

    private void inspect() {
        if (root.getScene() == null) {
            return;
        }
        SourcesPane.Row row = sources.table().selected().get();
        if (row != null && model.status().get() instanceof Loadable.Ready) {
            context.navigator().inspect("Source", SourcesPane.opened(row));
        } else {
            context.navigator().inspect("Nothing selected", null);
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(String subject) {
        tabs.getTabs().stream().filter(t -> !subject.isEmpty() && t.getText().toLowerCase(java.util.Locale.ROOT)
                .startsWith(subject)).findFirst().ifPresent(tabs.getSelectionModel()::select);
        model.refresh();
        model.count();
        clock.play();
        inspect();
    }

    @Override
    public void hide() {
        clock.stop();
    }

    @Override
    public List<String> breadcrumb() {
        return List.of("Sources");
    }

    @Override
    public void refresh() {
        model.refresh();
        model.count();
    }

    @Override
    public String guide() {
        return GUIDE;
    }

    @Override
    public List<Keys> keys() {
        return List.of(new Keys("\u2190 \u2192", "from tab to tab, when a tab has the focus"),
                new Keys("\u2191 \u2193", "from row to row"),
                new Keys("Enter", "open what is selected: a source, a token"),
                new Keys("Ctrl+E", "export the table that has the focus"));
    }

    @Override
    public void focus() {
        sources.table().node().requestFocus();
    }
}
