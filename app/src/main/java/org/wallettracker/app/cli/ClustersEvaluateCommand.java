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
import org.wallettracker.domain.cluster.Reliability;
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
                root.context().out().println(Json.line(json(made, trial)));
            } else {
                print(root, trial);
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

    private static ObjectNode json(List<Long> seeds, WorldTrial trial) {
        Evaluation of = trial.evaluation();
        ObjectNode node = Json.object();
        ArrayNode list = node.putArray("seeds");
        seeds.forEach(list::add);
        node.put("wallets", of.wallets()).put("clusters", of.clusters());
        rates(node.putObject("pairwise"), of.pairPrecision(), of.pairRecall());
        rates(node.putObject("ringsMacro"), of.clusterPrecision(), of.ringRecall());
        rates(node.putObject("ringsMacroPairs"), of.clusterPairPrecision(), of.ringPairRecall());
        ArrayNode kinds = node.putArray("kinds");
        for (Evaluation.Kind kind : of.kinds()) {
            rates(kinds.addObject().put("kind", kind.kind()).put("rings", kind.rings()), kind.precision(),
                    kind.recall());
        }
        node.put("innocent", of.innocent()).put("innocentFlagged", of.innocentFlagged());
        ClusterJson.put(node, "innocentFlaggedShare", of.innocentFlaggedShare());
        ArrayNode innocents = node.putArray("innocents");
        for (Evaluation.Innocent sort : of.innocents()) {
            innocents.addObject().put("kind", sort.sort()).put("wallets", sort.all()).put("flagged", sort.flagged());
        }
        node.put("gamedAbove700", trial.gamedAbove700()).put("above700", trial.above700());
        ArrayNode bins = node.putArray("calibration");
        for (Reliability.Bin bin : of.reliability().bins()) {
            ObjectNode item = bins.addObject();
            ClusterJson.put(item, "from", bin.from());
            item.put("pairs", bin.pairs());
            ClusterJson.put(item, "confidence", bin.confidence());
            ClusterJson.put(item, "right", bin.right());
        }
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
        table.add("wallets, averaged over rings", ClusterJson.share(of.clusterPrecision()),
                ClusterJson.share(of.ringRecall()));
        table.add("pairs, averaged over rings", ClusterJson.share(of.clusterPairPrecision()),
                ClusterJson.share(of.ringPairRecall()));
        of.kinds()
                .forEach(kind -> table.add("pairs of " + Printable.text(kind.kind()),
                        ClusterJson.share(kind.precision()),
                        ClusterJson.share(kind.recall())));
        table.print(root.context().out(), false);
        Table calibration = new Table("confidence from", ">pairs", ">mean", ">right");
        of.reliability().bins().forEach(bin -> calibration.add(ClusterJson.share(bin.from()),
                Long.toString(bin.pairs()), ClusterJson.share(bin.confidence()), ClusterJson.share(bin.right())));
        calibration.print(root.context().out(), false);
        Table innocents = new Table("only look coordinated", ">wallets", ">in a cluster");
        of.innocents().forEach(sort -> innocents.add(Printable.text(sort.sort()), Long.toString(sort.all()),
                Long.toString(sort.flagged())));
        innocents.print(root.context().out(), false);
        root.context().out().println(Plural.of(of.clusters(), "clusters") + " among "
                + Plural.of(of.wallets(), "wallets") + "; " + of.innocentFlagged() + " of " + of.innocent()
                + " that only look coordinated were flagged; " + (trial.above700() == 0
                        ? "nobody scores above 700"
                        : trial.gamedAbove700() + " of " + Plural.of(trial.above700(), "wallets")
                                + " that score above 700 are of harmful rings"));
    }
}
