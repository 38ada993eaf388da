package org.wallettracker.ui.cluster;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.ui.cluster.graph.Graph;
import org.wallettracker.ui.cluster.graph.Tie;
import org.wallettracker.ui.common.control.Chips;
import org.wallettracker.ui.common.control.Facts;
import org.wallettracker.ui.common.control.Identicons;
import org.wallettracker.ui.common.control.Links;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Navigator;

/** What ties two wallets: every kind of evidence, down to the signatures of the transactions it rests on. */
final class TieInspector {
    private static final int MOST = 24;
    private final Navigator navigator;
    private final ClusterViewModel model;

    TieInspector(Navigator navigator, ClusterViewModel model) {
        this.navigator = navigator;
        this.model = model;
    }

    /** All evidence of {@code tie}. */
    Node of(Graph graph, Tie tie) {
        VBox box = new VBox(Space.M, new VBox(Space.XS, wallet(graph.wallet(tie.a()), graph.member(tie.a())),
                wallet(graph.wallet(tie.b()), graph.member(tie.b()))),
                new Facts().add("One hand, by all evidence", ClusterWords.sure(tie.confidence())));
        VBox evidence = new VBox(Space.XS, Texts.section("Evidence"));
        evidence.setId("evidence");
        for (Cluster.Edge edge : tie.edges()) {
            evidence.getChildren().add(kind(edge));
        }
        box.getChildren().add(evidence);
        return box;
    }

    private Node wallet(Address wallet, boolean member) {
        Button name = Links.link(navigator.notes().name(wallet).text(), "opens its page: " + wallet.toBase58(),
                () -> navigator.wallet(wallet.toBase58()));
        name.getStyleClass().add("address");
        Label score = Texts.muted("score " + MemberRow.score(model.row(wallet)).text()
                + (member ? "" : ", outside the cluster"));
        HBox line = new HBox(Space.S, new ImageView(Identicons.of(wallet, 3)), name, score);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node kind(Cluster.Edge edge) {
        Label name = Chips.of(ClusterWords.of(edge.kind()), "quiet", ClusterWords.meaning(edge.method()));
        Label method = new Label(ClusterWords.of(edge.method()));
        method.getStyleClass().addAll("method-dot", "method-" + edge.method().wireName());
        HBox head = new HBox(Space.S, name, method);
        head.setAlignment(Pos.CENTER_LEFT);
        Facts facts = new Facts().add("Says alone", ClusterWords.sure(edge.weight())).add("First seen, UTC",
                Format.second(edge.time(), org.wallettracker.domain.model.Unknown.AMOUNT));
        if (edge.directed()) {
            facts.add("Way of the money", ClusterWords.way(edge));
        }
        VBox box = new VBox(Space.XS, head, Texts.wrapped(ClusterWords.meaning(edge.kind())), facts);
        if (edge.evidence().isEmpty()) {
            box.getChildren().add(Texts.wrapped("A likeness of whole profiles: it rests on no single transaction."));
        } else {
            box.getChildren().add(Texts.muted(
                    Format.counted(edge.evidence().size(), "transactions it rests on").replace("1 transactions",
                            "1 transaction")));
        }
        for (Signature signature : edge.evidence().subList(0, Math.min(MOST, edge.evidence().size()))) {
            box.getChildren().add(Links.signature(signature, navigator,
                    () -> navigator.copy("Signature", signature.toBase58())));
        }
        box.getStyleClass().add("evidence-kind");
        return box;
    }
}
