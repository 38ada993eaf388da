package org.wallettracker.ui.leaderboard;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.ui.common.control.ClusterLink;
import org.wallettracker.ui.common.control.Hover;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.NodeCell;
import org.wallettracker.ui.common.view.Navigator;

/** The name of the cluster a wallet is in, which a press opens; a dash where it is in none. */
final class ClusterCell {
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    private static final PseudoClass LOWERED = PseudoClass.getPseudoClass("lowered");

    private ClusterCell() {
    }

    static TableCell<LeaderboardRow, LeaderboardRow> of(Navigator navigator) {
        Button name = new Button();
        name.getStyleClass().addAll("link", "address", "cluster-name");
        name.setFocusTraversable(false); // the keys of the table lead there too
        name.setMinWidth(0);
        Hover.install(name, () -> words(name.getUserData() instanceof LeaderboardRow row ? row : null));
        name.setOnAction(e -> {
            if (name.getUserData() instanceof LeaderboardRow row && !row.cluster().isEmpty()) {
                navigator.cluster(row.cluster());
            }
        });
        return new NodeCell<>(name, row -> {
            boolean none = row.cluster().isEmpty();
            name.setUserData(row);
            name.setText(none ? Format.DASH : row.cluster());
            name.setAccessibleText(name.getText() + ", " + words(row));
            name.setMouseTransparent(none);
            name.pseudoClassStateChanged(NONE, none);
            name.pseudoClassStateChanged(LOWERED, row.penalised());
        });
    }

    private static String words(@Nullable LeaderboardRow row) {
        return row == null || row.cluster().isEmpty()
                ? "In no cluster"
                : ClusterLink.words(row.penalised()) + ": a press opens it";
    }
}
