package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.score.Churn;
import org.wallettracker.domain.score.Churn.Line;
import org.wallettracker.domain.score.Churn.Move;
import org.wallettracker.domain.score.parameter.ParameterSet;
import org.wallettracker.domain.text.Plural;
import org.wallettracker.ui.common.format.Format;

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
        node.put("simulated", status.simulated());
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
            boolean told = told(move, move.scoreAfter());
            boolean toldInForce = told(move, move.scoreBefore());
            ObjectNode node = array.addObject();
            node.put("rank", told ? Integer.valueOf(move.rankAfter()) : null);
            node.put("address", move.wallet().toBase58());
            Json.number(node, "score", told, move.scoreAfter(), 2);
            node.put("scoreReason", told ? null : Format.TOO_LITTLE);
            node.put("rankInForce", toldInForce ? Integer.valueOf(move.rankBefore()) : null);
            Json.number(node, "scoreInForce", toldInForce, move.scoreBefore(), 2);
            node.put("evidence", move.evidence());
        }
        return array;
    }

    /** False where a score is 0 for want of evidence, as on the leaderboard. */
    private static boolean told(Move move, int score) {
        return !LeaderboardRow.tooLittleEvidence(score, move.evidence());
    }

    private void table(boolean csv) {
        if (!csv) {
            out.println("in force " + inForce.title() + ", tried " + tried.title()
                    + (status.simulated() ? "; facts of a simulated world" : ""));
        }
        if (diff && !csv) {
            out.println(Plural.of(churn.wallets(), "wallets: ") + churn.rescored() + " with another score, "
                    + churn.moved()
                    + " with another rank, by " + Json.decimal(churn.meanMove(), 2).toPlainString()
                    + " ranks in the mean; rank agreement " + Json.decimal(churn.agreement(), 4).toPlainString());
            out.println("top " + Churn.TOP + ": " + words(churn.top()));
            out.println("smart (above " + inForce.thresholds().minWalletScore() + ", tried above "
                    + tried.thresholds().minWalletScore() + "): " + words(churn.smart()));
        }
        List<String> columns = List.of("rank", "address", "score", "scoreReason", "rankInForce", "scoreInForce",
                "evidence");
        List<ObjectNode> rows = new ArrayList<>();
        moves(churn.best()).forEach(row -> rows.add((ObjectNode) row));
        if (csv) {
            CsvTable.print(out, columns, rows);
            return;
        }
        Table table = new Table(">rank", "wallet", ">score", ">rank in force", ">score in force", ">evidence");
        for (ObjectNode row : rows) {
            table.add(columns.stream().filter(c -> !c.equals("scoreReason")).map(c -> text(row.get(c)))
                    .toArray(String[]::new));
        }
        table.print(out, false);
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    private static String words(Line line) {
        return line.before() + " before, " + line.after() + " after; " + line.entered() + " enter, " + line.left()
                + " leave";
    }
}
