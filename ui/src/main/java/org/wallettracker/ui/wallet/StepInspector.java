package org.wallettracker.ui.wallet;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.score.ScoreCard.Component;
import org.wallettracker.domain.score.ScoreCard.Input;
import org.wallettracker.ui.common.control.Chips;
import org.wallettracker.ui.common.control.Facts;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.control.Links;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.format.Tokens;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.wallet.WalletPage.PositionRow;
import org.wallettracker.ui.wallet.Waterfall.Bar;

/** A step of the waterfall explained: formula, inputs, and the positions behind each input. */
final class StepInspector {
    private static final int AT_ONCE = 40;
    private final WalletLinks links;

    StepInspector(WalletLinks links) {
        this.links = links;
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
        if (component != null) {
            explain(box, component, page);
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
        if (!component.inputs().isEmpty()) {
            VBox inputs = new VBox(Space.S, Texts.section("Inputs"));
            component.inputs().forEach(i -> inputs.getChildren().add(input(i, page)));
            box.getChildren().add(inputs);
        }
    }

    private Node input(Input input, WalletPage page) {
        FigureLabel value = new FigureLabel(InputFigures.of(input));
        VBox box = new VBox(2, Texts.muted(input.name()), value);
        List<Address> mints = input.mints();
        if (mints.isEmpty()) {
            return box;
        }
        VBox list = new VBox(2);
        list.setVisible(false);
        list.setManaged(false);
        String word = mints.size() == 1 ? "from 1 position" : "from " + Format.count(mints.size()) + " positions";
        Button more = Links.link(word, "show the positions it was computed from", () -> {
            if (list.getChildren().isEmpty()) {
                fill(list, mints, page);
            }
            list.setVisible(!list.isVisible());
            list.setManaged(list.isVisible());
        });
        box.getChildren().addAll(more, list);
        return box;
    }

    /** Adds the next of {@code mints} to {@code list}, and a way to more if some are left. */
    private void fill(VBox list, List<Address> mints, WalletPage page) {
        int from = list.getChildren().size();
        int to = Math.min(mints.size(), from + AT_ONCE);
        mints.subList(from, to).forEach(m -> list.getChildren().add(position(m, page.position(m))));
        if (to < mints.size()) {
            list.getChildren().add(Links.link("show more, " + Format.count(mints.size() - to) + " are left",
                    "the next of them", () -> {
                        list.getChildren().removeLast();
                        fill(list, mints, page);
                    }));
        }
    }

    private Node position(Address mint, @Nullable PositionRow row) {
        String name = row == null ? mint.shortened() : Tokens.name(row.mint());
        Facts line = new Facts();
        Button link = Links.link(name, "open the position", () -> links.position(mint));
        line.addRow(0, link, row == null
                ? new FigureLabel(Figure.unknown("the position is not in this run"))
                : new FigureLabel(
                        PositionInspector.amount(row.position(), p -> Format.solChange(p.realizedLamports()))));
        return line;
    }
}
