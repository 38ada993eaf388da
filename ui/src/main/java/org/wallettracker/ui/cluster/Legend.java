package org.wallettracker.ui.cluster;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.score.WalletType;
import org.wallettracker.ui.cluster.graph.ColourBy;
import org.wallettracker.ui.cluster.graph.Colours;
import org.wallettracker.ui.cluster.graph.Drawing;
import org.wallettracker.ui.cluster.graph.Graph;
import org.wallettracker.ui.cluster.graph.GraphModel;
import org.wallettracker.ui.cluster.graph.Looks;
import org.wallettracker.ui.cluster.graph.Tie;
import org.wallettracker.ui.common.control.Chips;

/** What lines, sizes and colours of the graph mean, always there; its methods switch their ties on and off. */
final class Legend {
    private final GraphModel graph;
    private final FlowPane box = new FlowPane();
    private final List<ToggleButton> methods = new ArrayList<>();
    private final LeastSlider least;
    private final Function<Address, @Nullable LeaderboardRow> rows;
    private Set<WalletType> types = Set.of();
    private boolean unknown;
    private boolean outsiders;
    private boolean replayed;
    private boolean arrows;
    private Colours colours = Colours.PLAIN;

    /** @param rows what the leaderboard tells of a wallet */
    Legend(GraphModel graph, Function<Address, @Nullable LeaderboardRow> rows) {
        this.graph = graph;
        this.rows = rows;
        least = new LeastSlider(graph);
        box.setId("graph-legend");
        box.getStyleClass().add("graph-legend");
        for (Method method : Method.values()) {
            ToggleButton toggle = new ToggleButton(ClusterWords.of(method));
            toggle.getStyleClass().add("legend-method");
            toggle.setId("legend-" + method.wireName());
            toggle.setTooltip(new Tooltip(ClusterWords.meaning(method) + ". Press to hide or show its ties"));
            toggle.setSelected(true);
            toggle.setOnAction(e -> switchMethods());
            methods.add(toggle);
        }
        graph.colourBy().subscribe(c -> show());
        graph.plate().subscribe(p -> {
            present(p.drawing());
            for (Method method : Method.values()) {
                methods.get(method.ordinal()).setSelected(graph.steps().now().methods().contains(method));
            }
        });
    }

    /** Notes what there is to be told of in {@code drawn}. */
    private void present(Drawing drawn) {
        Graph now = drawn.graph();
        Set<WalletType> there = EnumSet.noneOf(WalletType.class);
        boolean without = false;
        boolean outside = false;
        for (int i = 0; i < now.size(); i++) {
            LeaderboardRow row = rows.apply(now.wallet(i));
            outside |= !now.member(i);
            without |= row == null || (row.tooLittleEvidence() && graph.colourBy().get() == ColourBy.SCORE);
            if (row != null) {
                there.add(row.type());
            }
        }
        boolean replaying = graph.until() != Tie.ALWAYS;
        boolean directed = drawn.directed();
        if (!there.equals(types) || without != unknown || outside != outsiders || replaying != replayed
                || directed != arrows) {
            arrows = directed;
            types = there;
            unknown = without;
            outsiders = outside;
            replayed = replaying;
            show();
        }
    }

    private void switchMethods() {
        Set<Method> shown = EnumSet.noneOf(Method.class);
        for (Method method : Method.values()) {
            if (methods.get(method.ordinal()).isSelected()) {
                shown.add(method);
            }
        }
        graph.edit(graph.steps().now().of(shown));
    }

    /** Wears {@code theme}. */
    void colours(Colours theme) {
        colours = theme;
        show();
    }

    private void show() {
        box.getChildren().clear();
        for (Method method : Method.values()) {
            Line line = new Line(0, 0, 18, 0);
            line.setStroke(colour(colours.of(method)));
            line.setStrokeWidth(2);
            int dash = Colours.dash(method);
            if (dash > 0) {
                line.getStrokeDashArray().setAll((double) dash, (double) dash);
            }
            methods.get(method.ordinal()).setGraphic(line);
        }
        box.getChildren().addAll(methods);
        if (arrows) {
            word("Gave the first SOL", head(true));
            word("through others", head(false));
        }
        word("Thicker, larger: surer", null);
        box.getChildren().add(least.node());
        switch (graph.colourBy().get()) {
            case TYPE -> {
                for (WalletType type : types) {
                    word(Chips.word(type), dot(colours.of(type)));
                }
                if (unknown) {
                    word(Looks.unknown(ColourBy.TYPE), rimmed(colours.pale(), colours.muted()));
                }
            }
            case SCORE -> {
                for (int step = 0; step < Looks.steps().size(); step++) {
                    word(Looks.steps().get(step), dot(colours.ofStep(step)));
                }
                if (unknown) {
                    word(Looks.unknown(ColourBy.SCORE), rimmed(colours.pale(), colours.muted()));
                }
            }
            case METHOD -> word("Wallet: method of its strongest tie", dot(colours.of(Method.FUNDING)));
        }
        if (graph.until() != Tie.ALWAYS) {
            word("Small, faint: not tied yet", new Circle(2, colour(colours.faint())));
        }
        if (outsiders) {
            word("Outside the cluster", rimmed(colours.ground(), colours.muted()));
        }
    }

    private void word(String text, @Nullable Node sign) {
        Label label = new Label(text, sign);
        label.getStyleClass().add("legend-word");
        box.getChildren().add(label);
    }

    private static Node rimmed(int fill, int rim) {
        Circle circle = new Circle(3.5, colour(fill));
        circle.setStroke(colour(rim));
        circle.setStrokeWidth(1.5);
        return circle;
    }

    /** The head of an arrow, as {@link org.wallettracker.ui.cluster.graph.GraphPainter} draws it. */
    private Node head(boolean direct) {
        Polygon head = new Polygon(0, 0, 9, 4, 0, 8);
        head.setStroke(colour(colours.of(Method.FUNDING)));
        head.setFill(colour(direct ? colours.of(Method.FUNDING) : colours.ground()));
        return head;
    }

    private static Node dot(int colour) {
        return new Circle(4, colour(colour));
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >>> 16 & 255, argb >>> 8 & 255, argb & 255);
    }

    Node node() {
        return box;
    }
}
