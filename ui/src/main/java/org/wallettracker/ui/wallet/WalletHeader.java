package org.wallettracker.ui.wallet;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.WaitingRows;
import org.wallettracker.domain.ledger.PeriodFigures;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.UsdBasis;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.ui.common.control.Chips;
import org.wallettracker.ui.common.control.ClusterLink;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.control.FittingRow;
import org.wallettracker.ui.common.control.HeadRow;
import org.wallettracker.ui.common.control.Links;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.control.WalletHead;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Navigator;
import org.wallettracker.ui.common.view.Place;

/** Who the wallet is and its main figures; each leads to what it is made of. */
final class WalletHeader {
    private final Navigator navigator;
    private final WalletLinks links;
    private final VBox box = new VBox(Space.S);
    private final SpanSwitch spans;
    private @Nullable Node quarantine;

    WalletHeader(Navigator navigator, WalletLinks links) {
        this.navigator = navigator;
        this.links = links;
        spans = new SpanSwitch(links::span);
        box.getStyleClass().add("wallet-header");
    }

    Node node() {
        return box;
    }

    /** Shows only whose wallet it is; null for nobody. */
    void show(@Nullable Address wallet) {
        quarantine = null;
        box.getChildren().clear();
        if (wallet != null) {
            box.getChildren().add(WalletHead.of(wallet, 6, navigator));
        }
    }

    /** Shows {@code page} over {@code span}. */
    void show(WalletPage page, Span span) {
        spans.mark(span);
        HBox line = WalletHead.of(page.dossier().address(), 6, navigator);
        line.setSpacing(Space.S);
        ScoreCard card = page.dossier().score();
        LeaderboardRow row = page.dossier().row();
        if (card != null) {
            Label chip = Chips.of(
                    Chips.word(card.type()) + "  " + Format.percentText(100L * card.typeConfidence(), 0),
                    Chips.styleOf(card.type()), "Type and its confidence. " + String.join(" ", card.typeEvidence()));
            line.getChildren().add(chip);
        }
        AccountLabel label = page.dossier().label();
        if (label != null) {
            line.getChildren().add(Chips.of(label.name(), "mark", "Known account, says " + label.source()));
        }
        if (row != null && !row.cluster().isEmpty()) {
            line.getChildren().add(ClusterLink.of(row, navigator));
        }
        if (row != null && row.reconciledRate() >= 0 && row.reconciledRate() < 10_000) {
            line.getChildren().add(Chips.of("verified " + Format.percentText(row.reconciledRate(), 1), "warn",
                    "Share of its trades that balance changes confirm to the unit"));
        }
        line.setAlignment(Pos.CENTER_LEFT);
        FittingRow aside = null;
        if (row != null && card != null) {
            aside = new FittingRow(Space.M, true);
            Figure none = row.tooLittleEvidence() ? Figure.unknown(Format.noScore(row)) : null;
            aside.add(aside("rank", none != null ? none : Format.countOf(row.rank(), "by score")), 3);
            aside.add(aside("percentile", none != null
                    ? none
                    : percentile(card.percentile())), 1);
            aside.add(aside("last active", Format.ago(row.lastActive(), page.asOf())), 2);
        }
        box.getChildren().setAll(new HeadRow(line, aside, spans.node(), Space.S), stats(page, row, card, span));
        Node below = quarantine;
        if (below != null) {
            box.getChildren().add(below);
        }
    }

    /** Says below the figures how many rows in quarantine name {@code wallet}: none of them is in a figure. */
    void waiting(Address wallet, WaitingRows rows) {
        if (rows.count() > 0) {
            below(Links.link(words(rows),
                    "They were not understood, so no figure here holds them: the quarantine shows why",
                    () -> navigator.go(Place.quarantine(wallet))));
        }
    }

    /** Says that the quarantine could not be asked, and why. */
    void waitingUnknown(Throwable error) {
        below(Texts.wrapped("Whether rows in quarantine name this wallet is not known: " + error.getMessage()));
    }

    private void below(Node line) {
        box.getChildren().remove(quarantine);
        line.setId("wallet-quarantine");
        quarantine = line;
        box.getChildren().add(line);
    }

    /** E.g. "3 rows that name this wallet wait in quarantine". */
    static String words(WaitingRows rows) {
        return (rows.all() ? "" : "At least ") + Format.counted(rows.count(), "rows") + " that "
                + (rows.count() == 1 ? "names this wallet waits" : "name this wallet wait") + " in quarantine";
    }

