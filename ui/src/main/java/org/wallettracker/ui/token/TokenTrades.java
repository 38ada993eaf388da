package org.wallettracker.ui.token;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.Column;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.RowOrder;
import org.wallettracker.ui.token.TokenPage.TradeRow;

/** The table of a token's trades. */
final class TokenTrades {
    private static final int LONGEST_NAME = 12;
    private final DeskTable<TradeRow> table;
    private int decimals = -1;

    TokenTrades(Async async) {
        table = new DeskTable<>("token-trades-table", "Trades", columns(),
                (a, b) -> a.trade().recorded().recordSeq() == b.trade().recorded().recordSeq(), async);
        table.placeholder("No trade of it is known");
    }

    private List<Column<TradeRow>> columns() {
        return List.of(
                Column.figures("time", "Time (UTC)", "Block time; trades stand in chain order", 112, 12,
                        r -> key(r.trade().recorded().header().blockTime()),
                        r -> Format.time(r.trade().recorded().header().blockTime())),
                Column.words("side", "Side", "Bought or sold", 58, 11, r -> r.fact().side().wireName(),
                        TokenTrades::side),
                Column.words("wallet", "Wallet", "Whose balances moved", 132, 13, r -> r.fact().wallet().toBase58(),
                        () -> BuyerTable.wallet(r -> r.fact().wallet())),
                Column.figures("score", "Score", "Its trader score now, 0 to 1000", 66, 8,
                        r -> r.trade().score() < 0 ? RowOrder.UNKNOWN : r.trade().score(),
                        r -> TokenTable.score(r.trade().score())),
                Column.figures("tokens", "Tokens", "How many changed hands", 92, 6, r -> r.fact().tokenRaw(),
                        r -> Format.tokens(r.fact().tokenRaw(), decimals)),
                Column.figures("sol", "Swap SOL", "What changed hands, all fees excluded", 88, 10,
                        r -> r.fact().inSol() ? r.fact().quoteRaw() : RowOrder.UNKNOWN, TokenTrades::swap),
                Column.figures("price", "SOL per million", "Price after it: SOL for a million tokens", 112, 5,
                        r -> r.trade().priceE15() < 0 ? RowOrder.UNKNOWN : r.trade().priceE15(),
                        r -> TokenPage.price(r.trade().priceE15(), decimals)),
                Column.figures("cap", "Market cap", "Price after it times supply, in SOL", 92, 9,
                        r -> r.capLamports() < 0 ? RowOrder.UNKNOWN : r.capLamports(),
                        r -> TokenPage.cap(r.capLamports())),
                Column.words("venue", "Venue", "The program it was made with", 96, 4, TokenTrades::venue,
                        () -> words(TokenTrades::venue)),
                Column.words("status", "Status", "How far balances prove it", 84, 3, r -> r.fact().status().wireName(),
                        () -> words(r -> r.fact().status().wireName())),
                Column.words("signature", "Signature", "The transaction; copy and open it in the inspector", 104, 2,
                        r -> r.trade().recorded().header().signature().toBase58(), TokenTrades::signature));
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
        table.show(page.trades());
    }

    DeskTable<TradeRow> table() {
        return table;
    }
}
