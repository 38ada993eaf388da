package org.wallettracker.ui.cluster;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.cluster.Reasons;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.cluster.review.ReviewAct;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.control.Chips;
import org.wallettracker.ui.common.control.Facts;
import org.wallettracker.ui.common.control.Links;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.ViewContext;

/** A cluster in words: why it exists, what speaks against it, what was decided, who is in it. */
final class ClusterInspector {
    private final ClusterViewModel model;
    private final ClusterPort port;
    private final Async async;
    private final DeskTable<MemberRow> members;

    /** @param marked is told which wallet of the table is selected; null for none */
    ClusterInspector(ViewContext context, ClusterViewModel model, ClusterPort port,
            Consumer<@Nullable Address> marked) {
        this.model = model;
        this.port = port;
        async = context.async();
        members = MemberRow.table(context);
        members.onOpen(r -> context.navigator().wallet(r.wallet().toBase58()));
        members.selected().subscribe((before, row) -> marked
                .accept(row == null || !members.node().isFocused() ? null : row.wallet()));
    }

    /** Everything about {@code entry}. */
    Node of(ClusterEntry entry) {
        var cluster = entry.cluster();
        FlowPane chips = new FlowPane(Space.XS, Space.XS,
                Chips.of(ClusterWords.of(cluster.type()), "quiet", ClusterWords.meaning(cluster.type())),
                Chips.of(ClusterWords.of(entry.status()), "status-" + entry.status().wireName(),
                        ClusterWords.meaning(entry.status())));
        if (entry.penalised()) {
            chips.getChildren().add(Chips.of("Lowers scores", "warn",
                    "the scores of its wallets are lowered: it is sure enough, and nobody said that it is none"));
        }
        Facts facts = new Facts().add("Wallets", Format.countOf(cluster.members().size(), "wallets"))
                .add("Sure", ClusterWords.sure(cluster.confidence())).add("Risk", ClusterWords.share(cluster.risk()))
                .add("PnL as one, SOL", ClusterTable.pnl(entry)).add("Score as one", ClusterTable.score(entry));
        VBox reasons = new VBox(Space.M, Texts.section("Why it exists"), Texts.muted("\u2026"));
        reasons.setId("reasons");
        async.run("reasons", () -> {
            Reasons told = port.reasons();
            return List.of(told.why(cluster), told.against(cluster));
        }, told -> reasons.getChildren().setAll(
                sentences("Why it exists", told.getFirst(),
                        "Nothing but its pairs: select a tie to see what it rests on."),
                sentences("What speaks against it", told.getLast(), "Nothing that the facts tell.")),
                e -> reasons.getChildren().setAll(Texts.wrapped("Why it exists can't be told: " + e.getMessage())));
        VBox box = new VBox(Space.M, chips, facts, reasons);
        if (!entry.acts().isEmpty()) {
            box.getChildren().add(decisions(entry.acts()));
        }
        members.show(cluster.members().stream().map(m -> new MemberRow(m.wallet(), m.confidence(),
                model.row(m.wallet()))).toList());
        box.getChildren().add(new VBox(Space.XS, Texts.section("Wallets"), members.node()));
        return box;
    }

    private static Node sentences(String title, List<String> sentences, String none) {
        VBox box = new VBox(Space.XS, Texts.section(title));
        for (String sentence : sentences) {
            Label text = Texts.wrapped("\u2022 " + sentence);
            text.getStyleClass().add("sentence");
            box.getChildren().add(text);
        }
        if (sentences.isEmpty()) {
            box.getChildren().add(Texts.wrapped(none));
        }
        return box;
    }

    private Node decisions(List<ReviewAct> acts) {
        VBox box = new VBox(Space.XS, Texts.section("Decisions that hold"));
        for (ReviewAct act : acts.reversed()) {
            Label what = new Label(ClusterWords.done(act.kind()) + (act.picked().isEmpty()
                    ? ""
                    : ", " + Format.counted(act.picked().size(), "wallets")));
            what.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(what, Priority.ALWAYS);
            HBox line = new HBox(Space.S, what, Links.link("Take back", "it holds no more; nothing is deleted",
                    () -> model.undo(act)));
            line.setAlignment(Pos.CENTER_LEFT);
            Figure time = Format.time(act.time() / 1000);
            VBox entry = new VBox(2, line, Texts.muted(act.author() + ", " + time.text()));
            if (!act.text().isEmpty()) {
                entry.getChildren().add(Texts.wrapped(act.text()));
            }
            entry.getStyleClass().add("entry");
            box.getChildren().add(entry);
        }
        return box;
    }

    /** The table of wallets. */
    DeskTable<MemberRow> members() {
        return members;
    }
}
