package org.wallettracker.ui.wallet;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.domain.score.feature.CountedProfit;
import org.wallettracker.ui.common.control.Facts;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.control.Links;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.format.Tokens;
import org.wallettracker.ui.wallet.WalletPage.PositionRow;

/** Ways from a figure to the positions behind it, which open under it: their names and what the score counts of each. */
final class PositionLinks {
    private static final int AT_ONCE = 40;
    private final WalletLinks links;

    PositionLinks(WalletLinks links) {
        this.links = links;
    }

    /** Adds a way to the positions in {@code mints}, where there are any. */
    void add(VBox box, List<Address> mints, WalletPage page) {
        if (mints.isEmpty()) {
            return;
        }
        VBox list = new VBox(2);
        list.setVisible(false);
        list.setManaged(false);
        String word = "from " + Format.counted(mints.size(), "positions");
        Button more = Links.link(word, "show the positions it was computed from", () -> {
            if (list.getChildren().isEmpty()) {
                fill(list, mints, page);
            }
            list.setVisible(!list.isVisible());
            list.setManaged(list.isVisible());
        });
        box.getChildren().addAll(more, list);
    }

    /** Adds the next of {@code mints} to {@code list}, and a way to more if some are left. */
    private void fill(VBox list, List<Address> mints, WalletPage page) {
        int from = list.getChildren().size();
        int to = Math.min(mints.size(), from + AT_ONCE);
        mints.subList(from, to).forEach(m -> list.getChildren().add(position(m, page)));
        if (to < mints.size()) {
            list.getChildren().add(Links.link("show more, " + Format.count(mints.size() - to) + " are left",
                    "the next of them", () -> {
                        list.getChildren().removeLast();
                        fill(list, mints, page);
                    }));
        }
    }

    /** What the score counts of it, the realised profit on hover where that is another. */
    private static Figure profit(PositionRow row, WalletPage page) {
        ScoreCard card = page.dossier().score();
        Optional<CountedProfit> counted = card == null ? Optional.empty() : card.counted(row.position().mint());
        if (counted.isEmpty() || counted.get().terms().isEmpty() || !row.position().amountsKnown()) {
            return PositionInspector.amount(row.position(), p -> Format.solChange(p.realizedLamports()));
        }
        Figure figure = Format.solChange(counted.get().counted());
        return Figure.plain(figure.text(), "counted by the score; realised "
                + Format.solExact(row.position().realizedLamports()), figure.copy());
    }

    private Node position(Address mint, WalletPage page) {
        PositionRow row = page.position(mint);
        String name = row == null ? mint.shortened() : Tokens.name(row.mint());
        Facts line = new Facts();
        Button link = Links.link(name, "open the position", () -> links.position(mint));
        line.addRow(0, link, row == null
                ? new FigureLabel(Figure.unknown("the position is not in this run"))
                : new FigureLabel(profit(row, page)));
        return line;
    }
}
