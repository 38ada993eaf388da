package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.ClusterParameters;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.app.worker.WorldTrial;
import org.wallettracker.domain.cluster.ClusterRules;
import org.wallettracker.domain.cluster.Evaluation;
import org.wallettracker.domain.text.Plural;
import org.wallettracker.ingest.simulate.WorldSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Measures how well clusters agree with simulated worlds' truth. */
@Command(name = "evaluate", description = "Searches simulated worlds whose truth is known and tells how many rings were found, how many clusters are right, and who was flagged unjustly. The desk's own data are not touched.")
final class ClustersEvaluateCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    ClustersCommand parent;

    @Option(names = "--seeds", paramLabel = "N", split = ",", description = "Worlds to make, e.g. 11,12,13 (default: 11,12,13).")
    List<Long> seeds = List.of();

    @Option(names = "--tokens", paramLabel = "K", description = "How many tokens are launched in each (default: ${DEFAULT-VALUE}).", defaultValue = "200")
    int tokens;

    @Option(names = "--world", paramLabel = "DIR", description = "A world that simulate wrote, in place of seeds.")
    @Nullable
    Path world;

    @Option(names = "--format", description = "table (default) or json.", defaultValue = "table")
    @SuppressWarnings("NullAway.Init")
    OutputFormat format;

    @Override
    public Integer call() {
        RootCommand root = parent.root;
        root.refuseClocks("clusters evaluate", "searches whole simulated worlds");
        if (world != null && !seeds.isEmpty()) {
            throw new UsageException("clusters evaluate: say --seeds or --world, not both");
        }
        if (world != null && !Files.isRegularFile(world.resolve("truth.json"))) {
            throw new UsageException("--world " + world + ": holds no truth.json; simulate --out writes such a folder");
        }
        List<Long> made = world != null ? List.of() : seeds.isEmpty() ? List.of(11L, 12L, 13L) : seeds;
        List<WorldSpec> specs;
        try {
            specs = made.stream().map(seed -> WorldSpec.of(seed, tokens)).toList();
        } catch (IllegalArgumentException e) {
            throw new UsageException("clusters evaluate: " + e.getMessage());
        }
        ClusterRules rules = ClusterParameters.shipped();
        try (ConsoleProgress progress = new ConsoleProgress(root.context())) {
            WorldTrial trial = new WorldTrial(rules, root.context().clock(), progress);
            for (WorldSpec spec : specs) {
                trial.add(spec);
            }
            if (world != null) {
                trial.add(world);
            }
            progress.close();
            List<Long> fitted = made.stream().filter(rules.calibration().seeds()::contains).toList();
            if (!fitted.isEmpty()) {
                root.context().err().println("wallet-tracker: confidence was fitted on " + fitted
                        + ": what these worlds say of it is not fair");
            }
            if (format == OutputFormat.json || format == OutputFormat.jsonl) {
                root.context().out().println(Json.line(json(made, trial)));
            } else {
                print(root, trial);
            }
            return ExitCode.DONE;
        } catch (IOException e) {
            root.context().err().println("wallet-tracker: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }

    private static ObjectNode json(List<Long> seeds, WorldTrial trial) {
        Evaluation of = trial.evaluation();
        ObjectNode node = Json.object();
        ArrayNode list = node.putArray("seeds");
        seeds.forEach(list::add);
        node.put("wallets", of.wallets()).put("clusters", of.clusters());
        rates(node.putObject("pairwise"), of.pairPrecision(), of.pairRecall());
        rates(node.putObject("ringsMacro"), of.clusterPrecision(), of.ringRecall());
        ArrayNode kinds = node.putArray("kinds");
        for (Evaluation.Kind kind : of.kinds()) {
            rates(kinds.addObject().put("kind", kind.kind()), kind.precision(), kind.recall());
        }
        node.put("innocent", of.innocent()).put("innocentFlagged", of.innocentFlagged()).put("gamedAbove700",
                trial.gamedAbove700());
        return node;
    }

    private static void rates(ObjectNode node, double precision, double recall) {
        ClusterJson.put(node, "precision", precision);
        ClusterJson.put(node, "recall", recall);
    }

    private static void print(RootCommand root, WorldTrial trial) {
        Evaluation of = trial.evaluation();
        Table table = new Table("what", ">precision", ">recall");
        table.add("pairs of wallets", ClusterJson.share(of.pairPrecision()), ClusterJson.share(of.pairRecall()));
        table.add("rings", ClusterJson.share(of.clusterPrecision()), ClusterJson.share(of.ringRecall()));
        of.kinds().forEach(kind -> table.add("pairs of " + kind.kind(), ClusterJson.share(kind.precision()),
                ClusterJson.share(kind.recall())));
        table.print(root.context().out(), false);
        root.context().out().println(Plural.of(of.clusters(), "clusters") + " among "
                + Plural.of(of.wallets(), "wallets") + "; " + of.innocentFlagged() + " of " + of.innocent()
                + " that only look coordinated were flagged; " + trial.gamedAbove700()
                + " wallets of harmful rings score above 700");
    }
}
