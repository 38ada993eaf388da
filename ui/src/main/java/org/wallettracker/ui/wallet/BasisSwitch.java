package org.wallettracker.ui.wallet;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.wallettracker.ui.common.theme.Space;

/** Chooses between SOL and USD, net and gross. */
final class BasisSwitch {
    private final HBox box = new HBox(Space.XS);
    private final ToggleButton sol = button("SOL", "Profit in SOL");
    private final ToggleButton usd = button("USD", "Profit in dollars, each leg at the SOL/USD of its own minute");
    private final ToggleButton net = button("Net", "All fees and tips counted, as the score does");
    private final ToggleButton gross = button("Gross", "Swap amounts only, without fees and tips");

    BasisSwitch(Basis first, Consumer<Basis> choose) {
        box.setId("positions-basis");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        gap.setMinWidth(Space.S);
        box.getChildren().addAll(sol, usd, gap, net, gross);
        Basis[] now = {first};
        mark(first);
        for (ToggleButton button : List.of(sol, usd, net, gross)) {
            button.setOnAction(e -> {
                now[0] = new Basis(
                        button.equals(usd) || now[0].usd() && !button.equals(sol),
                        button.equals(gross) || now[0].gross() && !button.equals(net));
                mark(now[0]);
                choose.accept(now[0]);
            });
        }
    }

    private static ToggleButton button(String word, String help) {
        ToggleButton button = new ToggleButton(word);
        button.setId("basis-" + word);
        button.getStyleClass().add("filter-chip");
        button.setTooltip(new Tooltip(help));
        button.setAccessibleText(help);
        return button;
    }

    private void mark(Basis basis) {
        usd.setSelected(basis.usd());
        sol.setSelected(!basis.usd());
        gross.setSelected(basis.gross());
        net.setSelected(!basis.gross());
    }

    Node node() {
        return box;
    }
}
