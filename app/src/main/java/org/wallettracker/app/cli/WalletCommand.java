package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.ScoreHistory;
import org.wallettracker.domain.desk.WaitingRows;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.UsdBasis;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.ui.common.format.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints one wallet: score, positions, lots, and with --explain how the score came about. */
@Command(name = "wallet", description = "Prints one wallet: score, positions and lots.")
final class WalletCommand implements Callable<Integer> {
    /** Of an input's positions so many stand in JSON; "positions" says how many there are. */
    private static final int MOST_MINTS = 50;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    RootCommand root;

    @Parameters(paramLabel = "ADDRESS", description = "The wallet.")
    @SuppressWarnings("NullAway.Init")
    String address;

    @Option(names = "--explain", description = "Also how the score came about, step by step.")
    boolean explain;

    @Option(names = "--history", description = "Only how the score changed from kept run to kept run, before them from day to day, and why.")
    boolean history;

    @Option(names = "--days", paramLabel = "N", description = "With --history: compute the score at the end of at most N days before the first kept run; 0 for none (default: 12).", defaultValue = "12")
    int days;

    @Option(names = "--format", description = "table (default) or json.", defaultValue = "table")
    @SuppressWarnings("NullAway.Init")
    OutputFormat format;

    @Override
    public Integer call() {
        Address wallet = Arguments.address("ADDRESS", address);
        if (history) {
            return history(wallet);
        }
        try (Workspace workspace = root.open(); ConsoleProgress progress = new ConsoleProgress(root.context())) {
            workspace.rebuild(root.asOf(), root.knownAt(), false, progress);
            progress.close();
            RunJson.warn(root.context().err(), workspace.engine().status().counts());
            WalletDossier dossier = workspace.engine().wallet(wallet).orElse(null);
            WaitingRows waiting = root.bounded()
                    ? null
                    : WaitingRows.search(workspace.database().quarantine(), wallet, item -> {
                    });
            if (dossier == null) {
                root.context().err()
                        .println("wallet-tracker: no fact in " + root.place() + " speaks of " + address
                                + (waiting == null || waiting.count() == 0 ? "" : "; " + WalletText.waiting(waiting)));
                return ExitCode.FAILED;
            }
            PrintStream out = root.context().out();
            if (format == OutputFormat.json || format == OutputFormat.jsonl) {
                out.println(Json.line(json(dossier, workspace.engine().status(), waiting,
                        workspace.engine().clusters().of(wallet).orElse(null))));
            } else if (format == OutputFormat.csv) {
                CsvTable.print(out, PositionJson.COLUMNS, positions(dossier));
            } else {
                WalletText.print(out, dossier, waiting, explain);
            }
        }
        return ExitCode.DONE;
    }

    private int history(Address wallet) {
        if (explain) {
            throw new UsageException("wallet: say one of --explain and --history");
        }
        if (days < 0) {
            throw new UsageException("--days: " + days + " is below 0");
        }
        try (Workspace workspace = root.open(); ConsoleProgress progress = new ConsoleProgress(root.context())) {
            if (days > 0) {
                workspace.rebuild(root.asOf(), root.knownAt(), false, progress);
            }
            ScoreHistory told = workspace.history(wallet, root.asOf(), root.knownAt(), days, progress);
            progress.close();
            FactStore.StoreCounts counts = workspace.database().facts().counts();
            RunJson.warn(root.context().err(), counts);
            PrintStream out = root.context().out();
            if (format == OutputFormat.json) {
                out.println(Json.line(HistoryText.json(told, counts.simulatedFacts() > 0)));
            } else if (format == OutputFormat.jsonl) {
                HistoryText.rows(told).forEach(row -> out.println(Json.line(row)));
            } else if (format == OutputFormat.csv) {
                CsvTable.print(out, HistoryText.COLUMNS, HistoryText.rows(told));
            } else {
                HistoryText.print(out, told);
            }
            if (told.jumps().isEmpty()) {
                root.context().err().println("Nothing in " + root.place() + " scores " + address
                        + (root.bounded() ? " at these clocks" : "")
                        + ". Every import and every wallet-tracker score --rebuild keeps one");
            }
        }
        return ExitCode.DONE;
    }

    private static List<ObjectNode> positions(WalletDossier dossier) {
        return IntStream.range(0, dossier.positions().size())
                .mapToObj(i -> PositionJson.of(dossier.positions().get(i), dossier.mints().get(i), dossier.usd(i)))
                .toList();
    }