    /** What share of the scored wallets it is above, in words. */
    private static Figure percentile(int share) {
        return share < 0
                ? Figure.unknown("no other wallet is scored to compare with")
                : Figure.plain(Format.percentText(share, 1),
                        "Share of the scored wallets whose score is lower: " + Format.percentText(share, 2));
    }

    private static Node aside(String name, Figure figure) {
        HBox box = new HBox(Space.XS, Texts.muted(name), new FigureLabel(figure));
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private Node stats(WalletPage page, @Nullable LeaderboardRow row, @Nullable ScoreCard card, Span span) {
        FlowPane stats = new FlowPane(Space.XS, Space.XS);
        stats.setPrefWrapLength(0);
        if (row == null || card == null) {
            stats.getChildren().add(new Label("It has no score: no trade of it is known."));
            return stats;
        }
        Runnable waterfall = links::waterfall;
        Runnable positions = links::positions;
        boolean silent = row.tooLittleEvidence();
        stats.getChildren().addAll(
                StatTile.of("Score", silent
                        ? Figure.unknown(Format.noScore(row))
                        : Format.score(row.score()), "the waterfall", waterfall),
                StatTile.of("Interval", silent
                        ? Figure.unknown(Format.noScore(row))
                        : Figure.plain(Format.interval(row.low(), row.high()),
                                Format.points(row.low()) + " to " + Format.points(row.high()) + " points"),
                        "the waterfall", waterfall),
                StatTile.of("Evidence", Format.countOf(row.evidence(), "independent decided positions"),
                        "the positions",
                        positions),
                StatTile.of("Win rate", Format.percent(row.winRate(), "no decided position"), "the positions",
                        positions),
                StatTile.of("Graduated", Format.countOf(row.graduates(), "graduated tokens bought"), "the positions",
                        positions),
                unrealised(page.dossier().positions(), row, positions));
        long unmatched = page.dossier().positions().stream().mapToLong(Position::unmatchedLamports).sum();
        if (unmatched > 0) {
            stats.getChildren().add(StatTile.of("Unmatched SOL", Format.sol(unmatched), "the positions", positions));
        }
        PeriodFigures period = page.period(span);
        if (period != null) {
            stats.getChildren().addAll(dealings(page, row, span, period));
        }
        return stats;
    }

    /** Profit of what is still held, and of how many positions it is: those without an exit value are in no sum. */
    private static Node unrealised(List<Position> all, LeaderboardRow row, Runnable open) {
        long held = all.stream().filter(p -> p.openCostLamports() > 0).count();
        long valued = all.stream().filter(p -> p.openCostLamports() > 0 && p.exitValueLamports() >= 0).count();
        String name = valued == held ? "Unrealised SOL" : "Unrealised SOL, " + valued + " of " + held;
        Figure figure = valued == 0 && held > 0
                ? Figure.unknown("no exit value is known of any of the " + held + " open positions")
                : Format.solChange(row.unrealizedLamports());
        return StatTile.of(name, figure, "the positions", open);
    }

    /** What happened in the span that is looked at. */
    private List<Node> dealings(WalletPage page, LeaderboardRow row, Span span, PeriodFigures period) {
        Runnable positions = links::positions;
        long trades = page.facts(span).stream().filter(WalletPage.FactRow::trade).count();
        Figure usd = span != Span.ALL
                ? Figure.unknown("dollars are kept of whole positions, not of single sales: choose all time")
                : UsdWords.told(row.usdKnown() ? Format.usdChange(row.pnlMicroUsd()) : Figure.unknown(""),
                        UsdBasis.sum(page.dossier().usd()));
        Figure won = period.sales() == 0
                ? Figure.unknown("nothing was sold " + span.phrase())
                : Format.percent((int) (period.won() * 10_000L / period.sales()), "");
        return List.of(
                StatTile.of("Realised SOL", Format.solChange(period.realized()), "the positions", positions),
                StatTile.of("Realised USD", usd, "the positions", positions),
                StatTile.of("Multiple", Format.multiple(period.multiple(), "nothing of known cost was sold"),
                        "the positions", positions),
                StatTile.of("Sales won", won, "the positions", positions),
                StatTile.of("Tokens", Format.countOf(period.tokens(), "different tokens traded"), "the positions",
                        positions),
                StatTile.of("Trades", Format.countOf(trades, "trades, transfers not counted"), "the trades",
                        links::trades));
    }
}
