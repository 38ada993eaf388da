package org.wallettracker.ui.wallet;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.score.Reputation;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.domain.score.ScoreCard.Component;
import org.wallettracker.domain.score.ScoreCard.Input;
import org.wallettracker.domain.score.ScoreCard.Step;
import org.wallettracker.domain.score.parameter.Criterion;
import org.wallettracker.ui.common.control.Chips;
import org.wallettracker.ui.common.control.ClusterLink;
import org.wallettracker.ui.common.control.Facts;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Navigator;
import org.wallettracker.ui.wallet.Waterfall.Bar;

/** A step of the waterfall explained: formula, inputs, and the positions behind each input. */
final class StepInspector {
    private final PositionLinks positions;
    private final Navigator navigator;

    StepInspector(WalletLinks links, Navigator navigator) {
        this.navigator = navigator;
        positions = new PositionLinks(links);
    }

    /** The explanation of {@code bar} of {@code page}. */
    Node of(Bar bar, WalletPage page) {
        VBox box = new VBox(Space.M);
        Component component = bar.component();
        Facts points = new Facts().add("Points",
                Figure.plain(Format.pointsChange(bar.step().points()), "points in this step"));
        if (component != null) {
            points.add("Curve's points", Figure.plain(Format.points(component.points()), "before modifiers"));
            points.add("At most", Figure.plain(Format.points(component.max()), "points of this curve"));
        }
        points.add("Running total", Figure.plain(Format.points(bar.to()), "after this step"));
        box.getChildren().add(points);
        if (!bar.step().explanation().isBlank()) {
            box.getChildren().add(Texts.wrapped(bar.step().explanation()));
        }
        LeaderboardRow row = page.dossier().row();
        if (row != null && row.penalised() && bar.step().label().startsWith("Cluster")) {
            box.getChildren().add(ClusterLink.of(row, navigator));
        }
        ScoreCard card = page.dossier().score();
        if (component != null) {
            explain(box, component, page);
        } else if (card != null && card.reputation() != null && bar.step().label().equals(Step.REPUTATION)) {
            box.getChildren().add(rules(card.reputation(), page));
        } else if (card != null && bar.step().label().equals(Step.MARKET)) {
            card.components().stream().filter(c -> c.id().equals(Criterion.MARKET_TIMING.id()))
                    .forEach(c -> inputs(box, c.inputs(), page));
        }
        return box;
    }

    /** What moved the reputation, each with the positions that it was met in; then what did not. */
    private Node rules(Reputation reputation, WalletPage page) {
        VBox box = new VBox(Space.S, Texts.section("Rules"));
        List<Reputation.Rule> silent = reputation.rules().stream().filter(r -> r.amount() == 0).toList();
        for (Reputation.Rule rule : reputation.rules()) {
            if (rule.amount() != 0) {
                VBox one = new VBox(2, Texts.muted(rule.label()),
                        new FigureLabel(
                                Figure.plain(Format.pointsChange(rule.amount()), "of 100 points of reputation")),
                        Texts.wrapped(rule.evidence()));
                positions.add(one, rule.mints(), page);
                box.getChildren().add(one);
            }
        }
        if (!silent.isEmpty()) {
            box.getChildren().add(Texts.wrapped("Moved nothing: " + String.join(", ",
                    silent.stream().map(r -> r.label().toLowerCase(Locale.ROOT)).toList()) + "."));
        }
        return box;
    }

    private void explain(VBox box, Component component, WalletPage page) {
        String note = component.note();
        if (note != null) {
            Label chip = Chips.of("note", "warn", note);
            box.getChildren().add(new VBox(Space.XS, chip, Texts.wrapped(note)));
        }
        Label formula = Texts.wrapped(component.formula());
        formula.getStyleClass().add("formula");
        box.getChildren().add(new VBox(Space.XS, Texts.section("Formula"), formula));
        inputs(box, component.inputs(), page);
    }

    private void inputs(VBox box, List<Input> inputs, WalletPage page) {
        if (!inputs.isEmpty()) {
            VBox list = new VBox(Space.S, Texts.section("Inputs"));
            inputs.forEach(i -> list.getChildren().add(input(i, page)));
            box.getChildren().add(list);
        }
    }

    private Node input(Input input, WalletPage page) {
        FigureLabel value = new FigureLabel(InputFigures.of(input));
        VBox box = new VBox(2, Texts.muted(input.name()), value);
        positions.add(box, input.mints(), page);
        return box;
    }
}
