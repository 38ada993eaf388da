package org.wallettracker.app.cli;

import java.io.PrintStream;
import java.math.RoundingMode;
import org.wallettracker.domain.desk.MintInfo;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.ledger.Disposal;
import org.wallettracker.domain.ledger.Lot;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.domain.score.feature.CountedProfit;
import org.wallettracker.domain.text.Plural;

/** What a score is made of, for people: components with formula and inputs, positions with lots and disposals. */
final class ExplainText {
    private ExplainText() {
    }

    static void components(PrintStream out, ScoreCard card) {
        for (ScoreCard.Component component : card.components()) {
            out.println();
            out.println(component.label() + ": " + WalletText.points(component.points()) + " of "
                    + WalletText.points(component.max())
                    + (component.note() == null ? "" : " (" + component.note() + ")"));
            out.println("  " + component.formula());
            for (ScoreCard.Input input : component.inputs()) {
                out.println("  " + input.name() + ": " + value(input)
                        + (input.mints().isEmpty()
                                ? ""
                                : ", from " + Plural.of(input.mints().size(), "positions")));
            }
        }
    }

    /** What the score counts of each position's profit, where that is not what was realised. */
    static void counted(PrintStream out, WalletDossier dossier, ScoreCard card) {
        Table table = new Table("position", ">realised sol", ">still held sol", ">sent away sol", ">gifts sol",
                ">counted sol");
        int others = 0;
        for (int i = 0; i < dossier.positions().size(); i++) {
            CountedProfit c = card.counted(dossier.positions().get(i).mint()).orElse(null);
            if (c == null || c.terms().isEmpty()) {
                others += c == null ? 0 : 1;
                continue;
            }
            MintInfo info = dossier.mints().get(i);
            table.add(info.symbol().isEmpty() ? c.mint().toBase58() : info.symbol(), WalletText.sol(c.realized()),
                    WalletText.sol(c.open()), WalletText.sol(c.sent()), WalletText.sol(c.gifts()),
                    WalletText.sol(c.counted()));
        }
        out.println();
        out.println("Profit as the score counts it: " + others + " of " + card.counted().size()
                + " positions as realised" + (others == card.counted().size() ? "" : ", the others:"));
        if (others < card.counted().size()) {
            table.print(out, false);
            for (CountedProfit.Reason reason : CountedProfit.Reason.values()) {
                if (card.counted().stream().flatMap(c -> c.terms().stream()).anyMatch(t -> t.reason() == reason)) {
                    out.println("  " + reason.sentence());
                }
            }
        }
    }

    static String value(ScoreCard.Input input) {
        long value = input.value();
        return switch (input.unit()) {
            case LAMPORTS -> Json.decimal(value, 9).toPlainString() + " SOL";
            case MICRO_USD -> Json.decimal(value, 6).setScale(2, RoundingMode.HALF_UP).toPlainString() + " USD";
            case COUNT -> Long.toString(value);
            case SECONDS -> value + " s";
            case SLOTS -> Plural.of(value, "slots");
            case PERCENT_HUNDREDTHS -> Json.decimal(value, 2).toPlainString() + " %";
            case PARTS -> Json.decimal(value, 4).toPlainString();
            case MULTIPLE_THOUSANDTHS -> Json.decimal(value, 3).toPlainString() + " times";
            case TIME -> String.valueOf(Times.iso(value));
        };
    }

    static void lots(PrintStream out, WalletDossier dossier) {
        for (int i = 0; i < dossier.positions().size(); i++) {
            Position position = dossier.positions().get(i);
            MintInfo info = dossier.mints().get(i);
            out.println();
            out.println((info.symbol().isEmpty() ? "" : info.symbol() + "  ") + position.mint().toBase58());
            Table table = new Table("what", "time", ">tokens", ">cost sol", ">proceeds sol", ">realised sol",
                    "signature");
            for (Lot lot : position.lots()) {
                table.add("lot " + lot.number() + " " + PositionJson.camel(lot.origin()), time(lot.time()),
                        WalletText.tokens(lot.boughtRaw(), info),
                        lot.costKnown() ? WalletText.sol(lot.costLamports()) : "unknown",
                        "", "", lot.signature().toBase58());
            }
            for (Disposal disposal : position.disposals()) {
                StringBuilder of = new StringBuilder(PositionJson.camel(disposal.kind()));
                disposal.matches()
                        .forEach(match -> of.append(of.indexOf(" of lot") < 0 ? " of lot " : ", ").append(match.lot()));
                table.add(of.toString(), time(disposal.time()), WalletText.tokens(disposal.tokenRaw(), info),
                        WalletText.sol(disposal.costLamports()), WalletText.sol(disposal.proceedsLamports()),
                        WalletText.sol(disposal.realizedLamports()), disposal.signature().toBase58());
            }
            table.print(out, false);
        }
    }

    private static String time(long seconds) {
        String text = Times.iso(seconds);
        return text == null ? "unknown" : text;
    }
}