    private ObjectNode json(WalletDossier dossier, DeskStatus run, @Nullable WaitingRows waiting,
            @Nullable ClusterEntry cluster) {
        ObjectNode node = Json.object();
        RunJson.put(node, run);
        node.put("address", dossier.address().toBase58());
        ScoreCard card = dossier.score();
        if (card == null) {
            node.putNull("score").putNull("interval").putNull("evidence").putNull("type");
        } else {
            node.put("score", Json.decimal(card.score(), 2));
            node.putArray("interval").add(Json.decimal(card.low(), 2)).add(Json.decimal(card.high(), 2));
            node.put("evidence", card.evidence());
            boolean silent = dossier.row() != null && dossier.row().tooLittleEvidence();
            node.put("scoreReason", dossier.row() == null ? null : Format.noScoreInShort(dossier.row()));
            Json.number(node, "percentile", card.percentile() >= 0 && !silent, card.percentile(), 2);
            node.put("type", card.type().wireName());
            node.put("typeConfidence", card.typeConfidence());
            ArrayNode why = node.putArray("typeEvidence");
            card.typeEvidence().forEach(why::add);
            node.set("reputation", card.reputation() == null ? null : BehaviourJson.reputation(card.reputation()));
            node.set("profile",
                    card.profile() == null ? null : BehaviourJson.profile(card.profile(), dossier.address(), cluster));
        }
        if (dossier.row() != null) {
            ObjectNode row = LeaderboardCommand.json(dossier.row());
            for (String key : new String[]{"rank", "pnlSol", "pnlLamports", "pnlUsd", "winRate", "decidedPositions",
                    "multiple",
                    "graduatedTokens",
                    "trades", "firstActive", "lastActive", "reconciled", "reconciledPositions",
                    "cluster", "penalised"}) {
                node.set(key, row.get(key));
            }
            UsdJson.put(node, UsdBasis.sum(dossier.usd()), dossier.row().usdKnown());
        }
        node.put("failedTransactionFeesLamports", Long.toString(dossier.failedFees()));
        node.set("quarantine", waiting == null
                ? null
                : Json.object().put("naming", waiting.count()).put("all", waiting.all()));
        node.put("label", dossier.label() == null ? null : dossier.label().name());
        node.set("bridge", BridgeJson.of(dossier.bridge(), true));
        node.set("periods", BridgeJson.periods(dossier.periods()));
        ArrayNode positions = node.putArray("positions");
        List<ObjectNode> told = positions(dossier);
        for (int i = 0; i < told.size(); i++) {
            ObjectNode position = told.get(i);
            Position held = dossier.positions().get(i);
            position.set("counted", card == null || !held.amountsKnown()
                    ? null
                    : card.counted(held.mint()).map(BridgeJson::counted).orElse(null));
            position.set("balance", PositionJson.balance(dossier.reconciled(dossier.positions().get(i).mint())));
            positions.add(position.set("bridge",
                    BridgeJson.of(dossier.bridges().get(i), dossier.positions().get(i).amountsKnown())));
        }
        if (explain && card != null) {
            explain(node, card);
        }
        return node;
    }

    private static void explain(ObjectNode node, ScoreCard card) {
        ArrayNode waterfall = node.putArray("waterfall");
        for (ScoreCard.Step step : card.waterfall()) {
            ObjectNode item = waterfall.addObject();
            item.put("label", step.label());
            item.put("points", Json.decimal(step.points(), 2));
            item.put("component", step.componentId());
            item.put("explanation", step.explanation());
        }
        ArrayNode components = node.putArray("components");
        for (ScoreCard.Component component : card.components()) {
            ObjectNode item = components.addObject();
            item.put("id", component.id());
            item.put("group", component.group());
            item.put("label", component.label());
            item.put("points", Json.decimal(component.points(), 2));
            item.put("max", Json.decimal(component.max(), 2));
            item.put("formula", component.formula());
            item.put("note", component.note());
            ArrayNode inputs = item.putArray("inputs");
            for (ScoreCard.Input input : component.inputs()) {
                ObjectNode in = inputs.addObject();
                in.put("name", input.name());
                in.put("value", Long.toString(input.value()));
                in.put("unit", input.unit().name().toLowerCase(java.util.Locale.ROOT));
                ArrayNode mints = in.putArray("mints");
                input.mints().stream().limit(MOST_MINTS).forEach(mint -> mints.add(mint.toBase58()));
                in.put("positions", input.mints().size());
            }
        }
    }

}
