package org.wallettracker.ui.leaderboard;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.ui.common.control.Chips;
import org.wallettracker.ui.common.control.ClusterLink;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.control.Hover;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.control.Identicons;
import org.wallettracker.ui.common.control.ScoreBar;
import org.wallettracker.ui.common.control.Sparkline;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.note.NoteMenus;
import org.wallettracker.ui.common.table.FigureCell;
import org.wallettracker.ui.common.table.NodeCell;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Navigator;

/** The cells of the leaderboard. A cell makes its nodes once and only changes what they show. */
final class LeaderboardCells {
    private LeaderboardCells() {
    }

    /** A column of whole rows: the cell decides what it shows of one. */
    static TableColumn<LeaderboardRow, LeaderboardRow> column(LeaderboardColumn column, LeaderboardViewModel model,
            Navigator navigator) {
        TableColumn<LeaderboardRow, LeaderboardRow> made = new TableColumn<>();
        Label header = new Label(column.title());
        header.setTooltip(new Tooltip(column.help()));
        header.setAccessibleText(column.phrase());
        made.setGraphic(header);
        made.setId(column.name());
        made.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
        made.setCellFactory(c -> cell(column, model, navigator));
        made.setSortType(column.bestFirst() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        if (figures(column, model) != null) {
            made.getStyleClass().add("numeric");
        }
        return made;
    }

    private static @Nullable Function<LeaderboardRow, Figure> figures(LeaderboardColumn column,
            LeaderboardViewModel model) {
        return switch (column) {
            case RANK -> LeaderboardCells::rank;
            case EVIDENCE -> r -> Format.countOf(r.evidence(), "independent decided positions");
            case PNL_SOL -> r -> Format.solChange(r.realizedLamports());
            case PNL_USD -> LeaderboardCells::usd;
            case WIN_RATE -> r -> Format.percent(r.winRate(), "no decided position");
            case MULTIPLE -> r -> Format.multiple(r.multiple(), "no decided position with a known cost");
            case GRADUATES -> r -> Format.countOf(r.graduates(), "graduated tokens bought");
            case UNREALISED -> r -> Format.solChange(r.unrealizedLamports());
            case CLOSED -> r -> Format.countOf(r.closed(), "decided positions");
            case TOKENS -> r -> Format.countOf(r.tokens(), "different tokens");
            case TRADES -> r -> Format.countOf(r.trades(), "trades");
            case RECONCILED -> r -> Format.percent(r.reconciledRate(), "no balances to check against");
            case FIRST_ACTIVE -> r -> Format.ago(r.firstActive(), model.asOf());
            case LAST_ACTIVE -> r -> Format.ago(r.lastActive(), model.asOf());
            case WALLET, TYPE, SCORE, CLUSTER, TREND -> null;
        };
    }

    /** Its place, unless the score says nothing. */
    static Figure rank(LeaderboardRow row) {
        return row.tooLittleEvidence()
                ? Figure.unknown(Format.noScore(row))
                : Format.countOf(row.rank(), "by score");
    }

    /** Dollars where every trade had a price. */
    static Figure usd(LeaderboardRow row) {
        return row.usdKnown()
                ? told(Format.usdChange(row.pnlMicroUsd()))
                : Figure.unknown(
                        "SOL/USD is not known for the time of some trades:\nthe wallet's page says which and why");
    }

    private static Figure told(Figure dollars) {
        return new Figure(dollars.text(), dollars.exact()
                + "\neach trade at the SOL/USD of its own minute, at most an hour old:\nthe wallet's page says whose",
                dollars.copy(), dollars.tone());
    }

    private static TableCell<LeaderboardRow, LeaderboardRow> cell(LeaderboardColumn column,
            LeaderboardViewModel model, Navigator navigator) {
        Function<LeaderboardRow, Figure> figures = figures(column, model);
        if (column == LeaderboardColumn.WIN_RATE) {
            return winRate();
        }
        if (figures != null) {
            return figure(figures);
        }
        return switch (column) {
            case WALLET -> wallet(model);
            case TYPE -> type();
            case SCORE -> score();
            case CLUSTER -> ClusterCell.of(navigator);
            case TREND -> trend();
            default -> throw new IllegalStateException("no cell for " + column);
        };
    }

    private static TableCell<LeaderboardRow, LeaderboardRow> figure(Function<LeaderboardRow, Figure> figures) {
        return new FigureCell<>(figures);
    }

    private static TableCell<LeaderboardRow, LeaderboardRow> winRate() {
        Label of = new Label();
        of.getStyleClass().addAll("figure", "faint", "of-count");
        FigureCell<LeaderboardRow> cell = new FigureCell<>(r -> Format.percent(r.winRate(), "no decided position")) {
            @Override
            protected void show(LeaderboardRow row) {
                super.show(row);
                of.setText(row.closed() == 0 ? "" : "of " + Format.count(row.closed()));
            }
        };
        cell.setGraphic(of);
        cell.setContentDisplay(ContentDisplay.RIGHT);
        cell.setGraphicTextGap(Space.XS);
        return cell;
    }

    private static TableCell<LeaderboardRow, LeaderboardRow> wallet(LeaderboardViewModel model) {
        ImageView picture = new ImageView();
        FigureLabel address = new FigureLabel();
        address.getStyleClass().add("address");
        HBox box = new HBox(Space.S, picture, address);
        Mark star = new Mark(box, Feather.STAR, "starred", "On your list of stars");
        Mark twin = new Mark(box, Feather.ALERT_TRIANGLE, "warn",
                "Another wallet's address starts and ends the same: compare them whole");
        Mark tied = new Mark(box, Feather.SHARE_2, "clustered", ClusterLink.words(false) + ". G leads there");
        Mark lowered = new Mark(box, Feather.SHARE_2, "warn", ClusterLink.words(true) + ". G leads there");
        box.setAlignment(Pos.CENTER_LEFT);
        NodeCell<LeaderboardRow> cell = new NodeCell<>(box, r -> {
            picture.setImage(Identicons.of(r.wallet(), 3));
            address.show(model.notes().name(r.wallet()));
            NoteMenus.style(address, model.notes().book().get().label(r.wallet()) != null);
            star.show(model.notes().starred(r.wallet()));
            twin.show(model.lookalike(r.wallet()));
            tied.show(!r.cluster().isEmpty() && !r.penalised());
            lowered.show(!r.cluster().isEmpty() && r.penalised());
        });
        ChangeListener<Number> again = (marks, before, now) -> cell.showAgain();
        cell.getProperties().put("again", again); // as long as the cell, no longer
        model.marks().addListener(new WeakChangeListener<>(again));
        return cell;
    }

    /** An icon that few rows have; made when a row first has it. */
    private static final class Mark {
        private final HBox box;
        private final Feather icon;
        private final String style;
        private final String help;
        private @Nullable Node node;

        Mark(HBox box, Feather icon, String style, String help) {
            this.box = box;
            this.icon = icon;
            this.style = style;
            this.help = help;
        }

        void show(boolean shown) {
            Node made = node;
            if (made == null) {
                if (!shown) {
                    return;
                }
                made = Icons.of(icon);
                made.getStyleClass().add(style);
                made.managedProperty().bind(made.visibleProperty());
                Hover.install(made, () -> help);
                box.getChildren().add(made);
                node = made;
            }
            made.setVisible(shown);
        }
    }

    private static TableCell<LeaderboardRow, LeaderboardRow> type() {
        Label chip = new Label();
        chip.getStyleClass().addAll("chip", "chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        Hover.install(chip, () -> sure(chip));
        return cell(chip, r -> {
            chip.setText(Chips.word(r.type()));
            Chips.restyle(chip, Chips.styleOf(r.type()));
            String sure = "confidence " + Format.percentText(100L * r.typeConfidence(), 0);
            chip.setUserData(sure);
            chip.setAccessibleText(chip.getText() + ", " + sure);
        });
    }

    private static String sure(Label chip) {
        return chip.getUserData() instanceof String sure ? sure : "";
    }

    private static TableCell<LeaderboardRow, LeaderboardRow> score() {
        ScoreBar bar = new ScoreBar();
        bar.setMinHeight(20);
        return cell(bar, bar::show);
    }

    private static TableCell<LeaderboardRow, LeaderboardRow> trend() {
        Sparkline spark = new Sparkline();
        spark.setPrefHeight(Space.ROW - 4);
        return cell(spark, r -> {
            spark.show(r.spark());
            spark.setAccessibleText(r.spark().length < 2
                    ? "no profit history"
                    : "30 days " + Format.solChange(r.spark()[r.spark().length - 1] - r.spark()[0]).text() + " SOL");
        });
    }

    private static TableCell<LeaderboardRow, LeaderboardRow> cell(Node node,
            Consumer<LeaderboardRow> show) {
        return new NodeCell<>(node, show);
    }
}
