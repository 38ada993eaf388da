package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.app.worker.SimulatedWorld;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.ui.common.format.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints the best wallets. */
@Command(name = "leaderboard", description = "Prints the scored wallets, best first.")
final class LeaderboardCommand implements Callable<Integer> {
    /** What CSV has of the keys of a row. */
    static final List<String> COLUMNS = List.of("rank", "address", "score", "scoreReason", "intervalLow",
            "intervalHigh",
            "evidence", "type", "typeConfidence", "pnlSol", "pnlLamports", "unrealizedLamports", "pnlUsd", "winRate",
            "decidedPositions", "multiple", "graduatedTokens", "tokens", "trades", "firstActive", "lastActive",
            "reconciled", "reconciledPositions", "cluster", "penalised");

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    RootCommand root;

    @Option(names = "--limit", paramLabel = "N", description = "At most N wallets (default: all).", defaultValue = "2147483647")
    int limit;

    @Option(names = "--format", description = "table (default), json, jsonl or csv.", defaultValue = "table")
    @SuppressWarnings("NullAway.Init")
    OutputFormat format;

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new UsageException("--limit: " + limit + " is below 0");
        }
        try (Workspace workspace = root.open(); ConsoleProgress progress = new ConsoleProgress(root.context())) {
            boolean now = root.asOf() == Long.MAX_VALUE && root.knownAt() == Long.MAX_VALUE;
            if (!now || !workspace.restoreBoard()) {
                workspace.rebuild(root.asOf(), root.knownAt(), false, progress);
            }
            progress.close();
            RunJson.warn(root.context().err(), workspace.engine().status().counts());
            print(workspace.engine().leaderboard(), workspace.engine().status());
            if (workspace.engine().leaderboard().rows().isEmpty()) {
                root.context().err().println("No wallet traded in the data of " + root.place()
                        + ". Import transactions with: wallet-tracker import PATH"
                        + (root.database().isPresent()
                                ? ""
                                : SimulatedWorld.below(root.dataDirectory())
                                        .map(world -> "\nThe workstation's simulated world lies in " + world
                                                + ": wallet-tracker leaderboard --data-dir " + world)
                                        .orElse("")));
            }
        }
        return ExitCode.DONE;
    }

    private void print(Leaderboard board, DeskStatus status) {
        int shown = Math.min(limit, board.rows().size());
        switch (format) {
            case json -> {
                ObjectNode node = Json.object();
                RunJson.put(node, status);
                node.put("total", board.rows().size());
                ArrayNode wallets = node.putArray("wallets");
                board.rows().subList(0, shown).forEach(row -> wallets.add(json(row)));
                root.context().out().println(Json.line(node));
            }
            case jsonl ->
                board.rows().subList(0, shown).forEach(row -> root.context().out().println(Json.line(json(row))));
            case csv -> CsvTable.print(root.context().out(), COLUMNS,
                    board.rows().subList(0, shown).stream().map(LeaderboardCommand::json).toList());
            case table -> LeaderboardTable.print(root.context().out(), board, shown);
        }
    }

    static ObjectNode json(LeaderboardRow row) {
        ObjectNode node = Json.object();
        boolean silent = row.tooLittleEvidence();
        node.put("rank", silent ? null : Integer.valueOf(row.rank()));
        node.put("address", row.wallet().toBase58());
        Json.number(node, "score", !silent, row.score(), 2);
        node.put("scoreReason", Format.noScoreInShort(row));
        node.put("intervalLow", Json.decimal(row.low(), 2));
        node.put("intervalHigh", Json.decimal(row.high(), 2));
        node.set("interval",
                Json.object().arrayNode().add(Json.decimal(row.low(), 2)).add(Json.decimal(row.high(), 2)));
        node.put("evidence", row.evidence());
        node.put("type", row.type().wireName());
        node.put("typeConfidence", row.typeConfidence());
        node.put("pnlSol", Json.decimal(row.realizedLamports(), 9));
        node.put("pnlLamports", Long.toString(row.realizedLamports()));
        node.put("unrealizedLamports", Long.toString(row.unrealizedLamports()));
        Json.number(node, "pnlUsd", row.usdKnown(), row.pnlMicroUsd(), 6);
        Json.number(node, "winRate", row.winRate() >= 0, row.winRate(), 4);
        node.put("decidedPositions", row.closed());
        Json.number(node, "multiple", row.multiple() >= 0, row.multiple(), 3);
        node.put("graduatedTokens", row.graduates());
        node.put("tokens", row.tokens());
        node.put("trades", row.trades());
        node.put("firstActive", Times.iso(row.firstActive()));
        node.put("lastActive", Times.iso(row.lastActive()));
        Json.number(node, "reconciled", row.reconciledRate() >= 0, row.reconciledRate(), 4);
        Json.number(node, "reconciledPositions", row.reconciledPositions() >= 0, row.reconciledPositions(), 4);
        node.put("cluster", row.cluster().isEmpty() ? null : row.cluster());
        node.put("penalised", row.penalised());
        return node;
    }
}
