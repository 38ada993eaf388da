package org.wallettracker.ui.cluster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.graph.GraphFile;
import org.wallettracker.domain.cluster.graph.Look;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.ui.cluster.graph.Colours;
import org.wallettracker.ui.cluster.graph.LayoutKind;
import org.wallettracker.ui.cluster.graph.Looks;
import org.wallettracker.ui.common.control.Menus;
import org.wallettracker.ui.common.export.FileExport;
import org.wallettracker.ui.common.view.Navigator;

/** The graph on show as a file: the picture as it stands, or the whole cluster for another program. */
final class GraphExports {
    private GraphExports() {
    }

    /** The graph as it stands, with its legend. */
    interface Framed {
        /** A picture of it that says which cluster it is, and {@code notice}. */
        WritableImage snapshot(ClusterEntry entry, String notice);

        /** The colours it is drawn in. */
        Colours colours();
    }

    /** What can be written; {@code picture} is what a picture is taken of. */
    static List<MenuItem> items(ClusterViewModel model, Navigator navigator, Framed picture) {
        ClusterEntry entry = model.chosen().get();
        if (entry == null) {
            return List.of();
        }
        String name = "cluster-" + entry.cluster().id();
        List<MenuItem> items = new ArrayList<>();
        items.add(Menus.item("Picture as shown, as PNG\u2026", () -> {
            BufferedImage pixels = SwingFXUtils.fromFXImage(picture.snapshot(entry, model.notice()), null);
            navigator.export(new FileExport(name, "PNG", ".png", (out, about) -> {
                if (!ImageIO.write(pixels, "png", out)) {
                    throw new IOException("this Java can't write PNG");
                }
            }));
        }));
        Look look = Looks.of(picture.colours(), model.graph().colourBy().get(), entry.cluster(), model.rows(),
                model.notice());
        LayoutKind layout = model.graph().layout().get();
        for (GraphFile kind : List.of(GraphFile.SVG, GraphFile.GRAPHML, GraphFile.GEXF)) {
            String word = kind == GraphFile.GRAPHML ? "GraphML" : kind.name();
            items.add(
                    Menus.item("Whole cluster as " + word + "\u2026", () -> navigator.export(new FileExport(name, word,
                            "." + kind.extension(), (out, about) -> write(entry.cluster(), kind, layout, look, out)))));
        }
        return items;
    }

    private static void write(Cluster cluster, GraphFile kind, LayoutKind layout, Look look, OutputStream out)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            kind.writeTo(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer), cluster,
                    layout.places(cluster, () -> false), look);
        } catch (XMLStreamException e) {
            throw new IOException("the cluster could not be written as " + kind.name(), e);
        }
        writer.flush();
    }
}
