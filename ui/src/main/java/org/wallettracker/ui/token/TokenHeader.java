package org.wallettracker.ui.token;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.desk.EarlyBuyer;
import org.wallettracker.domain.desk.TokenDossier;
import org.wallettracker.domain.desk.TokenDossier.Curve;
import org.wallettracker.domain.desk.TokenDossier.Graduation;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.ui.common.control.Chips;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.control.FittingRow;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.control.Identicons;
import org.wallettracker.ui.common.control.Links;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.format.Tokens;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Navigator;
import org.wallettracker.ui.common.view.Place;

/** What the token is called, how far it is, and its main figures. */
final class TokenHeader {
    private final Navigator navigator;
    private final VBox box = new VBox(Space.S);

    TokenHeader(Navigator navigator) {
        this.navigator = navigator;
        box.getStyleClass().addAll("wallet-header", "token-header");
    }

    Node node() {
        return box;
    }

    /** Shows only which token it is; null for none. */
    void show(@Nullable Address mint) {
        HBox line = line();
        if (mint != null) {
            line.getChildren().addAll(new ImageView(Identicons.of(mint, 6)), Links.mint(mint, navigator));
        }
        box.getChildren().setAll(line);
    }

    private HBox line() {
        Button all = Icons.button(Feather.LIST, "All tokens", () -> navigator.go(Place.of("token")));
        all.setId("all-tokens");
        HBox line = new HBox(Space.S, all);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Shows {@code page}. */
    void show(TokenPage page) {
        TokenDossier token = page.dossier();
        HBox line = line();
        Label symbol = new Label(Tokens.name(token.info()));
        symbol.getStyleClass().add("token-symbol");
        symbol.setMinWidth(Region.USE_PREF_SIZE);
        line.getChildren().addAll(new ImageView(Identicons.of(token.mint(), 6)), symbol);
        String name = Tokens.longName(token.info());
        if (!name.isEmpty() && !name.equals(symbol.getText())) {
            Label full = Texts.muted(name);
            full.setTooltip(new Tooltip(name));
            full.setMinWidth(0);
            line.getChildren().add(full);
        }
        HBox mint = Links.mint(token.mint(), navigator);
        mint.setMinWidth(Region.USE_PREF_SIZE);
        line.getChildren().add(mint);
        chips(line, token);
        FittingRow aside = new FittingRow(Space.M, true);
        aside.add(aside("created", token.creation() == null
                ? Figure.unknown("its creation was not seen")
                : Format.ago(token.info().createdAt(), page.asOf())), 3);
        Address creator = creator(token);
        if (creator != null) {
            Button link = Links.link(navigator.notes().name(creator).text(), "open the wallet " + creator.toBase58(),
                    () -> navigator.wallet(creator.toBase58()));
            link.getStyleClass().add("address");
            HBox by = new HBox(Space.XS, Texts.muted("creator"), link);
            by.setAlignment(Pos.CENTER_LEFT);
            by.setMinWidth(Region.USE_PREF_SIZE);
            aside.add(by, 2);
        }
        HBox.setHgrow(aside, Priority.ALWAYS);
        Button help = Icons.button(Feather.BOOK_OPEN, "Guide to this view (F1)",
                () -> navigator.guide(TokenView.GUIDE));
        line.getChildren().addAll(aside, help);
        box.getChildren().setAll(line, figures(page));
    }

    private static Node aside(String name, Figure figure) {
        HBox box = new HBox(Space.XS, Texts.muted(name), new FigureLabel(figure));
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private static void chips(HBox line, TokenDossier token) {
        Graduation graduation = token.graduation();
        if (graduation != null) {
            String where = graduation.platform().equals("unknown")
                    ? ""
                    : " to " + TokenPage.venue(graduation.platform());
            line.getChildren().add(Chips.of("Graduated" + where, "mark", "Its curve is complete"
                    + (where.isEmpty() ? "; the migration was not seen" : ", its liquidity moved" + where)));
        }
        if (token.creation() != null && token.creation().fact() instanceof Fact.Creation c) {
            if (c.mayhem()) {
                line.getChildren().add(Chips.of("mayhem", "warn",
                        "Its operator moves the curve's reserves: exit values and progress are estimates"));
            }
            if (!c.quoteMint().equals(Programs.WSOL)) {
                line.getChildren().add(Chips.of("not in SOL", "warn",
                        "Its curve is quoted in " + c.quoteMint().toBase58() + ": no price in SOL"));
            }
        } else {
            line.getChildren().add(Chips.of("creation not seen", "quiet",
                    "Nothing imported creates it: name, creator and the time of creation are not known"));
        }
    }

    /** Who is paid the creator's fees, else who made it. */
    static @Nullable Address creator(TokenDossier token) {
        if (token.creation() == null || !(token.creation().fact() instanceof Fact.Creation c)) {
            return null;
        }
        return c.creator() != null ? c.creator() : c.wallet();
    }

    private static Node figures(TokenPage page) {
        TokenDossier token = page.dossier();
        FlowPane row = new FlowPane(Space.L, Space.XS);
        row.setAlignment(Pos.CENTER_LEFT);
        long cap = page.trades().reversed().stream().mapToLong(t -> t.capLamports()).filter(c -> c >= 0).findFirst()
                .orElse(-1);
        long peak = page.trades().stream().mapToLong(t -> t.capLamports()).max().orElse(-1);
        int best = token.earlyBuyers().stream().mapToInt(EarlyBuyer::score).reduce(-1, EarlyBuyer::better);
        int smart = token.smart().smart();
        row.getChildren().addAll(stat("Market cap SOL", TokenPage.cap(cap)),
                stat("Highest SOL", TokenPage.cap(peak)),
                stat("Trades", Format.countOf(token.trades(), "trades that are not in doubt")),
                stat("Early buyers", page.curveSeen()
                        ? Format.countOf(token.earlyBuyers().size(), "wallets that bought on its curve")
                        : Figure.unknown(TokenTable.NO_CURVE)),
                stat("Smart early buyers", page.curveSeen()
                        ? Format.countOf(smart, "early buyers above the smart line now, who bought enough")
                        : Figure.unknown(TokenTable.NO_CURVE)),
                stat("Of them count", page.curveSeen()
                        ? Format.countOf(token.smart().validated(), "smart early buyers that nothing speaks against: "
                                + "enough evidence, no cluster that lowers scores, no low reputation; of a whitelisted "
                                + "cluster the first alone")
                        : Figure.unknown(TokenTable.NO_CURVE)),
                stat("Best buyer's score", TokenTable.score(best)), curve(token.curve()));
        return row;
    }

    private static Node stat(String name, Figure figure) {
        Label caption = new Label(name);
        caption.getStyleClass().add("stat-name");
        FigureLabel value = new FigureLabel(figure);
        value.getStyleClass().add("stat-figure");
        VBox stat = new VBox(2, caption, value);
        stat.setMinWidth(Region.USE_PREF_SIZE);
        return stat;
    }

    /** The curve as a bar with its exact figures. */
    private static Node curve(@Nullable Curve curve) {
        Label caption = new Label("Curve");
        caption.getStyleClass().add("stat-name");
        VBox stat = new VBox(2, caption);
        if (curve == null) {
            stat.getChildren().add(new FigureLabel(Figure.unknown("no curve in SOL was seen")));
            return stat;
        }
        ProgressBar bar = new ProgressBar(curve.progress() / 10_000.0);
        bar.getStyleClass().add("curve-bar");
        bar.setPrefWidth(150);
        FigureLabel percent = new FigureLabel(Format.percent(curve.progress(), ""));
        percent.getStyleClass().add("stat-figure");
        Label words = Texts.muted(words(curve));
        words.setTooltip(new Tooltip(exact(curve)));
        HBox line = new HBox(Space.S, percent, bar, words);
        line.setAlignment(Pos.CENTER_LEFT);
        bar.setAccessibleText("Curve " + percent.getText() + ", " + words.getText());
        stat.getChildren().add(line);
        stat.setId("curve");
        return stat;
    }

    /** The curve in a line: what is left and what was raised. */
    static String words(Curve curve) {
        String left = curve.leftRaw() == 0
                ? "sold out"
                : BigDecimal.valueOf(curve.leftRaw(), 12).setScale(2, RoundingMode.HALF_UP).toPlainString()
                        + Format.THIN + "M tokens left";
        if (curve.raisedLamports() < 0) {
            return left;
        }
        String raised = Format.sol(curve.raisedLamports()).text();
        return left + ", " + (curve.goalLamports() < 0 || curve.complete()
                ? raised + Format.THIN + "SOL raised"
                : raised + " of " + Format.sol(curve.goalLamports()).text() + Format.THIN + "SOL raised");
    }

    private static String exact(Curve curve) {
        String goal = curve.goalLamports() < 0
                ? ""
                : "\nraised when sold out: " + Format.solExact(curve.goalLamports());
        return Format.count(curve.leftRaw()) + " of " + Format.count(curve.forSaleRaw()) + " base units left\nraised: "
                + (curve.raisedLamports() < 0 ? "not known" : Format.solExact(curve.raisedLamports())) + goal;
    }
}
