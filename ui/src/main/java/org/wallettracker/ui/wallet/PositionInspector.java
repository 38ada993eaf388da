package org.wallettracker.ui.wallet;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.Bridge;
import org.wallettracker.domain.ledger.Disposal;
import org.wallettracker.domain.ledger.Lot;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.UsdBasis;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.score.feature.CountedProfit;
import org.wallettracker.ui.common.control.Facts;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.control.Links;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.format.Tokens;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Navigator;
import org.wallettracker.ui.wallet.WalletPage.PositionRow;

/** A position opened: the bridge between three ways to count its profit, its lots, its disposals and what matched them. */
final class PositionInspector {
    private static final int AT_FIRST = 40;
    private static final String TOO_LARGE = "larger than any that can be true";
    private final Navigator navigator;
    private final WalletLinks links;

    PositionInspector(Navigator navigator, WalletLinks links) {
        this.navigator = navigator;
        this.links = links;
    }

    /**
     * Everything about {@code row}, its profit told in {@code basis}.
     *
     * @param counted what the score counts of it; null where that is not told
     */
    Node of(PositionRow row, Basis basis, @Nullable CountedProfit counted) {
        Position position = row.position();
        int decimals = row.mint().decimals();
        VBox box = new VBox(Space.M);
        VBox head = new VBox(2, Texts.section(Tokens.name(row.mint())));
        String name = Tokens.longName(row.mint());
        if (!name.isEmpty() && !name.equals(Tokens.name(row.mint()))) {
            head.getChildren().add(Texts.wrapped(name));
        }
        head.getChildren().add(Links.mint(row.mint().mint(), navigator));
        head.getChildren().add(Links.link("Open the token", "its curve, price line and early buyers",
                () -> navigator.token(row.mint().mint().toBase58())));
        box.getChildren().add(head);
        if (!position.flags().isEmpty()) {
            FlowPane flags = new FlowPane(Space.XS, Space.XS);
            flags.getChildren().addAll(FlagWords.chips(position.flags()));
            box.getChildren().add(flags);
        }
        box.getChildren().addAll(bridge(row, basis), value(position));
        if (counted != null && position.amountsKnown()) {
            box.getChildren().add(counted(counted));
        }
        if (!position.amountsKnown()) {
            box.getChildren().add(Texts.wrapped("Its amounts are " + TOO_LARGE
                    + ": none of them counts, and it has no lots. Its trades stand in the table of trades."));
            return box;
        }
        box.getChildren().addAll(list("Lots", position.lots(), l -> lot(l, decimals, row.usd())),
                list("Disposals", position.disposals(), d -> disposal(d, position.lots(), decimals, row.usd())));
        return box;
    }

    private static Node bridge(PositionRow row, Basis basis) {
        Position p = row.position();
        Bridge bridge = row.bridge();
        int decimals = row.mint().decimals();
        Facts methods = new Facts()
                .add("First in, first out", amount(p, x -> dollars(basis, basis.figure(bridge.fifo()), row)))
                .add("Average cost", amount(p, x -> dollars(basis, basis.figure(bridge.average()), row)))
                .add("Cash flow", amount(p, x -> dollars(basis, basis.figure(bridge.cash()), row)));
        if (p.amountsKnown()) {
            methods.add("Fees in it SOL", fees(p, bridge.fifo().fees()));
            if (bridge.transfersIn() > 0) {
                methods.add("Came by transfer, " + Format.count(bridge.transfersIn()) + "\u00d7",
                        Format.tokens(bridge.receivedRaw(), decimals));
            }
            if (bridge.transfersOut() > 0) {
                methods.add("Left by transfer, " + Format.count(bridge.transfersOut()) + "\u00d7",
                        Format.tokens(bridge.sentRaw(), decimals));
            }
            if (bridge.sentCostLamports() != 0) {
                methods.add("Cost of what left SOL", Format.sol(bridge.sentCostLamports()));
            }
        }
        VBox box = new VBox(Space.XS, Texts.section("Realised profit, " + basis.line() + ", three ways"), methods);
        if (p.amountsKnown()) {
            box.getChildren().add(BridgePane.differences(bridge));
        }
        return box;
    }

    private static Figure dollars(Basis basis, Figure figure, PositionRow row) {
        return basis.usd() ? UsdWords.told(figure, row.usd()) : figure;
    }

    /** Every trade on the chain costs its signer something: none at all is what was never told. */
    private static Figure fees(Position position, long lamports) {
        return lamports == 0 && position.flags().contains(Position.Flag.PROVISIONAL)
                ? Figure.unknown("what told of its trades did not tell their fees")
                : Format.solNet(lamports);
    }

    private static Node counted(CountedProfit counted) {
        VBox box = new VBox(Space.XS, Texts.section("In the score"),
                new Facts().add("Realised SOL", Format.solChange(counted.realized()))
                        .add("Counted SOL", Format.solChange(counted.counted())));
        if (!counted.priced()) {
            box.getChildren().add(Texts.wrapped(
                    "No price is known for what is still held: it counts as neither gain nor loss."));
        } else if (counted.terms().isEmpty()) {
            box.getChildren().add(Texts.wrapped("The score counts the realised profit."));
        }
        for (CountedProfit.Term term : counted.terms()) {
            box.getChildren().add(BridgePane.difference(Format.solFlow(term.lamports()), term.reason().sentence(),
                    "counted less realised"));
        }
        return box;
    }

