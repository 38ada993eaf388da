package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.engine.Engine;
import org.wallettracker.domain.engine.Verification;
import org.wallettracker.domain.port.ResultStore;
import org.wallettracker.domain.score.Churn;
import org.wallettracker.domain.score.parameter.ParameterSet;
import org.wallettracker.domain.text.Plural;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Rebuilds all derived results from the facts, or proves that the kept ones equal such a rebuild. */
@Command(name = "score", description = "Rebuilds positions and scores from the facts, verifies the kept ones against a replay, or tries other parameters.")
final class ScoreCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    RootCommand root;

    @Option(names = "--rebuild", description = "Throw the kept results away and compute them anew.")
    boolean rebuild;

    @Option(names = "--verify", description = "Replay everything from facts and compare with the kept results; exit 1 when they differ.")
    boolean verify;

    @Option(names = "--what-if", paramLabel = "SET", description = "Try other parameters: a kept set's name or a TOML file, which may hold only what changes. Nothing is stored.")
    @Nullable
    String whatIf;

    @Option(names = "--diff", description = "With --what-if: who moves, enters and leaves, beside the set in force.")
    boolean diff;

    @Option(names = "--limit", paramLabel = "N", description = "With --what-if: at most N wallets (default: 100).", defaultValue = "100")
    int limit;

    @Option(names = "--format", description = "table (default) or json; with --what-if also csv, without --diff.", defaultValue = "table")
    @SuppressWarnings("NullAway.Init")
    OutputFormat format;

    @Override
    public Integer call() {
        if ((rebuild ? 1 : 0) + (verify ? 1 : 0) + (whatIf == null ? 0 : 1) != 1) {
            throw new UsageException("score: say one of --rebuild, --verify and --what-if SET");
        }
        if (whatIf == null && diff) {
            throw new UsageException("--diff: wants --what-if SET beside it");
        }
        if (diff && format == OutputFormat.csv) {
            throw new UsageException("--format csv: --diff tells more than one table; say json");
        }
        if (limit < 0) {
            throw new UsageException("--limit: " + limit + " is below 0");
        }
        if (whatIf != null) {
            return tryOut(whatIf);
        }
        root.refuseClocks(rebuild ? "score --rebuild" : "score --verify", rebuild
                ? "keeps the results of all that is stored; leaderboard, wallet and token build those of a past moment"
                : "replays at the clocks of the kept run");
        try (Workspace workspace = root.open(); ConsoleProgress progress = new ConsoleProgress(root.context())) {
            if (rebuild) {
                workspace.scoreAndKeep(progress);
                progress.close();
                DeskStatus status = workspace.engine().status();
                report(status.wallets(), status.positions(), null);
                return ExitCode.DONE;
            }
            ResultStore.Run kept = workspace.database().results().run();
            if (kept == null || !kept.engineVersion().equals(Engine.VERSION)) {
                progress.close();
                nothingToCompare(kept);
                return ExitCode.DONE;
            }
            Verification result = workspace.verify(progress).orElse(null);
            progress.close();
            if (result == null) {
                root.context().err().println("wallet-tracker: cancelled before anything was compared");
                return ExitCode.FAILED;
            }
            report(result.wallets(), result.positions(), result);
            return result.differences() == 0 ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    /** An update may clear derived results or leave those of another engine: neither says that anything is wrong. */
    private void nothingToCompare(ResultStore.@Nullable Run kept) {
        String sentence = "no run of this version (" + Engine.VERSION + ") is stored in " + root.place()
                + (kept == null ? "" : ", only one of " + kept.engineVersion())
                + ", so there is nothing to compare with; wallet-tracker score --rebuild (or the next import) writes one";
        if (format == OutputFormat.json || format == OutputFormat.jsonl) {
            ObjectNode node = Json.object();
            node.putNull("wallets").putNull("positions").putNull("differences").put("note", sentence);
            root.context().out().println(Json.line(node));
        } else {
            root.context().err().println("wallet-tracker: " + sentence);
        }
    }

    private int tryOut(String wanted) {
        try (Workspace workspace = root.open(); ConsoleProgress progress = new ConsoleProgress(root.context())) {
            ParameterSet set = workspace.parameterFiles().load(wanted, workspace.parameters());
            workspace.rebuild(root.asOf(), root.knownAt(), false, progress);
            Churn churn = workspace.laboratory().trial(set, limit, progress);
            progress.close();
            RunJson.warn(root.context().err(), workspace.engine().status().counts());
            new ChurnText(root.context().out(), workspace.engine().status(), workspace.parameters(), set, churn, diff)
                    .print(format);
        }
        return ExitCode.DONE;
    }

    private void report(int wallets, int positions, @Nullable Verification result) {
        if (format == OutputFormat.json || format == OutputFormat.jsonl) {
            ObjectNode node = Json.object();
            node.put("wallets", wallets);
            node.put("positions", positions);
            if (result != null) {
                node.put("differences", result.differences());
                ArrayNode first = node.putArray("first");
                for (Verification.Difference difference : result.first()) {
                    first.addObject().put("subject", difference.subject()).put("field", difference.field())
                            .put("stored", difference.stored()).put("replayed", difference.replayed());
                }
            }
            root.context().out().println(Json.line(node));
            return;
        }
        root.context().out().println(Plural.of(wallets, "wallets, ") + Plural.of(positions, "positions")
                + (result == null ? " rebuilt" : ", " + Plural.of(result.differences(), "differences")));
        if (result != null) {
            result.first().forEach(difference -> root.context().out().println("  " + difference.subject() + " "
                    + difference.field() + ": stored " + difference.stored() + ", replayed " + difference.replayed()));
        }
    }
}
