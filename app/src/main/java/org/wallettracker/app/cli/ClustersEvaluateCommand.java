package org.wallettracker.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.ClusterParameters;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.app.worker.WorldTrial;
import org.wallettracker.domain.cluster.ClusterRules;
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

    @Option(names = "--tokens", paramLabel = "K", description = "How many tokens are launched in each (default: 200; with --wallets one for twelve wallets).")
    @Nullable
    Integer tokens;

    @Option(names = "--wallets", paramLabel = "N", description = "How many wallets each has, those of some rings not counted, e.g. 50000 (default: as many as fit the tokens).")
    @Nullable
    Integer wallets;

    @Option(names = "--shape", description = "ordinary (default), one-exchange (every wallet is paid by one exchange, no ring) or large-ring (beside the others one whose funder pays 400 wallets).", defaultValue = "ordinary", converter = WorldShapes.class)
    @SuppressWarnings("NullAway.Init")
    WorldSpec.Shape shape;

    @Option(names = "--unlabelled", description = "Search without the exchanges' labels.")
    boolean unlabelled;

    @Option(names = "--world", paramLabel = "DIR", description = "A world in a folder, in place of seeds: transactions/*.jsonl.gz and truth.json as simulate writes them.")
    @Nullable
    Path world;

    @Option(names = "--format", description = "table (default) or json.", defaultValue = "table")
    @SuppressWarnings("NullAway.Init")
    OutputFormat format;

    @Override
    public Integer call() {
        RootCommand root = parent.root;
        root.refuseClocks("clusters evaluate", "searches whole simulated worlds");
        if (format == OutputFormat.csv) {
            throw new UsageException("clusters evaluate: its answer is no list, so there is no csv; say table or json");
        }
        if (world != null && !seeds.isEmpty()) {
            throw new UsageException("clusters evaluate: say --seeds or --world, not both");
        }
        if (world != null && !Files.isRegularFile(world.resolve("truth.json"))) {
            throw new UsageException("--world " + world + ": holds no truth.json; simulate --out writes such a folder");
        }
        List<Long> made = world != null ? List.of() : seeds.isEmpty() ? List.of(11L, 12L, 13L) : seeds;
        if (world != null && (tokens != null || wallets != null || shape != WorldSpec.Shape.ORDINARY)) {
            throw new UsageException("clusters evaluate: --tokens, --wallets and --shape are of worlds that are made");
        }
        if (new HashSet<>(made).size() < made.size()) {
            throw new UsageException("clusters evaluate: --seeds names a world twice: " + made);
        }
        List<WorldSpec> specs;
        try {
            specs = made.stream().map(this::spec).toList();
        } catch (IllegalArgumentException e) {
            throw new UsageException("clusters evaluate: " + e.getMessage());
        }
        ClusterRules rules = ClusterParameters.shipped();
        try (ConsoleProgress progress = new ConsoleProgress(root.context())) {
            WorldTrial trial = new WorldTrial(rules, unlabelled, root.context().clock(), progress);
            for (WorldSpec spec : specs) {
                trial.add(spec);
            }
            if (world != null) {
                trial.add(world);
            }
            progress.close();
            trial.notes().forEach(note -> root.context().err().println("wallet-tracker: " + note));
            List<Long> fitted = made.stream().filter(rules.calibration().seeds()::contains).toList();
            if (!fitted.isEmpty()) {
                root.context().err().println("wallet-tracker: confidence was fitted on " + fitted
                        + ": what these worlds say of it is not fair");
            }
            if (format == OutputFormat.json || format == OutputFormat.jsonl) {
                root.context().out().println(Json.line(EvaluationReport.json(made, trial)));
            } else {
                EvaluationReport.print(root.context().out(), trial);
            }
            return trial.notes().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
        } catch (IOException e) {
            root.context().err().println("wallet-tracker: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }

    private WorldSpec spec(long seed) {
        Integer people = wallets;
        int coins = tokens != null ? tokens : people == null ? 200 : Math.max(1, people / 12);
        WorldSpec usual = WorldSpec.of(seed, coins);
        return new WorldSpec(seed, coins, people == null ? usual.wallets() : people, usual.days(), shape);
    }
}
