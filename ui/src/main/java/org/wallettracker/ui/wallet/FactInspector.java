package org.wallettracker.ui.wallet;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.ui.common.control.Chips;
import org.wallettracker.ui.common.control.Facts;
import org.wallettracker.ui.common.control.Links;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Navigator;
import org.wallettracker.ui.wallet.FactView.Detail;
import org.wallettracker.ui.wallet.WalletPage.FactRow;

/** A fact opened: every fee by its kind, how far it is proved, and where it comes from. */
final class FactInspector {
    private final Navigator navigator;
    private final WalletLinks links;

    FactInspector(Navigator navigator, WalletLinks links) {
        this.navigator = navigator;
        this.links = links;
    }

    /** Everything about {@code row}. */
    Node of(FactRow row) {
        RecordedFact recorded = row.recorded();
        FactView view = row.view();
        TransactionHeader header = recorded.header();
        VBox box = new VBox(Space.M);
        Facts amounts = new Facts();
        for (Detail detail : view.details()) {
            amounts.add(detail.name(), named(detail.figure()));
        }
        String title = view.token().isEmpty() ? view.kind() : view.kind() + " " + view.token();
        box.getChildren().addAll(new VBox(2, Texts.section(title), Texts.muted("Amounts in SOL where no unit stands")),
                amounts);
        var mint = view.mint();
        if (mint != null) {
            box.getChildren().add(Links.link("Open the position", "lots and disposals of this token",
                    () -> links.position(mint)));
        }
        FactStatus status = recorded.fact().status();
        Facts proof = new Facts().add("Status", Chips.of(status.wireName(), style(status), meaning(status)))
                .add("Block time", Format.second(header.blockTime(), header.slot()))
                .add("Slot", Format.countOf(header.slot(), "slot"))
                .add("Program", Figure.plain(program(recorded), recorded.fact().program().toBase58()))
                .add("Event", Format.countOf(recorded.fact().ordinal(), "of that program in the transaction"))
                .add("Fee payer", header.payerKnown()
                        ? navigator.notes().name(header.feePayer())
                        : Figure.plain("unknown", "the source does not tell"))
                .add("Network fee of all", Format.sol(header.networkFee()))
                .add("Source", Figure.plain(header.source(), "decoder version " + header.decoderVersion()))
                .add("Record", Format.countOf(recorded.recordSeq(), "in this desk's order of recording"));
        box.getChildren().addAll(new VBox(Space.XS, Texts.section("Proof"), proof, Texts.wrapped(meaning(status))),
                Links.signature(header.signature(), navigator, () -> navigator.copy("Signature",
                        header.signature().toBase58())));
        return box;
    }

    /** A wallet by its private name, if it has one. */
    private Figure named(Figure figure) {
        return Address.isValid(figure.exact()) ? navigator.notes().name(Address.parse(figure.exact())) : figure;
    }

    private static String program(RecordedFact recorded) {
        String name = Programs.unknownVenue(recorded.fact())
                ? "not told"
                : Programs.name(recorded.fact().program());
        return name.length() > 20 ? recorded.fact().program().shortened() : name;
    }

    /** The chip style of {@code status}. */
    static String style(FactStatus status) {
        return status == FactStatus.VERIFIED ? "quiet" : "warn";
    }

    /** {@code status} in a sentence. */
    static String meaning(FactStatus status) {
        return switch (status) {
            case VERIFIED -> "Token and SOL balances agree with it to the unit.";
            case PENDING -> "The source had no balances to check it against: it counts provisionally.";
            case DISPUTED -> "Balances or another source contradict it: it is shown and left out of profit.";
        };
    }
}
