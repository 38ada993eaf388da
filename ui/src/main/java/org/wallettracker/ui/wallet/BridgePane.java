package org.wallettracker.ui.wallet;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wallettracker.domain.ledger.Bridge;
import org.wallettracker.domain.ledger.Bridge.Method;
import org.wallettracker.domain.ledger.Bridge.Term;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.control.Links;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Settings;

/** The whole wallet's profit by three methods, side by side, and a line for each difference. */
final class BridgePane {
    private static final String OPEN = "wallet.bridge";
    private final Settings settings;
    private final VBox box = new VBox(Space.XS);
    private boolean open;

    BridgePane(Settings settings) {
        this.settings = settings;
        open = !settings.get(OPEN).equals("closed");
        box.setId("wallet-bridge");
        box.getStyleClass().add("wallet-bridge");
    }

    Node node() {
        return box;
    }

    /** Shows {@code bridge} of {@code positions} positions. */
    void show(Bridge bridge, Basis basis, int positions) {
        box.setVisible(positions > 0);
        box.setManaged(positions > 0);
        FlowPane figures = new FlowPane(Space.XL, Space.XS);
        figures.setPrefWrapLength(10_000);
        figures.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(figures, Priority.ALWAYS);
        Label title = Texts.section("Whole wallet, " + basis.line());
        title.setMinWidth(Region.USE_PREF_SIZE);
        figures.getChildren().addAll(title, named("FIFO", new FigureLabel(basis.figure(bridge.fifo()))),
                named("average cost", new FigureLabel(basis.figure(bridge.average()))),
                named("cash flow", new FigureLabel(basis.figure(bridge.cash()))));
        if (bridge.transfersIn() > 0 || bridge.transfersOut() > 0) {
            figures.getChildren().addAll(
                    named("transfers in",
                            new FigureLabel(Format.countOf(bridge.transfersIn(), "transfers of tokens to it"))),
                    named("out",
                            new FigureLabel(Format.countOf(bridge.transfersOut(), "transfers of tokens from it"))));
        }
        if (bridge.sentCostLamports() != 0) {
            figures.getChildren()
                    .add(named("cost of what left", new FigureLabel(Format.sol(bridge.sentCostLamports()))));
        }
        Button why = Links.link(open ? "hide the differences" : "why they differ",
                "a line for each difference between the methods", () -> {
                    open = !open;
                    settings.keep(OPEN, open ? "open" : "closed");
                    show(bridge, basis, positions);
                });
        why.setId("bridge-why");
        why.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(Space.M, figures, why);
        line.setAlignment(Pos.TOP_LEFT);
        box.getChildren().setAll(line);
        if (open) {
            box.getChildren().add(differences(bridge));
        }
    }

    private static Node named(String name, Node figure) {
        HBox pair = new HBox(Space.XS, Texts.muted(name), figure);
        pair.setAlignment(Pos.BASELINE_LEFT);
        return pair;
    }

    /** A line for each difference to FIFO: its amount, which method it belongs to, and the sentence. */
    static Node differences(Bridge bridge) {
        VBox lines = new VBox(Space.XS);
        lines.getStyleClass().add("differences");
        if (bridge.terms().isEmpty()) {
            lines.getChildren().add(Texts.wrapped("The three methods agree."));
        }
        for (Term term : bridge.terms()) {
            lines.getChildren().add(difference(Format.solFlow(term.lamports()), term.reason().sentence(),
                    word(term.reason().method()) + " less FIFO"));
        }
        if (!bridge.terms().isEmpty()) {
            lines.getChildren()
                    .add(Texts.wrapped("Differences to FIFO in net SOL: FIFO and those of a method sum to it."));
        }
        return lines;
    }

    /** A line of an amount in SOL and why it is there; {@code what} it is, for screen readers. */
    static Node difference(Figure figure, String why, String what) {
        FigureLabel amount = new FigureLabel(figure);
        amount.getStyleClass().add("difference-amount");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        Label sentence = Texts.wrapped(why);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox line = new HBox(Space.M, amount, sentence);
        line.setAlignment(Pos.TOP_LEFT);
        line.setAccessibleText(what + ", " + amount.getText() + " SOL: " + why);
        return line;
    }

    private static String word(Method method) {
        return method == Method.AVERAGE ? "average cost" : "cash flow";
    }
}
