package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.Detection;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.cluster.Reasons;
import org.wallettracker.domain.cluster.review.Acts;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.cluster.review.ReviewAct;
import org.wallettracker.domain.text.Plural;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Wallets that belong together: finds them, lists them, shows what ties them. */
@Command(name = "clusters", description = "Wallets that belong together: find them, list them, show what ties them, decide on them, draw them, and measure how well that works.", subcommands = {
        ClustersCommand.DetectCommand.class, ClustersCommand.ListCommand.class, ClustersCommand.ShowCommand.class,
        ClustersCommand.QueueCommand.class, ClustersCommand.ActsCommand.class, ClusterDecisions.ConfirmCommand.class,
        ClusterDecisions.DismissCommand.class, ClusterDecisions.WhitelistCommand.class,
        ClusterDecisions.NoteCommand.class, ClusterDecisions.SplitCommand.class, ClusterDecisions.MergeCommand.class,
        ClusterDecisions.LabelCommand.class, ClusterDecisions.UndoCommand.class, ClustersEvaluateCommand.class,
        ClustersExportCommand.class})
final class ClustersCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    RootCommand root;

    @Override
    public Integer call() {
        throw new UsageException(
                "clusters: say detect, list, show, queue, acts, confirm, dismiss, whitelist, note, split,"
                        + " merge, label, undo, export or evaluate");
    }

    /** Searches the facts at the clocks in force and gives what was found to {@code to}. */
    private Integer search(Set<Method> methods, Answer to) {
        try (Workspace workspace = root.open(); ConsoleProgress progress = new ConsoleProgress(root.context())) {
            Detection found = Detection.of(workspace.database().facts(), root.asOf(), root.knownAt(),
                    workspace.clusters().detector(root.asOf(), root.knownAt()), methods, progress);
            progress.close();
            RunJson.warn(root.context().err(), workspace.database().facts().counts());
            return to.answer(found, root.context().out());
        }
    }

    /** Scores and searches at the clocks in force and gives the clusters to {@code to}. */
    Integer scored(Told to) {
        return ran(workspace -> to.answer(workspace.engine().clusters(),
                workspace.detection().map(Detection::reasons).orElse(Reasons.OF_EDGES), root.context().out()));
    }

    /** Scores and searches at the clocks in force and gives all that came of it to {@code to}. */
    Integer ran(ToIntFunction<Workspace> to) {
        try (Workspace workspace = root.open(); ConsoleProgress progress = new ConsoleProgress(root.context())) {
            Workspace.Built built = workspace.rebuild(root.asOf(), root.knownAt(), true, progress);
            progress.close();
            if (built == Workspace.Built.CANCELLED) {
                root.context().err().println("wallet-tracker: cancelled before the clusters were known");
                return ExitCode.FAILED;
            }
            RunJson.warn(root.context().err(), workspace.engine().status().counts());
            return to.applyAsInt(workspace);
        }
    }

    @FunctionalInterface
    interface Told {
        int answer(ClusterBoard board, Reasons reasons, PrintStream out);
    }

    @FunctionalInterface
    private interface Answer {
        int answer(Detection found, PrintStream out);
    }

    /** Searches and tells in short. */
    @Command(name = "detect", description = "Searches the stored facts and tells how many clusters there are, and by which methods.")
    static final class DetectCommand implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        ClustersCommand parent;

        @Option(names = "--method", paramLabel = "M", description = "By this method alone: funding, timing, pattern or social; may be repeated (default: all).")
        List<String> methods = List.of();

        @Option(names = "--format", description = "table (default) or json.", defaultValue = "table")
        @SuppressWarnings("NullAway.Init")
        OutputFormat format;

        @Override
        public Integer call() {
            EnumSet<Method> wanted = methods.isEmpty() ? EnumSet.allOf(Method.class) : EnumSet.noneOf(Method.class);
            methods.forEach(name -> wanted.add(method(name)));
            return parent.search(wanted, (found, out) -> {
                int wallets = found.clusters().stream().mapToInt(c -> c.members().size()).sum();
                if (format == OutputFormat.json || format == OutputFormat.jsonl) {
                    ObjectNode node = Json.object();
                    node.put("accounts", found.accounts()).put("clusters", found.clusters().size()).put("wallets",
                            wallets);
                    ArrayNode names = node.putArray("methods");
                    wanted.forEach(method -> names.add(method.wireName()));
                    ArrayNode shares = node.putArray("byMethod");
                    for (Share share : Share.of(found.clusters(), wanted)) {
                        shares.addObject().put("method", share.method().wireName()).put("clusters", share.clusters())
                                .put("pairs", share.pairs());
                    }
                    out.println(Json.line(node));
                } else {
                    out.println(Plural.of(found.clusters().size(), "clusters") + " of "
                            + Plural.of(wallets, "wallets") + " among " + Plural.of(found.accounts(), "accounts"));
                    Table table = new Table("method", ">clusters", ">tied pairs");
                    Share.of(found.clusters(), wanted).forEach(share -> table.add(share.method().wireName(),
                            Integer.toString(share.clusters()), Long.toString(share.pairs())));
                    table.print(out, false);
                }
                return ExitCode.DONE;
            });
        }

        /** In how many clusters {@code method} ties how many pairs. */
        private record Share(Method method, int clusters, long pairs) {
            private static List<Share> of(List<Cluster> clusters, Set<Method> methods) {
                List<Share> shares = new ArrayList<>();
                for (Method method : methods) {
                    int in = 0;
                    long pairs = 0;
                    for (Cluster cluster : clusters) {
                        long tied = cluster.edges().stream().filter(e -> e.method() == method)
                                .map(e -> List.of(e.a(), e.b())).distinct().count();
                        in += tied > 0 ? 1 : 0;
                        pairs += tied;
                    }
                    shares.add(new Share(method, in, pairs));
                }
                return shares;
            }
        }

        private static Method method(String name) {
            for (Method method : Method.values()) {
                if (method.wireName().equals(name)) {
                    return method;
                }
            }
            throw new UsageException("--method " + name + ": expected funding, timing, pattern or social");
        }
    }

    /** A list of clusters. */
    abstract static class Listing implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        ClustersCommand parent;

        @Option(names = "--format", description = "table (default), csv, json or jsonl.", defaultValue = "table")
        @SuppressWarnings("NullAway.Init")
        OutputFormat format;

        /** Which of {@code board}, in which order. */
        abstract List<ClusterEntry> entries(ClusterBoard board);

        @Override
        public Integer call() {
            return parent.scored((board, reasons, out) -> {
                ClusterJson.list(entries(board), board.precision(), format, out);
                return ExitCode.DONE;
            });
        }
    }

    /** Lists clusters. */
    @Command(name = "list", description = "Lists the clusters, the surest first.")
    static final class ListCommand extends Listing {
        @Override
        List<ClusterEntry> entries(ClusterBoard board) {
            return board.entries();
        }
    }

    /** Lists those to decide on. */
    @Command(name = "queue", description = "Lists the clusters nobody decided on, those that weigh most on the leaderboard first: by risk times influence.")
    static final class QueueCommand extends Listing {
        @Override
        List<ClusterEntry> entries(ClusterBoard board) {
            return board.queue();
        }
    }

    /** Shows one cluster. */
    @Command(name = "show", description = "Shows a cluster: its wallets, why it exists and what speaks against it, what ties each two of them down to the signatures, and what was decided on it.")
    static final class ShowCommand implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        ClustersCommand parent;

        @Parameters(index = "0", paramLabel = "ID", description = "As list names it.")
        @SuppressWarnings("NullAway.Init")
        String id;

        @Option(names = "--format", description = "table (default) or json.", defaultValue = "table")
        @SuppressWarnings("NullAway.Init")
        OutputFormat format;

        @Override
        public Integer call() {
            return parent.scored((board, reasons, out) -> {
                ClusterEntry wanted = board.cluster(id).orElse(null);
                if (wanted == null) {
                    parent.root.context().err()
                            .println("wallet-tracker: no cluster is called " + Printable.text(id)
                                    + "; clusters list names those that are found");
                    return ExitCode.FAILED;
                }
                ClusterJson.show(wanted, reasons, format, out);
                return ExitCode.DONE;
            });
        }
    }

    /** Lists decisions. */
    @Command(name = "acts", description = "Lists every decision on clusters and accounts, with who took it and when, and whether it holds.")
    static final class ActsCommand implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        ClustersCommand parent;

        @Option(names = "--format", description = "table (default), csv, json or jsonl.", defaultValue = "table")
        @SuppressWarnings("NullAway.Init")
        OutputFormat format;

        @Override
        public Integer call() {
            RootCommand root = parent.root;
            try (Workspace workspace = root.open()) {
                List<ReviewAct> all = workspace.clusters().acts();
                List<ReviewAct> told = Acts.told(all, root.asOf(), root.knownAt());
                ActJson.list(told, Acts.inForce(all, root.asOf(), root.knownAt()), format, root.context().out());
                return ExitCode.DONE;
            }
        }
    }
}
