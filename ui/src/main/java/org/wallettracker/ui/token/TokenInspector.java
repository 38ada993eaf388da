package org.wallettracker.ui.token;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.wallettracker.domain.desk.EarlyBuyer;
import org.wallettracker.domain.desk.EarlyBuyer.Next;
import org.wallettracker.domain.desk.TokenBoard.TokenRow;
import org.wallettracker.domain.ledger.Disposal;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.control.Facts;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.control.Links;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.control.WalletHead;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.format.Tokens;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Navigator;
import org.wallettracker.ui.token.TokenPage.BuyerRow;
import org.wallettracker.ui.token.TokenPage.TradeRow;

/** What is selected on the token's page, opened. */
final class TokenInspector {
    private static final int SALES = 40;
    private final Navigator navigator;

    TokenInspector(Navigator navigator) {
        this.navigator = navigator;
    }

    /** A token of the list. */
    Node of(TokenRow row, long asOf) {
        Facts facts = new Facts().add("Created", row.info().createdAt() == Unknown.TIME
                ? Figure.unknown("its creation was not seen")
                : Format.time(row.info().createdAt()))
                .add("Curve", row.info().graduated()
                        ? Figure.plain("Graduated", "the curve is complete")
                        : Format.percent(row.progress(), "no curve of it was seen"))
                .add("Market cap SOL", TokenPage.cap(row.marketCapLamports()))
                .add("Trades", Format.countOf(row.trades(), "trades"))
                .add("Early buyers", TokenTable.earlyBuyers(row))
                .add("Best buyer's score", TokenTable.score(row.bestScore()))
                .add("First trade", Format.time(row.firstTrade())).add("Last trade", Format.ago(row.lastTrade(), asOf));
        VBox head = new VBox(2, Texts.section(Tokens.name(row.info())));
        String name = Tokens.longName(row.info());
        if (!name.isEmpty() && !name.equals(Tokens.name(row.info()))) {
            head.getChildren().add(Texts.wrapped(name));
        }
        head.getChildren().add(Links.mint(row.info().mint(), navigator));
        return new VBox(Space.M, head, facts, Links.link("Open the token", "its page",
                () -> navigator.token(row.info().mint().toBase58())));
    }

    /** An early buyer. */
    Node of(BuyerRow row) {
        EarlyBuyer buyer = row.buyer();
        VBox box = new VBox(Space.M, WalletHead.of(buyer.wallet(), 4, navigator));
        Facts facts = new Facts().add("Score", TokenTable.score(buyer.score()));
        if (row.verdict() != null) {
            facts.add("As smart money", word(row.verdict().words()));
        }
        facts.add("First buy", Format.time(buyer.firstBuy())).add("After the creation", after(row))
                .add("Curve then", Format.percent(buyer.progress(), "the event does not tell the curve's state"))
                .add("Curve cost SOL", Format.sol(buyer.costLamports()))
                .add("Sales", BuyerTable.next(row, n -> Format.countOf(n.sells(), "sales")))
                .add("First sold after", BuyerTable.next(row, n -> BuyerTable.held(buyer, n)))
                .add("Sold", BuyerTable.next(row, n -> Format.percent(n.soldShare(), "")))
                .add("At", BuyerTable.next(row, n -> Format.multiple(n.multiple(), "nothing of known cost was sold")))
                .add("Still holds", BuyerTable.next(row, n -> Format.tokens(n.heldRaw(), row.decimals())))
                .add("Realised SOL", BuyerTable.next(row, n -> Format.solChange(n.realizedLamports())))
                .add("Result SOL", BuyerTable.next(row, BuyerTable::result));
        box.getChildren().addAll(facts, Texts.wrapped("Figures of all its dealings in this token, later purchases too. "
                + "The result counts what it still holds at its exit value."), Links.link("Open the wallet",
                        "its score, positions and trades", () -> navigator.wallet(buyer.wallet().toBase58())));
        Position position = buyer.position();
        Next next = buyer.next();
        if (position != null && next != null && next.sells() > 0) {
            box.getChildren().add(sales(position, row.decimals()));
        }
        return box;
    }

    private static Figure after(BuyerRow row) {
        return row.createdAt() == Unknown.TIME
                ? Figure.unknown("its creation was not seen")
                : BuyerTable.bought(row);
    }

    private Node sales(Position position, int decimals) {
        List<Disposal> sales = position.disposals().stream()
                .filter(d -> d.kind() == Disposal.Kind.SELL || d.kind() == Disposal.Kind.SWAP).toList();
        VBox box = new VBox(Space.S, Texts.section("Sales  " + Format.count(sales.size())));
        for (Disposal d : sales.subList(0, Math.min(SALES, sales.size()))) {
            Facts facts = new Facts();
            facts.add("Sold", new FigureLabel(Format.time(d.time())));
            facts.add("Tokens", Format.tokens(d.tokenRaw(), decimals));
            if (d.kind() == Disposal.Kind.SELL) {
                facts.add("Proceeds SOL", Format.solNet(d.proceedsLamports())).add("Realised SOL",
                        Format.solChange(d.realizedLamports()));
            }
            String whole = d.signature().toBase58();
            VBox entry = new VBox(2, facts,
                    Links.signature(d.signature(), navigator, () -> navigator.copy("Signature", whole)));
            entry.getStyleClass().add("entry");
            box.getChildren().add(entry);
        }
        if (sales.size() > SALES) {
            box.getChildren().add(Texts.wrapped("and " + Format.count(sales.size() - SALES)
                    + " more: the wallet's own page has them all."));
        }
        return box;
    }

    /** A trade. */
    Node of(TradeRow row, int decimals) {
        var header = row.trade().recorded().header();
        String whole = header.signature().toBase58();
        Facts facts = new Facts().add("Side", word(row.fact().side().wireName()))
                .add("Time", Format.second(header.blockTime(), header.slot()))
                .add("Slot", Format.countOf(header.slot(), "slot"))
                .add("Tokens", Format.tokens(row.fact().tokenRaw(), decimals)).add("Swap SOL", TokenTrades.swap(row))
                .add("SOL per million after it", TokenPage.price(row.trade().priceE15(), decimals))
                .add("Market cap after it SOL", TokenPage.cap(row.capLamports()))
                .add("Score of the wallet", TokenTable.score(row.trade().score()))
                .add("Venue", word(TokenTrades.venue(row))).add("Proof", word(row.fact().status().wireName()));
        return new VBox(Space.M, WalletHead.of(row.fact().wallet(), 4, navigator), facts,
                Links.link("Open the wallet", "its score, positions and trades",
                        () -> navigator.wallet(row.fact().wallet().toBase58())),
                Links.signature(header.signature(), navigator, () -> navigator.copy("Signature", whole)));
    }

    private static Figure word(String word) {
        return Figure.plain(word, word);
    }
}
