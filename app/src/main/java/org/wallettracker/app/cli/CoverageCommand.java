package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.desk.TokenBoard;
import org.wallettracker.domain.desk.TokenBoard.TokenRow;
import org.wallettracker.domain.market.CurveCoverage;
import org.wallettracker.ui.common.format.CoverageWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Tells of which tokens all early buyers are known, proved from the facts. */
@Command(name = "coverage", description = "Tells of which graduated tokens every trade on the curve, and so every early buyer, is known; proved from the facts: each trade must find the state that the one before left.")
final class CoverageCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of("mint", "symbol", "graduated", "state", "trades", "gaps",
            "knownUntil", "untold", "endMissingAfter", "endMissingBefore");

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    RootCommand root;

    @Option(names = "--all", description = "Also tokens that have not graduated.")
    boolean all;

    @Option(names = "--missing", description = "Only those of which something is missing or not provable.")
    boolean missing;

    @Option(names = "--format", description = "table (default), csv, json or jsonl.", defaultValue = "table")
    @SuppressWarnings("NullAway.Init")
    OutputFormat format;

    @Override
    public Integer call() {
        try (Workspace workspace = root.open(); ConsoleProgress progress = new ConsoleProgress(root.context())) {
            workspace.rebuild(root.asOf(), root.knownAt(), false, progress);
            TokenBoard board = workspace.engine().tokens();
            progress.close();
            RunJson.warn(root.context().err(), workspace.engine().status().counts());
            List<TokenRow> rows = board.rows().stream().filter(r -> all || r.info().graduated())
                    .filter(r -> !missing || !r.complete()).toList();
            PrintStream out = root.context().out();
            switch (format) {
                case json -> out.println(Json.line(json(workspace, board, rows)));
                case jsonl -> rows.forEach(row -> out.println(Json.line(json(row))));
                case csv -> CsvTable.print(out, COLUMNS, rows.stream().map(CoverageCommand::json).toList());
                case table -> table(out, board, rows);
            }
        }
        return ExitCode.DONE;
    }

    private static ObjectNode json(Workspace workspace, TokenBoard board, List<TokenRow> rows) {
        ObjectNode node = Json.object();
        RunJson.put(node, workspace.engine().status());
        TokenBoard.Coverage coverage = board.coverage();
        node.put("graduated", coverage.graduated());
        node.put("complete", coverage.complete());
        Json.number(node, "share", coverage.share() >= 0, coverage.share(), 4);
        ArrayNode list = node.putArray("tokens");
        rows.forEach(row -> list.add(json(row)));
        return node;
    }

    private static ObjectNode json(TokenRow row) {
        ObjectNode node = Json.object();
        node.put("mint", row.info().mint().toBase58());
        node.put("symbol", row.info().symbol());
        node.put("graduated", row.info().graduated());
        put(node, row.coverage());
        return node;
    }

    /** What {@code coverage} says, in keys of {@code node}; null where nothing is known of a curve. */
    static void put(ObjectNode node, @Nullable CurveCoverage coverage) {
        node.put("state", coverage == null ? null : coverage.state().name().toLowerCase(Locale.ROOT));
        node.put("trades", coverage == null ? null : Integer.valueOf(coverage.trades()));
        node.put("gaps", coverage == null ? null : Integer.valueOf(coverage.gaps()));
        node.put("knownUntil", coverage == null ? null : Times.iso(coverage.knownUntil()));
        node.put("untold", coverage == null ? null : Integer.valueOf(coverage.untold()));
        CurveCoverage.Tail tail = coverage == null ? null : coverage.tail();
        node.put("endMissingAfter", tail == null ? null : Times.iso(tail.after()));
        node.put("endMissingBefore", tail == null ? null : Times.iso(tail.before()));
    }

    private static void table(PrintStream out, TokenBoard board, List<TokenRow> rows) {
        Table table = new Table("token", "mint", ">trades", "known", "what");
        for (TokenRow row : rows) {
            CurveCoverage coverage = row.coverage();
            table.add(row.info().symbol(), row.info().mint().toBase58(),
                    coverage == null ? "" : Integer.toString(coverage.trades()),
                    CoverageWords.of(coverage).text(),
                    coverage == null ? "nothing is known of its curve" : CoverageWords.sentence(coverage));
        }
        table.print(out, false);
        TokenBoard.Coverage coverage = board.coverage();
        out.println(coverage.graduated() == 0
                ? "No graduated token is known."
                : coverage.complete() + " of " + coverage.graduated()
                        + " graduated tokens: every trade on the curve, and so every early buyer, is known ("
                        + Json.decimal(coverage.share(), 2).toPlainString() + " %)");
    }
}
