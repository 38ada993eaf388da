package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.WalletDossier.Period;
import org.wallettracker.domain.ledger.Bridge;
import org.wallettracker.domain.ledger.PeriodFigures;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.score.feature.CountedProfit;
import org.wallettracker.ui.common.format.Format;

/** Profit by three methods and by period, as scripts and people read it. */
final class BridgeJson {
    private BridgeJson() {
    }

    static ObjectNode of(Bridge bridge, boolean amountsKnown) {
        ObjectNode node = Json.object();
        if (!amountsKnown) {
            return node.putNull("fifo").putNull("averageCost").putNull("cashFlow");
        }
        node.set("fifo", figures(bridge.fifo()));
        node.set("averageCost", figures(bridge.average()));
        node.set("cashFlow", figures(bridge.cash()));
        ArrayNode terms = node.putArray("differences");
        for (Bridge.Term term : bridge.terms()) {
            terms.addObject().put("method", PositionJson.camel(term.reason().method()))
                    .put("reason", PositionJson.camel(term.reason())).put("lamports", Long.toString(term.lamports()))
                    .put("sentence", term.reason().sentence());
        }
        node.put("transfersIn", bridge.transfersIn());
        node.put("transfersOut", bridge.transfersOut());
        node.put("sentCostLamports", Long.toString(bridge.sentCostLamports()));
        return node;
    }

    /** The way from realised profit to what the score counts of it. */
    static ObjectNode counted(CountedProfit counted) {
        ObjectNode node = Json.object();
        node.put("realizedPnlLamports", Long.toString(counted.realized()));
        ArrayNode terms = node.putArray("differences");
        for (CountedProfit.Term term : counted.terms()) {
            terms.addObject().put("reason", PositionJson.camel(term.reason()))
                    .put("lamports", Long.toString(term.lamports())).put("sentence", term.reason().sentence());
        }
        node.put("countedLamports", Long.toString(counted.counted()));
        return node;
    }

    private static ObjectNode figures(Bridge.Figures f) {
        ObjectNode node = Json.object();
        node.put("netLamports", Long.toString(f.net()));
        node.put("grossLamports", Long.toString(f.gross()));
        usd(node, "netUsd", f.netMicroUsd());
        usd(node, "grossUsd", f.grossMicroUsd());
        return node;
    }

    private static void usd(ObjectNode node, String key, @Nullable Long microUsd) {
        Json.number(node, key, microUsd != null, microUsd == null ? 0 : microUsd, 6);
    }

    static ArrayNode periods(List<Period> periods) {
        ArrayNode array = Json.object().arrayNode();
        for (Period period : periods) {
            PeriodFigures f = period.figures();
            ObjectNode node = array.addObject();
            node.put("days", period.days() == 0 ? null : period.days());
            node.put("realizedPnlLamports", Long.toString(f.realized()));
            Json.number(node, "roi", f.cost() > 0, f.roi(), 4);
            Json.number(node, "multiple", f.multiple() >= 0, f.multiple(), 3);
            Json.number(node, "profitFactor", f.profitFactor() >= 0, f.profitFactor(), 3);
            node.put("drawdownLamports", Long.toString(f.drawdown()));
            node.put("holdSeconds", f.holdSeconds() == Unknown.AMOUNT ? null : f.holdSeconds());
            node.put("boughtLamports", Long.toString(f.bought()));
            node.put("soldCostLamports", Long.toString(f.cost()));
            node.put("soldProceedsLamports", Long.toString(f.proceeds()));
            node.put("buys", f.buys());
            node.put("sells", f.sales());
            node.put("sellsWithProfit", f.won());
            node.put("tokens", f.tokens());
            result(node, "best", f.best());
            result(node, "worst", f.worst());
        }
        return array;
    }

    private static void result(ObjectNode node, String key, PeriodFigures.@Nullable Result result) {
        if (result == null) {
            node.putNull(key);
        } else {
            node.putObject(key).put("mint", result.mint().toBase58()).put("realizedPnlLamports",
                    Long.toString(result.lamports()));
        }
    }

    /** The wallet's bridge and periods as two tables, with a sentence for each difference. */
    static void print(PrintStream out, Bridge bridge, List<Period> periods) {
        out.println();
        Table methods = new Table("profit by", ">net sol", ">gross sol", ">net usd", ">gross usd");
        row(methods, "FIFO", bridge.fifo());
        row(methods, "average cost", bridge.average());
        row(methods, "cash flow", bridge.cash());
        methods.print(out, false);
        for (Bridge.Term term : bridge.terms()) {
            out.println("  " + WalletText.solOrExact(term.lamports()) + " SOL  " + term.reason().sentence());
        }
        out.println();
        Table table = new Table("last", ">realised sol", ">roi %", ">multiple", ">profit factor", ">drawdown sol",
                ">held", ">sells", ">with profit", ">tokens", ">best sol", ">worst sol");
        for (Period period : periods) {
            PeriodFigures f = period.figures();
            table.add(period.days() == 0 ? "all time" : period.days() + (period.days() == 1 ? " day" : " days"),
                    WalletText.sol(f.realized()), f.cost() > 0 ? Json.decimal(f.roi(), 2).toPlainString() : "",
                    f.multiple() < 0 ? "" : Json.decimal(f.multiple(), 3).toPlainString(),
                    f.profitFactor() < 0 ? "" : Json.decimal(f.profitFactor(), 3).toPlainString(),
                    WalletText.sol(f.drawdown()),
                    f.holdSeconds() == Unknown.AMOUNT ? "" : Format.duration(f.holdSeconds()).replace(Format.THIN, " "),
                    Integer.toString(f.sales()), Integer.toString(f.won()), Integer.toString(f.tokens()),
                    sol(f.best()), sol(f.worst()));
        }
        table.print(out, false);
    }

    private static String sol(PeriodFigures.@Nullable Result result) {
        return result == null ? "" : WalletText.sol(result.lamports());
    }

    private static void row(Table table, String name, Bridge.Figures f) {
        table.add(name, WalletText.sol(f.net()), WalletText.sol(f.gross()), WalletText.usd(f.netMicroUsd()),
                WalletText.usd(f.grossMicroUsd()));
    }
}