    private static Node value(Position p) {
        Facts facts = new Facts().add("Spent SOL", amount(p, x -> Format.sol(x.spentLamports())))
                .add("Received SOL", amount(p, x -> Format.solNet(x.receivedLamports())));
        if (p.unmatchedLamports() != 0) {
            facts.add("Unmatched proceeds SOL", Format.solNet(p.unmatchedLamports()));
        }
        return facts.add("Cost of open lots SOL", amount(p, x -> Format.sol(x.openCostLamports())))
                .add("Exit value SOL", exit(p))
                .add("Unrealised SOL", unrealised(p));
    }

    /** {@code figure} of {@code p}, or a dash where its amounts can't be true. */
    static Figure amount(Position p, Function<Position, Figure> figure) {
        return p.amountsKnown() ? figure.apply(p) : Figure.unknown(TOO_LARGE);
    }

    /** What selling all would fetch. */
    static Figure exit(Position p) {
        return amount(p, x -> x.exitValueKnown()
                ? Format.sol(x.exitValueLamports())
                : Figure.unknown("no price source is known"));
    }

    /** Exit value less cost. */
    static Figure unrealised(Position p) {
        return amount(p, x -> x.exitValueKnown()
                ? Format.solChange(x.unrealizedLamports())
                : Figure.unknown("no price source is known"));
    }

    private static <T> Node list(String title, List<T> items, Function<T, Node> shown) {
        VBox box = new VBox(Space.S, Texts.section(title + "  " + Format.count(items.size())));
        items.stream().limit(AT_FIRST).map(shown).forEach(box.getChildren()::add);
        if (items.size() > AT_FIRST) {
            List<T> rest = items.subList(AT_FIRST, items.size());
            Button more = Links.link("show " + Format.count(rest.size()) + " more", "the rest of the list", () -> {
                box.getChildren().removeLast();
                rest.stream().map(shown).forEach(box.getChildren()::add);
            });
            box.getChildren().add(more);
        }
        return box;
    }

    private Node lot(Lot lot, int decimals, UsdBasis usd) {
        String how = lot.origin() == Lot.Origin.BUY ? "bought" : "came by transfer";
        Facts facts = new Facts().add("Tokens", Format.tokens(lot.boughtRaw(), decimals)).add("Cost SOL",
                lot.costKnown() ? Format.sol(lot.costLamports()) : Figure.unknown("came without a known price in SOL"));
        if (lot.costKnown()) {
            facts.add("SOL/USD", UsdWords.price(usd.at(lot.time())));
        }
        if (lot.remainingRaw() > 0) {
            facts.add("Still held", Format.tokens(lot.remainingRaw(), decimals)).add("Their cost SOL",
                    lot.costKnown() ? Format.sol(lot.remainingCostLamports()) : Figure.unknown("not known"));
        }
        return entry("Lot " + lot.number() + ", " + how, lot.time(), lot.slot(), facts, lot.signature());
    }

    private Node disposal(Disposal disposal, List<Lot> lots, int decimals, UsdBasis usd) {
        String how = switch (disposal.kind()) {
            case SELL -> "Sold";
            case TRANSFER_OUT -> "Sent away";
            case BURN -> "Burned";
            case SWAP -> "Swapped";
        };
        Facts facts = new Facts().add("Tokens", Format.tokens(disposal.tokenRaw(), decimals));
        if (disposal.kind() == Disposal.Kind.SELL) {
            facts.add("Proceeds SOL", Format.solNet(disposal.proceedsLamports()));
            facts.add("SOL/USD", UsdWords.price(usd.at(disposal.time())));
        }
        facts.add("Cost of its lots SOL", Format.sol(disposal.costLamports()));
        if (disposal.kind() == Disposal.Kind.SELL || disposal.kind() == Disposal.Kind.BURN) {
            facts.add("Realised SOL", Format.solChange(disposal.realizedLamports()));
        }
        if (disposal.unmatchedRaw() > 0) {
            facts.add("Unmatched", Format.tokens(disposal.unmatchedRaw(), decimals));
            facts.add("Their proceeds SOL", Format.solNet(disposal.unmatchedLamports()));
        }
        VBox matches = new VBox(1);
        for (Disposal.Match match : disposal.matches()) {
            matches.getChildren().add(match(match, lots, decimals));
        }
        VBox entry = entry(how, disposal.time(), disposal.slot(), facts, disposal.signature());
        entry.getChildren().add(2, matches);
        return entry;
    }

    /** What a disposal took of a lot; it leads to the transaction the lot came with. */
    private Node match(Disposal.Match match, List<Lot> lots, int decimals) {
        String words = "from lot " + match.lot() + ": " + Format.tokens(match.tokenRaw(), decimals).text()
                + " tokens, cost " + Format.sol(match.costLamports()).text() + " SOL, held "
                + Format.duration(match.holdSeconds());
        String exact = "cost " + Format.solExact(match.costLamports()) + "\nproceeds "
                + Format.solExact(match.proceedsLamports());
        Button line = Links.link(words, exact, () -> lots.stream().filter(l -> l.number() == match.lot()).findFirst()
                .ifPresent(l -> links.facts(l.signature())));
        line.getStyleClass().add("match");
        line.setWrapText(true);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private VBox entry(String title, long time, long slot, Facts facts, Signature signature) {
        Label name = new Label(title);
        FigureLabel when = new FigureLabel(Format.second(time, slot));
        name.setMinWidth(Region.USE_PREF_SIZE);
        when.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane head = new FlowPane(Space.M, 0, name, when);
        VBox entry = new VBox(2, head, facts, Links.signature(signature, navigator, () -> links.facts(signature)));
        entry.getStyleClass().add("entry");
        return entry;
    }
}
