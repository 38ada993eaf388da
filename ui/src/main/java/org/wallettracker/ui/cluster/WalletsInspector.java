package org.wallettracker.ui.cluster;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.cluster.graph.Graph;
import org.wallettracker.ui.cluster.graph.GraphModel;
import org.wallettracker.ui.cluster.graph.Selection;
import org.wallettracker.ui.cluster.graph.Tie;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.control.Facts;
import org.wallettracker.ui.common.control.Identicons;
import org.wallettracker.ui.common.control.Links;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.control.WalletHead;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Navigator;

/** Selected wallets: one with its ties, or several by name, and what can be done with them. */
final class WalletsInspector {
    private static final int MOST = 30;
    private final Navigator navigator;
    private final ClusterViewModel model;
    private final ClusterPort port;
    private final Async async;

    WalletsInspector(Navigator navigator, ClusterViewModel model, ClusterPort port, Async async) {
        this.navigator = navigator;
        this.model = model;
        this.port = port;
        this.async = async;
    }

    /** One wallet and what ties it. */
    Node of(Graph graph, Address wallet) {
        int number = graph.number(wallet);
        Label label = Texts.wrapped("");
        label.setManaged(false);
        async.<Optional<AccountLabel>>run("account label", () -> port.label(wallet), found -> {
            label.setText(found.map(l -> "Known as " + l.name() + " (" + l.kind().name().toLowerCase(
                    java.util.Locale.ROOT).replace('_', ' ') + "), says " + l.source()).orElse(""));
            label.setManaged(found.isPresent());
        }, e -> label.setText("Its label can't be asked: " + e.getMessage()));
        boolean member = number >= 0 && graph.member(number);
        Facts facts = new Facts().add("Score", MemberRow.score(model.row(wallet)))
                .add("Belongs to the cluster", member
                        ? ClusterWords.sure(graph.confidence(number))
                        : Figure.plain("no", "it was called in from outside"));
        List<Tie> ties = graph.ties().stream().filter(t -> t.touches(number))
                .sorted(Comparator.comparingDouble(Tie::confidence).reversed()).toList();
        VBox list = new VBox(2, Texts.section(Format.counted(ties.size(), "ties")));
        ties.stream().limit(MOST).forEach(t -> list.getChildren().add(tie(graph, t, number)));
        if (ties.size() > MOST) {
            list.getChildren().add(Texts.muted("and " + Format.count(ties.size() - (long) MOST) + " weaker ones"));
        }
        return new VBox(Space.M, WalletHead.of(wallet, 3, navigator), label, facts, tools(List.of(wallet)), list);
    }

    private Node tie(Graph graph, Tie tie, int number) {
        Address other = graph.wallet(tie.other(number));
        Button name = Links.link(navigator.notes().name(other).text(), "shows what ties them",
                () -> model.graph().select(Selection.of(graph, tie)));
        name.getStyleClass().add("address");
        HBox line = new HBox(Space.S, new ImageView(Identicons.of(other, 2)), name, Texts.muted(
                ClusterWords.sure(tie.confidence()).text() + ", " + ClusterWords.of(tie.edges().getFirst().kind())
                        .toLowerCase(java.util.Locale.ROOT)));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Several wallets. */
    Node of(Graph graph, List<Address> wallets) {
        long inside = wallets.stream().filter(w -> graph.number(w) >= 0 && graph.member(graph.number(w))).count();
        VBox list = new VBox(2);
        for (Address wallet : wallets.subList(0, Math.min(MOST, wallets.size()))) {
            Button name = Links.link(navigator.notes().name(wallet).text(), "selects it alone",
                    () -> model.graph().select(Selection.of(wallet)));
            name.getStyleClass().add("address");
            HBox line = new HBox(Space.S, new ImageView(Identicons.of(wallet, 2)), name,
                    Texts.muted("score " + MemberRow.score(model.row(wallet)).text()));
            line.setAlignment(Pos.CENTER_LEFT);
            list.getChildren().add(line);
        }
        if (wallets.size() > MOST) {
            list.getChildren().add(Texts.muted("and " + Format.count(wallets.size() - (long) MOST) + " more"));
        }
        return new VBox(Space.M, new Facts().add("Selected", Format.countOf(wallets.size(), "wallets"))
                .add("Of the cluster", Format.countOf(inside, "wallets")), tools(wallets), list);
    }

    private Node tools(List<Address> wallets) {
        GraphModel graph = model.graph();
        FlowPane tools = new FlowPane(Space.XS, Space.XS);
        if (wallets.size() == 1) {
            Address wallet = wallets.getFirst();
            tools.getChildren().addAll(button("Open page", "Enter", w -> navigator.wallet(wallet.toBase58())),
                    button("Neighbours", "E calls in more wallets that it is tied to", w -> graph.expand(wallet)));
        }
        tools.getChildren().addAll(button("Hide", "H takes it out of the picture, not out of the cluster",
                w -> graph.hide(wallets)),
                button("Pin", "P keeps it where it is; again to loosen it", w -> graph.pin(wallets)));
        return tools;
    }

    private static Button button(String word, String help, Consumer<Button> action) {
        Button button = new Button(word);
        button.setTooltip(new Tooltip(help));
        button.setAccessibleText(word + ", " + help);
        button.setOnAction(e -> action.accept(button));
        return button;
    }
}
