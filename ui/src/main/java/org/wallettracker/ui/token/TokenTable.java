package org.wallettracker.ui.token;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.TokenBoard.TokenRow;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.format.CoverageWords;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.format.Tokens;
import org.wallettracker.ui.common.table.Column;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.RowOrder;
import org.wallettracker.ui.common.table.TokenCell;
import org.wallettracker.ui.common.view.ViewContext;

/** The table of all tokens. */
final class TokenTable {
    /** Why its early buyers are not known. */
    static final String NO_CURVE = "its curve was never seen: no creation and no trade on it is known";

    private final DeskTable<TokenRow> table;
    private long asOf = Unknown.TIME;

    TokenTable(ViewContext context) {
        table = new DeskTable<>("tokens-table", "Tokens", columns(),
                (a, b) -> a.info().mint().equals(b.info().mint()), context.async());
        table.placeholder("No token's symbol, name or mint contains this text");
        table.remember(context.settings(), "tokens");
        table.sortAtFirstBy("created");
    }

    private List<Column<TokenRow>> columns() {
        return List.of(
                Column.<TokenRow>words("token", "Token", "Symbol, name or mint", 150, 12, r -> Tokens.name(r.info()),
                        () -> TokenCell.of(r -> r.info().mint(), r -> Tokens.name(r.info())))
                        .writing(Field.text("mint", r -> r.info().mint().toBase58()),
                                Field.text("symbol", r -> r.info().symbol()),
                                Field.integer("decimals", r -> r.info().decimals())),
                Column.<TokenRow>words("name", "Name", "Its maker's words, without invisible characters", 170, 3,
                        r -> Tokens.longName(r.info()), TokenTable::name)
                        .writing(Field.text("name", r -> r.info().name())),
                Column.<TokenRow>figures("created", "Created", "How long before the newest fact", 88, 8,
                        r -> time(r.info().createdAt()), r -> created(r))
                        .writing(Field.time("created", r -> r.info().createdAt())),
                Column.<TokenRow>figures("progress", "Curve",
                        "Sold of what the curve sells; Graduated when all of it is",
                        92, 10,
                        r -> r.progress() < 0 ? RowOrder.UNKNOWN : r.info().graduated() ? 20_000 : r.progress(),
                        TokenTable::progress)
                        .writing(Field.decimal("curveProgress", 4, r -> r.progress() < 0 ? null : r.progress()),
                                Field.flag("graduated", r -> r.info().graduated())),
                Column.<TokenRow>figures("cap", "Market cap SOL", "Last price times supply", 112, 9,
                        r -> r.marketCapLamports() < 0 ? RowOrder.UNKNOWN : r.marketCapLamports(),
                        r -> TokenPage.cap(r.marketCapLamports()))
                        .writing(Field.lamports("marketCap",
                                r -> r.marketCapLamports() < 0 ? null : Long.valueOf(r.marketCapLamports()))),
                Column.<TokenRow>figures("trades", "Trades", "Trades that are not in doubt", 76, 7, TokenRow::trades,
                        r -> Format.countOf(r.trades(), "trades")).writing(Field.integer("trades", TokenRow::trades)),
                Column.<TokenRow>figures("buyers", "Early buyers", "Wallets that bought on its curve", 96, 6,
                        r -> early(r) < 0 ? RowOrder.UNKNOWN : early(r), TokenTable::earlyBuyers)
                        .writing(Field.integer("earlyBuyers", TokenTable::early)),
                Column.<TokenRow>figures("known", "Known", "Whether all trades on its curve are known, and so all early"
                        + " buyers", 92, 4,
                        r -> r.coverage() == null ? RowOrder.UNKNOWN : CoverageWords.order(r.coverage()),
                        r -> CoverageWords.of(r.coverage()))
                        .writing(Field.text("curveKnown", r -> r.coverage() == null
                                ? null
                                : r.coverage().state().name().toLowerCase(Locale.ROOT)),
                                Field.integer("curveGaps", r -> r.coverage() == null ? null : r.coverage().gaps())),
                Column.<TokenRow>figures("best", "Best score",
                        "The best trader score among its early buyers, 0 to 1000", 90, 11,
                        r -> r.bestScore() < 0 ? RowOrder.UNKNOWN : r.bestScore(), r -> score(r.bestScore())).writing(
                                Field.decimal("bestBuyerScore", 2, r -> r.bestScore() < 0 ? null : r.bestScore()),
                                Field.text("bestBuyerScoreReason", r -> reason(r.bestScore()))),
                Column.<TokenRow>figures("last", "Last trade", "How long before the newest fact", 88, 5,
                        r -> time(r.lastTrade()), r -> Format.ago(r.lastTrade(), asOf))
                        .writing(Field.time("firstTrade", TokenRow::firstTrade),
                                Field.time("lastTrade", TokenRow::lastTrade)));
    }

    /** How many bought on its curve; below 0 where nothing tells of its curve. */
    static int early(TokenRow row) {
        boolean seen = row.progress() >= 0 || row.earlyBuyers() > 0 || row.info().createdAt() != Unknown.TIME;
        return seen ? row.earlyBuyers() : -1;
    }

    /** How many bought on its curve, or why that is not known. */
    static Figure earlyBuyers(TokenRow row) {
        return early(row) < 0 ? Figure.unknown(NO_CURVE) : Format.countOf(row.earlyBuyers(), "wallets");
    }

    private static long time(long seconds) {
        return seconds == Unknown.TIME ? RowOrder.UNKNOWN : seconds;
    }

    private Figure created(TokenRow row) {
        return row.info().createdAt() == Unknown.TIME
                ? Figure.unknown("its creation was not seen")
                : Format.ago(row.info().createdAt(), asOf);
    }

    private static Figure progress(TokenRow row) {
        return row.info().graduated()
                ? Figure.plain("Graduated", "the curve is complete")
                : Format.percent(row.progress(), "no curve of it was seen");
    }

    /** Why a score is missing, for files; null where it is not, or where the wallet is not scored at all. */
    static @Nullable String reason(int hundredths) {
        return hundredths == LeaderboardRow.TOO_LITTLE ? Format.TOO_LITTLE : null;
    }

    /** A score, or why there is none. */
    static Figure score(int hundredths) {
        if (hundredths == LeaderboardRow.TOO_LITTLE) {
            return Figure.unknown(Format.TOO_LITTLE + ": fewer than " + LeaderboardRow.ENOUGH_EVIDENCE
                    + " independent decided positions");
        }
        return hundredths < 0 ? Figure.unknown("no score: not a trader, or no trade counts") : Format.score(hundredths);
    }

    private static Column.Cell<TokenRow> name() {
        Label text = new Label();
        text.getStyleClass().add("muted");
        return Column.cell(text, r -> text.setText(Tokens.longName(r.info())));
    }

    void show(List<TokenRow> rows, long now) {
        asOf = now;
        table.show(rows);
    }

    DeskTable<TokenRow> table() {
        return table;
    }
}
