package org.wallettracker.ui.shell;

import java.util.List;
import java.util.function.Function;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.ui.cluster.ClusterView;
import org.wallettracker.ui.common.view.View;
import org.wallettracker.ui.common.view.ViewContext;
import org.wallettracker.ui.compare.CompareView;
import org.wallettracker.ui.feed.FeedView;
import org.wallettracker.ui.guide.GuideView;
import org.wallettracker.ui.lab.LabView;
import org.wallettracker.ui.leaderboard.LeaderboardView;
import org.wallettracker.ui.source.ImportView;
import org.wallettracker.ui.token.TokenView;
import org.wallettracker.ui.wallet.WalletView;

/**
 * A view's entry in the navigation rail. A new view is one more line in {@link #all}.
 *
 * @param id the view of a {@link org.wallettracker.ui.common.view.Place}
 * @param word under the icon
 * @param make builds the view when it is first visited
 */
record ViewEntry(String id, String word, Feather icon, Function<ViewContext, View> make) {

    /** Every view, in the order of the rail. */
    static List<ViewEntry> all(ShellServices services) {
        return List.of(new ViewEntry("leaderboard", "Leaderboard", Feather.AWARD, LeaderboardView::new),
                new ViewEntry("wallet", "Wallet", Feather.CREDIT_CARD, WalletView::new),
                new ViewEntry("token", "Tokens", Feather.TRENDING_UP, TokenView::new),
                new ViewEntry("clusters", "Clusters", Feather.SHARE_2, c -> new ClusterView(c, services.clusters())),
                new ViewEntry("import", "Import", Feather.DOWNLOAD, c -> new ImportView(c, services.imports())),
                new ViewEntry("compare", "Compare", Feather.COLUMNS, CompareView::new),
                new ViewEntry("lab", "Laboratory", Feather.SLIDERS, c -> new LabView(c, services.lab())),
                new ViewEntry("sources", "Sources", Feather.RADIO, c -> new FeedView(c, services.feed())),
                new ViewEntry("guide", "Guide", Feather.BOOK_OPEN, GuideView::new));
    }
}
