package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.score.Churn;
import org.wallettracker.domain.score.Churn.Line;
import org.wallettracker.domain.score.Churn.Move;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * Prints what a trial of other parameters does to the leaderboard.
 *
 * @param diff also who moves, enters and leaves
 */
record ChurnText(PrintStream out, DeskStatus status, ParameterSet inForce, ParameterSet tried, Churn churn,
        boolean diff) {

    void print(OutputFormat format) {
        switch (format) {
            case json, jsonl -> out.println(Json.line(json()));
            case table, csv -> table(format == OutputFormat.csv);
        }
    }

    private ObjectNode json() {
        ObjectNode node = Json.object();
        node.put("asOf", Times.iso(status.asOf()));
        node.put("knownAt", status.knownAt());
        node.put("inForce", inForce.title());
        node.put("tried", tried.title());
        node.put("total", churn.wallets());
        if (diff) {
            node.put("moved", churn.moved());
            node.put("rescored", churn.rescored());
            node.put("meanMove", Json.decimal(churn.meanMove(), 2));
            node.put("rankAgreement", Json.decimal(churn.agreement(), 4));
            node.set("top" + Churn.TOP, line(churn.top()));
            ObjectNode smart = line(churn.smart());
            smart.put("lineBefore", inForce.thresholds().minWalletScore());
            smart.put("lineAfter", tried.thresholds().minWalletScore());
            node.set("smart", smart);
        }
        node.set("wallets", moves(churn.best()));
        return node;
    }

    private static ObjectNode line(Line line) {
        ObjectNode node = Json.object();
        node.put("before", line.before());
        node.put("after", line.after());
        node.put("entered", line.entered());
        node.put("left", line.left());
        node.set("in", moves(line.in()));
        node.set("out", moves(line.out()));
        return node;
    }

    private static ArrayNode moves(List<Move> moves) {
        ArrayNode array = Json.object().arrayNode();
        for (Move move : moves) {
            array.addObject().put("rank", move.rankAfter()).put("address", move.wallet().toBase58())
                    .put("score", Json.decimal(move.scoreAfter(), 2)).put("rankInForce", move.rankBefore())
                    .put("scoreInForce", Json.decimal(move.scoreBefore(), 2)).put("evidence", move.evidence());
        }
        return array;
    }

    private void table(boolean csv) {
        if (!csv) {
            out.println("in force " + inForce.title() + ", tried " + tried.title());
        }
        if (diff && !csv) {
            out.println(churn.wallets() + " wallets: " + churn.rescored() + " with another score, " + churn.moved()
                    + " with another rank, by " + Json.decimal(churn.meanMove(), 2).toPlainString()
                    + " ranks in the mean; rank agreement " + Json.decimal(churn.agreement(), 4).toPlainString());
            out.println("top " + Churn.TOP + ": " + words(churn.top()));
            out.println("smart (above " + inForce.thresholds().minWalletScore() + ", tried above "
                    + tried.thresholds().minWalletScore() + "): " + words(churn.smart()));
        }
        Table table = new Table(">rank", "wallet", ">score", ">rankInForce", ">scoreInForce", ">evidence");
        for (Move move : churn.best()) {
            table.add(Integer.toString(move.rankAfter()), move.wallet().toBase58(),
                    Json.decimal(move.scoreAfter(), 2).toPlainString(), Integer.toString(move.rankBefore()),
                    Json.decimal(move.scoreBefore(), 2).toPlainString(), Integer.toString(move.evidence()));
        }
        table.print(out, csv);
    }

    private static String words(Line line) {
        return line.before() + " before, " + line.after() + " after; " + line.entered() + " enter, " + line.left()
                + " leave";
    }
}
