package org.wallettracker.ui.common.control;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.ui.common.view.Navigator;

/** The way from a wallet to the cluster it is in. */
public final class ClusterLink {
    private static final PseudoClass LOWERED = PseudoClass.getPseudoClass("lowered");

    private ClusterLink() {
    }

    /** The name of the cluster of {@code row}, which has one; a press opens it. */
    public static Button of(LeaderboardRow row, Navigator navigator) {
        Button link = Links.link(row.cluster(), words(row.penalised()) + ": opens it",
                () -> navigator.cluster(row.cluster()));
        link.setGraphic(Icons.of(Feather.SHARE_2));
        link.setId("wallet-cluster");
        link.getStyleClass().add("cluster-link");
        link.pseudoClassStateChanged(LOWERED, row.penalised());
        return link;
    }

    /** What being in a cluster means. */
    public static String words(boolean penalised) {
        return penalised
                ? "It seems to be one hand with other wallets, which lowers its score"
                : "It seems to be one hand with other wallets; that lowers no score";
    }
}
