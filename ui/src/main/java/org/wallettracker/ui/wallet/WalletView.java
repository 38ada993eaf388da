package org.wallettracker.ui.wallet;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.wallettracker.ui.common.view.Keys;
import org.wallettracker.ui.common.view.View;
import org.wallettracker.ui.common.view.ViewContext;

/** The wallet. */
public final class WalletView implements View {
    private final ScrollPane root = new ScrollPane();

    /** A wallet. */
    public WalletView(ViewContext context) {
        root.setId("wallet");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(String subject) {
    }

    @Override
    public void hide() {
    }

    @Override
    public List<String> breadcrumb() {
        return List.of("Wallet");
    }

    @Override
    public void refresh() {
    }

    @Override
    public List<Keys> keys() {
        return List.of();
    }

    @Override
    public void focus() {
        root.requestFocus();
    }
}
