package org.wallettracker.ui.cluster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javax.imageio.ImageIO;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.ui.common.control.Menus;
import org.wallettracker.ui.common.export.FileExport;
import org.wallettracker.ui.common.view.Navigator;

/** The graph on show as a file. */
final class GraphExports {
    private GraphExports() {
    }

    /** The button; {@code picture} is what a picture is taken of: the graph as it stands, with its legend. */
    static Button button(ClusterViewModel model, Navigator navigator, Node picture) {
        Button button = Menus.button(Feather.DOWNLOAD, "Export the graph", () -> items(model, navigator, picture));
        button.setId("graph-export");
        return button;
    }

    private static List<MenuItem> items(ClusterViewModel model, Navigator navigator, Node picture) {
        ClusterEntry entry = model.chosen().get();
        if (entry == null) {
            return List.of();
        }
        String name = "cluster-" + entry.cluster().id();
        return List.of(Menus.item("Picture as shown, as PNG\u2026", () -> {
            BufferedImage pixels = SwingFXUtils.fromFXImage(picture.snapshot(null, null), null);
            navigator.export(new FileExport(name, "PNG", ".png", (out, about) -> {
                if (!ImageIO.write(pixels, "png", out)) {
                    throw new IOException("this Java can't write PNG");
                }
            }));
        }));
    }
}
