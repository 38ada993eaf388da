package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.ClusterParameters;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.Detection;
import org.wallettracker.domain.cluster.Detector;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.text.Plural;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Wallets that belong together: finds them, lists them, shows what ties them. */
@Command(name = "clusters", description = "Wallets that belong together: find them, list them, show what ties them, draw them, and measure how well that works.", subcommands = {
        ClustersCommand.DetectCommand.class, ClustersCommand.ListCommand.class, ClustersCommand.ShowCommand.class,
        ClustersEvaluateCommand.class, ClustersExportCommand.class})
final class ClustersCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    RootCommand root;

    @Override
    public Integer call() {
        throw new UsageException("clusters: say detect, list, show, export or evaluate");
    }

    /** Searches the facts at the clocks in force and gives what was found to {@code to}. */
    Integer search(Set<Method> methods, Answer to) {
        try (Workspace workspace = root.open(); ConsoleProgress progress = new ConsoleProgress(root.context())) {
            Detection found = Detection.of(workspace.database().facts(), root.asOf(), root.knownAt(),
                    new Detector(workspace.accounts(), ClusterParameters.shipped()), methods, progress);
            progress.close();
            RunJson.warn(root.context().err(), workspace.database().facts().counts());
            return to.answer(found, root.context().out());
        }
    }

    /** Searches, and gives the cluster called {@code id} to {@code to}; fails if there is none. */
    Integer cluster(@Nullable String id, ClusterAnswer to) {
        return search(EnumSet.allOf(Method.class), (found, out) -> {
            Cluster wanted = found.clusters().stream().filter(c -> c.id().equals(id)).findFirst().orElse(null);
            if (wanted == null) {
                root.context().err()
                        .println("wallet-tracker: no cluster is called " + Printable.text(String.valueOf(id))
                                + "; clusters list names those that are found");
                return ExitCode.FAILED;
            }
            return to.answer(wanted, out);
        });
    }

    /** What is done with what was found; gives the exit code. */
    @FunctionalInterface
    interface Answer {
        int answer(Detection found, PrintStream out);
    }

    /** What is done with a cluster; gives the exit code. */
    @FunctionalInterface
    interface ClusterAnswer {
        int answer(Cluster cluster, PrintStream out);
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
                    out.println(Json.line(node));
                } else {
                    out.println(Plural.of(found.clusters().size(), "clusters") + " of "
                            + Plural.of(wallets, "wallets") + " among " + Plural.of(found.accounts(), "accounts"));
                }
                return ExitCode.DONE;
            });
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

    /** Lists clusters. */
    @Command(name = "list", description = "Lists the clusters, the surest first.")
    static final class ListCommand implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        ClustersCommand parent;

        @Option(names = "--format", description = "table (default), csv, json or jsonl.", defaultValue = "table")
        @SuppressWarnings("NullAway.Init")
        OutputFormat format;

        @Override
        public Integer call() {
            return parent.search(EnumSet.allOf(Method.class), (found, out) -> {
                ClusterJson.list(found.clusters(), format, out);
                return ExitCode.DONE;
            });
        }
    }

    /** Shows one cluster. */
    @Command(name = "show", description = "Shows a cluster: its wallets, and what ties each two of them down to the signatures.")
    static final class ShowCommand implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        ClustersCommand parent;

        @Parameters(index = "0", paramLabel = "ID", description = "As list names it.")
        @Nullable
        String id;

        @Option(names = "--format", description = "table (default) or json.", defaultValue = "table")
        @SuppressWarnings("NullAway.Init")
        OutputFormat format;

        @Override
        public Integer call() {
            return parent.cluster(id, (wanted, out) -> {
                ClusterJson.show(wanted, format, out);
                return ExitCode.DONE;
            });
        }
    }
}
