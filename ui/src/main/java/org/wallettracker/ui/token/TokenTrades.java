package org.wallettracker.ui.token;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.note.Notes;
import org.wallettracker.ui.common.table.Column;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.RowOrder;
import org.wallettracker.ui.common.table.TableBar;
import org.wallettracker.ui.common.view.ViewContext;
import org.wallettracker.ui.token.TokenPage.TradeRow;

/** The table of a token's trades. */
final class TokenTrades {
    private static final int LONGEST_NAME = 12;
    private final DeskTable<TradeRow> table;
    private final TableBar bar;
    private final BorderPane root = new BorderPane();
    private int decimals = -1;
    private String mint = "";

    TokenTrades(ViewContext context) {
        table = new DeskTable<>("token-trades-table", "Trades", columns(context.navigator().notes()),
                (a, b) -> a.trade().recorded().recordSeq() == b.trade().recorded().recordSeq(), context.async());
        table.placeholder("No trade of it is known");
        table.remember(context.settings(), "token-trades");
        context.navigator().notes().book().subscribe(book -> table.node().refresh());
        bar = new TableBar(table.tools(context.navigator(), () -> "trades-" + mint, List::of));
        root.setTop(bar.node());
        root.setCenter(table.node());
    }

    private List<Column<TradeRow>> columns(Notes notes) {
        return List.of(
                Column.<TradeRow>figures("time", "Time (UTC)",
                        "Block time, the slot on hover; trades stand in chain order", 164, 12,
                        r -> key(r.trade().recorded().header().blockTime()),
                        r -> Format.second(r.trade().recorded().header().blockTime(),
                                r.trade().recorded().header().slot()))
                        .writing(Field.time("time", r -> r.trade().recorded().header().blockTime()),
                                Field.integer("slot", r -> r.trade().recorded().header().slot())),
                Column.<TradeRow>words("side", "Side", "Bought or sold", 58, 11, r -> r.fact().side().wireName(),
                        TokenTrades::side),
                Column.<TradeRow>words("wallet", "Wallet", "Whose balances moved", 132, 13,
                        r -> r.fact().wallet().toBase58(),
                        () -> BuyerTable.wallet(notes, r -> r.fact().wallet())),
                Column.<TradeRow>figures("score", "Score", "Its trader score now, 0 to 1000", 66, 8,
                        r -> r.trade().score() < 0 ? RowOrder.UNKNOWN : r.trade().score(),
                        r -> TokenTable.score(r.trade().score()))
                        .writing(Field.decimal("score", 2, r -> r.trade().score() < 0 ? null : r.trade().score()),
                                Field.text("scoreReason", r -> TokenTable.reason(r.trade().score()))),
                Column.<TradeRow>figures("tokens", "Tokens", "How many changed hands", 92, 6, r -> r.fact().tokenRaw(),
                        r -> Format.tokens(r.fact().tokenRaw(), decimals))
                        .writing(Field.raw("token", r -> known(r.fact().tokenRaw()))),
                Column.<TradeRow>figures("sol", "Swap SOL", "What changed hands, all fees excluded", 88, 10,
                        r -> r.fact().inSol() ? r.fact().quoteRaw() : RowOrder.UNKNOWN, TokenTrades::swap)
                        .writing(Field.lamports("swap", r -> known(r.fact().swapLamports())),
                                Field.text("quoteMint", r -> r.fact().quoteMint().toBase58()),
                                Field.raw("quote", r -> known(r.fact().quoteRaw()))),
                Column.<TradeRow>figures("price", "Price SOL/M", "Price after it: SOL for a million tokens", 112, 5,
                        r -> r.trade().priceE15() < 0 ? RowOrder.UNKNOWN : r.trade().priceE15(),
                        r -> TokenPage.price(r.trade().priceE15(), decimals))
                        .writing(Field.number("priceSol", r -> TokenPage.priceSol(r.trade().priceE15(), r.decimals()))),
                Column.<TradeRow>figures("cap", "Market cap SOL", "Price after it times supply", 112, 9,
                        r -> r.capLamports() < 0 ? RowOrder.UNKNOWN : r.capLamports(),
                        r -> TokenPage.cap(r.capLamports()))
                        .writing(Field.lamports("marketCap", r -> known(r.capLamports()))),
                Column.<TradeRow>words("venue", "Venue", "The program it was made with", 96, 4, TokenTrades::venue,
                        () -> words(TokenTrades::venue))
                        .writing(Field.text("program",
                                r -> Programs.unknownVenue(r.fact()) ? null : r.fact().program().toBase58()),
                                Field.text("programName",
                                        r -> Programs.unknownVenue(r.fact())
                                                ? null
                                                : Programs.name(r.fact().program()))),
                Column.<TradeRow>words("status", "Status", "How far balances prove it", 84, 3,
                        r -> r.fact().status().wireName(),
                        () -> words(r -> r.fact().status().wireName())),
                Column.<TradeRow>words("signature", "Signature", "The transaction; copy and open it in the inspector",
                        104, 2,
                        r -> r.trade().recorded().header().signature().toBase58(), TokenTrades::signature)
                        .writing(Field.text("signature", r -> r.trade().recorded().header().signature().toBase58()),
                                Field.integer("ordinal", r -> r.fact().ordinal())));
    }

    /** Null for an amount that is not known. */
    private static @Nullable Long known(long amount) {
        return amount < 0 ? null : Long.valueOf(amount);
    }

    private static long key(long time) {
        return time == Unknown.TIME ? RowOrder.UNKNOWN : time;
    }

    /** What changed hands. */
    static Figure swap(TradeRow row) {
        return row.fact().inSol() ? Format.sol(row.fact().quoteRaw()) : Figure.unknown("the trade was not in SOL");
    }

    /** The venue in a word. */
    static String venue(TradeRow row) {
        String name = Programs.unknownVenue(row.fact())
                ? "not told"
                : Programs.name(row.fact().program());
        if (name.equals("pump")) {
            return "curve";
        }
        return name.length() > LONGEST_NAME ? row.fact().program().shortened() : name.toLowerCase(Locale.ROOT);
    }

    private static Column.Cell<TradeRow> side() {
        return words(r -> r.fact().side() == Side.BUY ? "buy" : "sell");
    }

    private static Column.Cell<TradeRow> words(java.util.function.Function<TradeRow, String> of) {
        Label label = new Label();
        return Column.cell(label, r -> label.setText(of.apply(r)));
    }

    private static Column.Cell<TradeRow> signature() {
        FigureLabel label = new FigureLabel();
        label.getStyleClass().addAll("address", "faint");
        return Column.cell(label, r -> label.show(Format.signature(r.trade().recorded().header().signature())));
    }

    void show(TokenPage page) {
        decimals = page.dossier().info().decimals();
        mint = page.dossier().info().mint().toBase58();
        bar.say(Format.count(page.trades().size()) + (page.trades().size() == 1 ? " trade" : " trades"));
        table.show(page.trades());
    }

    Node node() {
        return root;
    }

    DeskTable<TradeRow> table() {
        return table;
    }
}
