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

/** The history of a wallet's score, as scripts and people read it. */
final class HistoryText {
    /** So many components that moved stand in a line of text. */
    private static final int MOST = 3;
    /** What CSV has of the keys of a jump. */
    static final List<String> COLUMNS = List.of("asOf", "knownAt", "parameterSet", "engineVersion", "recordedAt",
            "score", "intervalLow", "intervalHigh", "evidence", "realizedPnlLamports", "change", "otherSteps",
            "parameterSetBefore", "engineVersionBefore");

    private HistoryText() {
    }

    static ObjectNode json(ScoreHistory history) {
        ObjectNode node = Json.object();
        node.put("address", history.wallet().toBase58());
        ArrayNode array = node.putArray("history");
        history.jumps().forEach(jump -> array.add(json(jump)));
        return node;
    }

    static ObjectNode json(Jump jump) {
        PastScore now = jump.now();
        ObjectNode node = Json.object();
        node.put("asOf", Times.iso(now.run().asOf()));
        node.put("knownAt", now.run().watermark());
        node.put("parameterSet", now.run().parameterSet());
        node.put("engineVersion", now.run().engineVersion());
        node.put("recordedAt", Instant.ofEpochMilli(now.recordedAt()).toString());
        node.put("score", Json.decimal(now.score(), 2));
        node.put("intervalLow", Json.decimal(now.low(), 2));
        node.put("intervalHigh", Json.decimal(now.high(), 2));
        node.put("evidence", now.evidence());
        node.put("realizedPnlLamports", Long.toString(now.realizedLamports()));
        node.put("change", Json.decimal(jump.change(), 2));
        ArrayNode moves = node.putArray("components");
        for (Move move : jump.moves()) {
            moves.addObject().put("id", move.component()).put("change", Json.decimal(move.change(), 2));
        }
        node.put("otherSteps", Json.decimal(jump.rest(), 2));
        node.put("parameterSetBefore", jump.parametersBefore());
        node.put("engineVersionBefore", jump.engineBefore());
        ObjectNode points = node.putObject("points");
        for (Points one : now.points()) {
            points.put(one.id(), Json.decimal(one.hundredths(), 2));
        }
        return node;
    }

    static void print(PrintStream out, ScoreHistory history) {
        Table table = new Table("as of", ">known at", "set", ">score", ">low", ">high", ">evidence", ">change", "why");
        for (Jump jump : history.jumps()) {
            PastScore now = jump.now();
            String time = Times.iso(now.run().asOf());
            table.add(time == null ? "" : time, Long.toString(now.run().watermark()), now.run().parameterSet(),
                    WalletText.points(now.score()), WalletText.points(now.low()), WalletText.points(now.high()),
                    Integer.toString(now.evidence()), signed(jump.change()), why(jump));
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
        jump.moves().stream().limit(MOST).forEach(m -> reasons.add(m.label() + " " + signed(m.change())));
        if (jump.moves().size() > MOST) {
            int others = jump.moves().stream().skip(MOST).mapToInt(Move::change).sum();
            reasons.add((jump.moves().size() - MOST) + " others " + signed(others));
        }
        if (jump.rest() != 0) {
            reasons.add("other steps " + signed(jump.rest()));
        }
        return reasons.isEmpty() ? "only interval, evidence or profit" : String.join(", ", reasons);
    }

    private static String signed(int hundredths) {
        return (hundredths > 0 ? "+" : "") + WalletText.points(hundredths);
    }
}
