package org.wallettracker.ui.compare;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.control.Identicons;
import org.wallettracker.ui.common.control.Links;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.theme.Themes;
import org.wallettracker.ui.common.view.Navigator;
import org.wallettracker.ui.compare.Measure.Cell;

/** The figures: a row each, a column for each wallet. The best of a row carries a star and stands in bold. */
final class CompareGrid {
    private static final double NAMES = 206;
    private static final double BAR = 8;
    private final GridPane grid = new GridPane();

    CompareGrid(Comparison comparison, Navigator navigator) {
        grid.getStyleClass().add("compare-grid");
        grid.setId("compare-grid");
        ColumnConstraints names = new ColumnConstraints(NAMES);
        names.setMinWidth(Region.USE_PREF_SIZE);
        grid.sceneProperty().subscribe(s -> names.setPrefWidth(NAMES * Themes.scale(grid)));
        grid.getColumnConstraints().add(names);
        int wallets = comparison.wallets().size();
        for (int i = 0; i < wallets; i++) {
            ColumnConstraints column = new ColumnConstraints(90, 160, Double.MAX_VALUE);
            column.setHgrow(Priority.ALWAYS);
            column.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(column);
        }
        int row = 0;
        for (int i = 0; i < wallets; i++) {
            grid.add(head(comparison.wallets().get(i), i, navigator), i + 1, 0);
        }
        for (var section : comparison.sections().entrySet()) {
            Label title = Texts.section(section.getKey());
            title.getStyleClass().add("compare-section");
            grid.add(title, 0, ++row, wallets + 1, 1);
            for (Comparison.Row line : section.getValue()) {
                add(++row, line);
            }
        }
    }

    private static Node head(WalletDossier wallet, int place, Navigator navigator) {
        Button address = Links.link(navigator.notes().name(wallet.address()).text(),
                "open " + wallet.address().toBase58(), () -> navigator.wallet(wallet.address().toBase58()));
        address.getStyleClass().add("address");
        HBox head = new HBox(Space.XS, letter(place), new ImageView(Identicons.of(wallet.address(), 3)), address);
        head.setAlignment(Pos.CENTER_RIGHT);
        head.getStyleClass().add("compare-head");
        return head;
    }

    /** The letter that stands for the wallet at {@code place}, in its colour. */
    static Label letter(int place) {
        Label letter = new Label(Comparison.letter(place));
        letter.getStyleClass().addAll("line-end", "line-" + (place + 1));
        letter.setMinWidth(Region.USE_PREF_SIZE);
        return letter;
    }

    private void add(int row, Comparison.Row line) {
        Label name = new Label(line.measure().label());
        name.getStyleClass().add("fact-name");
        name.setTooltip(new Tooltip(line.measure().help()));
        grid.add(name, 0, row);
        List<Cell> cells = line.cells();
        for (int i = 0; i < cells.size(); i++) {
            grid.add(cell(line.measure(), cells.get(i), i), i + 1, row);
        }
    }

    private static Node cell(Measure measure, Cell cell, int place) {
        FigureLabel figure = new FigureLabel(cell.figure());
        figure.setMinWidth(Region.USE_PREF_SIZE);
        Node star = Icons.of(Feather.STAR);
        star.getStyleClass().add("best-star");
        star.setVisible(cell.best());
        if (cell.best()) {
            figure.getStyleClass().add("best");
        }
        figure.setAccessibleText(measure.label() + " of " + Comparison.letter(place) + ": " + figure.getAccessibleText()
                + (cell.best() ? ", best" : ""));
        HBox box = new HBox(Space.XS);
        if (cell.share() >= 0) {
            figure.getStyleClass().add("beside-bar");
            box.getChildren().add(bar(cell.share(), place));
        }
        box.getChildren().addAll(figure, star);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.getStyleClass().add("compare-cell");
        return box;
    }

    private static Node bar(double share, int place) {
        Region fill = new Region();
        fill.getStyleClass().addAll("compare-fill", "line-" + (place + 1));
        Pane track = new Pane(fill) {
            @Override
            protected void layoutChildren() {
                fill.resizeRelocate(0, 0, Math.rint(getWidth() * share), getHeight());
            }
        };
        track.getStyleClass().add("compare-track");
        track.setMinWidth(20);
        track.setPrefWidth(60);
        track.setMinHeight(BAR);
        track.setMaxHeight(BAR);
        HBox.setHgrow(track, Priority.ALWAYS);
        return track;
    }

    Node node() {
        return grid;
    }
}
