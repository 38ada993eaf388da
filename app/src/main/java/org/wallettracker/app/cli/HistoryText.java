package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.desk.ScoreHistory;
import org.wallettracker.domain.desk.ScoreHistory.Jump;
import org.wallettracker.domain.desk.ScoreHistory.Move;
import org.wallettracker.domain.port.ResultStore.PastScore;
import org.wallettracker.domain.port.ResultStore.Points;
import org.wallettracker.domain.text.Plural;

/** The history of a wallet's score, as scripts and people read it. */
final class HistoryText {
    /** So much of what moved it stands in a line of text. */
    private static final int MOST = 3;
    /** What CSV has of the keys of a jump. */
    static final List<String> COLUMNS = List.of("asOf", "knownAt", "parameterSet", "engineVersion", "source",
            "recordedAt", "score", "intervalLow", "intervalHigh", "evidence", "realizedPnlLamports", "change",
            "otherSteps",
            "parameterSetBefore", "engineVersionBefore");

    private HistoryText() {
    }

    /** @param simulated whether facts of a simulated world are stored */
    static ObjectNode json(ScoreHistory history, boolean simulated) {
        ObjectNode node = Json.object();
        node.put("address", history.wallet().toBase58());
        node.put("simulated", simulated);
        ArrayNode array = node.putArray("history");
        rows(history).forEach(array::add);
        return node;
    }

    /** A node for each jump; the first has no change, for nothing stands before it. */
    static List<ObjectNode> rows(ScoreHistory history) {
        List<ObjectNode> rows = new ArrayList<>();
        history.jumps().forEach(jump -> rows.add(json(jump, rows.isEmpty())));
        return rows;
    }

    private static ObjectNode json(Jump jump, boolean first) {
        PastScore now = jump.now();
        ObjectNode node = Json.object();
        node.put("asOf", Times.iso(now.run().asOf()));
        node.put("knownAt", now.run().watermark());
        node.put("parameterSet", now.run().parameterSet());
        node.put("engineVersion", now.run().engineVersion());
        node.put("source", now.computed() ? "computed" : "kept");
        node.put("recordedAt", now.computed() ? null : Instant.ofEpochMilli(now.recordedAt()).toString());
        node.put("score", Json.decimal(now.score(), 2));
        node.put("intervalLow", Json.decimal(now.low(), 2));
        node.put("intervalHigh", Json.decimal(now.high(), 2));
        node.put("evidence", now.evidence());
        node.put("realizedPnlLamports", Long.toString(now.realizedLamports()));
        Json.number(node, "change", !first, jump.change(), 2);
        moves(node.putArray("components"), first ? List.of() : jump.moves());
        moves(node.putArray("modifiers"), first ? List.of() : jump.modifiers());
        Json.number(node, "otherSteps", !first, jump.rest(), 2);
        node.put("parameterSetBefore", jump.parametersBefore());
        node.put("engineVersionBefore", jump.engineBefore());
        ObjectNode points = node.putObject("points");
        for (Points one : now.points()) {
            points.put(one.id(), Json.decimal(one.hundredths(), 2));
        }
        return node;
    }

    private static void moves(ArrayNode array, List<Move> moves) {
        for (Move move : moves) {
            array.addObject().put("id", move.component()).put("change", Json.decimal(move.change(), 2));
        }
    }

    static void print(PrintStream out, ScoreHistory history) {
        Table table = new Table("as of", ">known at", "set", "source", ">score", ">low", ">high", ">evidence",
                ">change",
                "why");
        boolean first = true;
        for (Jump jump : history.jumps()) {
            PastScore now = jump.now();
            String time = Times.iso(now.run().asOf());
            table.add(time == null ? "" : time, Long.toString(now.run().watermark()), now.run().parameterSet(),
                    now.computed() ? "computed" : "kept", WalletText.points(now.score()), WalletText.points(now.low()),
                    WalletText.points(now.high()),
                    Integer.toString(now.evidence()), first ? "" : signed(jump.change()),
                    first ? "the first there is" : why(jump));
            first = false;
        }
        table.print(out, false);
    }

    private static String why(Jump jump) {
        List<String> reasons = new ArrayList<>();
        if (jump.parametersBefore() != null) {
            reasons.add("parameter set was " + jump.parametersBefore());
        }
        if (jump.engineBefore() != null) {
            reasons.add("engine was " + jump.engineBefore());
        }
        jump.movers().stream().limit(MOST).forEach(m -> reasons.add(m.label() + " " + signed(m.change())));
        if (jump.movers().size() > MOST) {
            int others = jump.movers().stream().skip(MOST).mapToInt(Move::change).sum();
            reasons.add(Plural.of(jump.movers().size() - MOST, "others") + " " + signed(others));
        }
        return reasons.isEmpty() ? "only interval, evidence or profit" : String.join(", ", reasons);
    }

    private static String signed(int hundredths) {
        return (hundredths > 0 ? "+" : "") + WalletText.points(hundredths);
    }
}
