package org.wallettracker.ui.cluster;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.ui.cluster.graph.Colours;
import org.wallettracker.ui.cluster.graph.GraphPane;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;

/** The graph with its legend; a picture of it is headed by what it shows and whether that is simulated. FX thread only. */
final class GraphPicture implements GraphExports.Framed {
    private final GraphPane pane;
    private final Label title = new Label();
    private final Label notice = new Label();
    private final FlowPane head = new FlowPane(Space.M, Space.XS, title, notice);
    private final Node map;
    private final BorderPane root;

    /** @param map within {@code graph}; it goes into no picture */
    GraphPicture(GraphPane pane, Node graph, Node map, Node legend) {
        this.pane = pane;
        this.map = map;
        title.getStyleClass().add("picture-title");
        notice.getStyleClass().add("picture-notice");
        head.getStyleClass().add("picture-head");
        root = new BorderPane(graph);
        root.setBottom(legend);
        root.setMinSize(0, 0);
        root.getStyleClass().add("graph-picture");
    }

    @Override
    public WritableImage snapshot(ClusterEntry entry, String said) {
        title.setText("Cluster " + entry.cluster().id() + ", " + Format.counted(entry.cluster().members().size(),
                "wallets") + ", " + ClusterWords.of(entry.cluster().type()).toLowerCase(Locale.ROOT));
        notice.setText(said);
        notice.setVisible(!said.isEmpty());
        root.setTop(head);
        double opacity = map.getOpacity();
        map.setOpacity(0);
        try {
            return root.snapshot(null, null);
        } finally {
            map.setOpacity(opacity);
            root.setTop(null);
        }
    }

    @Override
    public Colours colours() {
        return pane.colours().get();
    }

    Node node() {
        return root;
    }
}
