package org.wallettracker.ui.cluster;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.cluster.graph.Drawing;
import org.wallettracker.ui.cluster.graph.Graph;
import org.wallettracker.ui.cluster.graph.GraphModel;
import org.wallettracker.ui.cluster.graph.GraphPane;
import org.wallettracker.ui.cluster.graph.Minimap;
import org.wallettracker.ui.cluster.graph.Pointer;
import org.wallettracker.ui.cluster.graph.Selection;
import org.wallettracker.ui.cluster.graph.Spot;
import org.wallettracker.ui.cluster.graph.Tie;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Navigator;
import org.wallettracker.ui.common.view.ViewContext;

/** The graph with what belongs to it: tools above, legend, replay and decisions below. */
final class GraphArea implements Pointer.Handler, GraphBar.Tools {
    private final Navigator navigator;
    private final ClusterViewModel model;
    private final GraphModel graph;
    private final GraphPane pane;
    private final Pointer pointer;
    private final GraphBar bar;
    private final ReplayBar replay;
    private final GraphPicture picture;
    private final BorderPane root = new BorderPane();

    GraphArea(ViewContext context, ClusterViewModel model, ClusterActs acts, String notice) {
        navigator = context.navigator();
        this.model = model;
        graph = model.graph();
        pane = new GraphPane(context.async(), w -> navigator.notes().name(w));
        pane.setId("graph");
        pointer = new Pointer(pane, this);
        replay = new ReplayBar(model);
        Legend legend = new Legend(graph, model::row);
        pane.colours().subscribe(c -> {
            graph.colours(c);
            legend.colours(c);
        });
        Minimap map = new Minimap(pane);
        graph.plate().subscribe(p -> {
            pane.show(p, graph.selection().get(), graph.steps().now().pinned());
            map.update();
        });
        graph.selection().subscribe(pane::select);
        StackPane stack = new StackPane(pane, map, busy());
        StackPane.setAlignment(map, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(map, new Insets(Space.S));
        stack.setMinSize(0, 0);
        if (!notice.isEmpty()) {
            Label said = new Label(notice);
            said.setId("made-up");
            said.getStyleClass().add("made-up");
            StackPane.setAlignment(said, Pos.TOP_CENTER);
            stack.getChildren().add(said);
        }
        picture = new GraphPicture(pane, stack, map, legend.node());
        bar = new GraphBar(graph, this, () -> GraphExports.items(model, navigator, picture));
        root.setTop(bar.node());
        root.setCenter(picture.node());
        root.setBottom(new VBox(replay.node(), new DecisionBar(model, acts).node()));
        root.setMinWidth(0);
    }

    private Node busy() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setMaxSize(28, 28);
        Label words = new Label("Laying out\u2026");
        words.getStyleClass().add("muted");
        VBox box = new VBox(8, turning, words);
        box.setAlignment(Pos.CENTER);
        box.setMouseTransparent(true);
        box.visibleProperty().bind(graph.layingOut());
        return box;
    }

    @Override
    public Selection selection() {
        return graph.selection().get();
    }

    @Override
    public void select(Selection selection) {
        graph.select(selection);
        if (selection.pair()) {
            navigator.openInspector();
        }
    }

    @Override
    public void move(Address wallet, Spot spot) {
        graph.edit(graph.steps().now().pinning(java.util.Map.of(wallet, spot)));
    }

    @Override
    public void open(Address wallet) {
        navigator.wallet(wallet.toBase58());
    }

    @Override
    public String wallet(int number) {
        Graph of = pane.drawing().graph();
        Address wallet = of.wallet(number);
        long ties = of.ties().stream().filter(t -> t.touches(number)).count();
        return navigator.notes().name(wallet).text() + "\nscore " + MemberRow.score(model.row(wallet)).text()
                + "  \u00b7  "
                + (of.member(number)
                        ? "belongs " + ClusterWords.sure(of.confidence(number)).text()
                        : "outside the cluster")
                + "\n" + (ties == 1 ? "1 tie" : ties + " ties");
    }

    @Override
    public String tie(Tie tie) {
        StringBuilder words = new StringBuilder(
                "one hand: " + ClusterWords.sure(tie.confidence()).text());
        tie.edges().forEach(e -> words.append('\n').append(ClusterWords.of(e.kind())).append("  ")
                .append(ClusterWords.sure(e.weight()).text()));
        return words.toString();
    }

    @Override
    public void fit() {
        pane.find(null);
        pane.fit();
    }

    @Override
    public void lasso(boolean on) {
        pointer.lassoNext(on);
    }

    @Override
    public void find(String text) {
        if (text.isEmpty()) {
            pane.find(null);
            return;
        }
        Drawing drawing = pane.drawing();
        String part = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < drawing.graph().size(); i++) {
            Address wallet = drawing.graph().wallet(i);
            if (drawing.shown()[i] && (wallet.toBase58().toLowerCase(Locale.ROOT).contains(part)
                    || navigator.notes().name(wallet).text().toLowerCase(Locale.ROOT).contains(part))) {
                graph.select(Selection.of(wallet));
                pane.find(wallet);
                pane.requestFocus();
                return;
            }
        }
        navigator.say("No wallet in this graph is called " + text);
    }

    /** Marks {@code wallet} where it stands; null for none. */
    void mark(@Nullable Address wallet) {
        pane.mark(wallet);
    }

    /** Selects the tie {@code by} places after the selected one, the surest first. */
    void nextTie(int by) {
        Drawing drawing = pane.drawing();
        int count = drawing.ties().length;
        if (count == 0) {
            return;
        }
        List<Tie> order = java.util.stream.IntStream.range(0, count).mapToObj(k -> drawing.tie(count - 1 - k))
                .distinct().toList();
        Tie now = selection().tie(drawing.graph());
        int place = now == null ? -1 : order.indexOf(now);
        select(Selection.of(drawing.graph(), order.get(place < 0 ? 0 : Math.floorMod(place + by, order.size()))));
    }

    /** Selects the wallet {@code by} places after the selected one, the surest first. */
    void nextWallet(int by) {
        Drawing drawing = pane.drawing();
        List<Integer> order = java.util.stream.IntStream.range(0, drawing.graph().size())
                .filter(i -> drawing.shown()[i]).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -drawing.graph().confidence(i))).toList();
        if (order.isEmpty()) {
            return;
        }
        Address now = selection().single();
        int place = now == null ? -1 : order.indexOf(drawing.graph().number(now));
        int next = order.get(place < 0 ? 0 : Math.floorMod(place + by, order.size()));
        select(Selection.of(drawing.graph().wallet(next)));
    }

    /** The selected wallets. */
    Set<Address> selected() {
        return selection().wallets();
    }

    /** The graph as it goes into files, for trials. */
    GraphPicture picture() {
        return picture;
    }

    GraphPane pane() {
        return pane;
    }

    GraphBar bar() {
        return bar;
    }

    ReplayBar replay() {
        return replay;
    }

    Node node() {
        return root;
    }
}
