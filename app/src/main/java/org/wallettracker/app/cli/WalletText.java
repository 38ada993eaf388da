package org.wallettracker.app.cli;

import java.io.PrintStream;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.MintInfo;
import org.wallettracker.domain.desk.WaitingRows;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.UsdBasis;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.domain.text.Plural;
import org.wallettracker.ui.common.format.Format;

/** A wallet as text for people. */
final class WalletText {
    private static final int MOST_DIFFERENCES = 5;
    private static final int MOST_INPUTS = 2;
    private static final long HALF_OF_LAST_DIGIT = 50_000;

    private WalletText() {
    }

    /** @param waiting what of it waits in quarantine now; null where a moment of the past is told */
    static void print(PrintStream out, WalletDossier dossier, @Nullable WaitingRows waiting, boolean explain) {
        head(out, dossier);
        if (waiting != null && waiting.count() > 0) {
            out.println("waiting   " + waiting(waiting) + ": wallet-tracker quarantine list --wallet "
                    + dossier.address().toBase58());
        }
        if (explain && dossier.score() != null) {
            waterfall(out, dossier.score());
            ExplainText.components(out, dossier.score());
            ExplainText.counted(out, dossier, dossier.score());
            if (dossier.score().reputation() != null) {
                BehaviourJson.print(out, dossier.score().reputation());
            }
            if (dossier.score().profile() != null) {
                BehaviourJson.print(out, dossier.score().profile());
            }
        }
        BridgeJson.print(out, dossier.bridge(), dossier.periods());
        out.println();
        Table table = new Table("token", "mint", ">bought", ">sold", ">open", ">spent sol", ">received sol",
                ">realised sol",
                ">unrealised sol", ">unmatched sol", "flags");
        for (int i = 0; i < dossier.positions().size(); i++) {
            Position p = dossier.positions().get(i);
            MintInfo info = dossier.mints().get(i);
            table.add(info.symbol(), p.mint().toBase58(), tokens(p.boughtRaw(), info), tokens(p.soldRaw(), info),
                    tokens(p.openRaw(), info), sol(p.spentLamports()), sol(p.receivedLamports()),
                    sol(p.realizedLamports()),
                    p.exitValueKnown() ? sol(p.unrealizedLamports()) : "", sol(p.unmatchedLamports()),
                    p.flags().stream().sorted().map(PositionJson::camel).collect(Collectors.joining(" ")));
        }
        table.print(out, false);
        if (explain) {
            ExplainText.lots(out, dossier);
        }
    }

    /** E.g. "3 rows that name it wait in quarantine". */
    static String waiting(WaitingRows rows) {
        return (rows.all() ? "" : "at least ") + Plural.of(rows.count(), "rows")
                + (rows.count() == 1 ? " that names it waits" : " that name it wait") + " in quarantine";
    }

    private static void head(PrintStream out, WalletDossier dossier) {
        out.println("wallet    " + dossier.address().toBase58()
                + (dossier.label() == null ? "" : "  (" + dossier.label().name() + ")"));
        ScoreCard card = dossier.score();
        LeaderboardRow row = dossier.row();
        if (card == null || row == null) {
            out.println("score     none: it never traded");
            return;
        }
        out.println(
                "score     " + (row.tooLittleEvidence() ? "none: " + Format.noScore(row) : points(card.score())) + "  ("
                        + points(card.low()) + " to " + points(card.high())
                        + ", evidence " + card.evidence()
                        + (row.tooLittleEvidence() ? "" : ", rank " + row.rank()) + ")");
        out.println("type      " + card.type().wireName() + ", confidence " + card.typeConfidence() + " %"
                + (card.typeEvidence().isEmpty() ? "" : ": " + String.join("; ", card.typeEvidence())));
        if (!row.cluster().isEmpty()) {
            out.println("cluster   " + row.cluster() + (row.penalised() ? ", lowers the score" : ", lowers no score"));
        }
        out.println("realised  " + sol(row.realizedLamports()) + " SOL, "
                + (row.usdKnown()
                        ? Json.decimal(row.pnlMicroUsd(), 6).setScale(2, RoundingMode.HALF_UP) + " USD"
                        : "USD unknown")
                + ", " + Plural.of(row.closed(), "decided positions, ") + Plural.of(row.trades(), "trades"));
        out.println("dollars   " + UsdJson.text(UsdBasis.sum(dossier.usd()), row.usdKnown()));
        out.println("balances  " + (row.observed() == 0
                ? "none known"
                : row.reconciled() + " of " + row.observed() + " known balances are what trades and transfers leave"));
        dossier.reconciled().stream().filter(r -> !r.agrees()).limit(MOST_DIFFERENCES)
                .forEach(r -> out.println("          " + r.mint().toBase58() + ": trades and transfers leave "
                        + r.ledgerRaw() + " base units, the chain showed " + r.chainRaw() + " in slot " + r.slot()));
    }

    private static void waterfall(PrintStream out, ScoreCard card) {
        out.println();
        Table table = new Table("step", ">points", "why");
        card.waterfall().forEach(step -> table.add(step.label(), points(step.points()),
                step.componentId() == null ? step.explanation() : inputs(card, step.componentId())));
        table.add("score", points(card.score()), "each component's formula and inputs follow");
        table.print(out, false);
    }

    /** What a component rests on, in a line. */
    private static String inputs(ScoreCard card, String component) {
        return card.components().stream().filter(c -> c.id().equals(component)).findFirst()
                .map(c -> c.note() != null
                        ? c.note()
                        : c.inputs().stream().limit(MOST_INPUTS)
                                .map(input -> input.name() + " " + ExplainText.value(input))
                                .collect(Collectors.joining(", ")))
                .orElse("");
    }

    static String points(int hundredths) {
        return Json.decimal(hundredths, 2).toPlainString();
    }

    static String sol(long lamports) {
        return Json.decimal(lamports, 9).setScale(4, RoundingMode.HALF_UP).toPlainString();
    }

    /** As {@link #sol}, but every digit where four would show nothing of an amount that is not 0. */
    static String solOrExact(long lamports) {
        return lamports != 0 && Math.abs(lamports) < HALF_OF_LAST_DIGIT
                ? Json.decimal(lamports, 9).toPlainString()
                : sol(lamports);
    }

    /** Dollars and cents; nothing where not known. */
    static String usd(@Nullable Long microUsd) {
        return microUsd == null
                ? ""
                : Json.decimal(microUsd, 6).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    static String tokens(long raw, MintInfo info) {
        return info.decimals() == Unknown.INDEX
                ? raw + " raw"
                : Json.decimal(raw, info.decimals()).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
