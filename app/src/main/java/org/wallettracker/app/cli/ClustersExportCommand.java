package org.wallettracker.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.app.export.TableFileWriter;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.graph.ClusterLayout;
import org.wallettracker.domain.cluster.graph.GraphFile;
import org.wallettracker.domain.cluster.graph.Look;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.cluster.graph.ColourBy;
import org.wallettracker.ui.cluster.graph.Colours;
import org.wallettracker.ui.cluster.graph.Looks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a cluster for other programs, or draws it. */
@Command(name = "export", description = "Writes a cluster for other programs: GraphML, GEXF (Gephi), or a drawing (SVG).")
final class ClustersExportCommand implements Callable<Integer> {
    private static final long SEED = 1;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    ClustersCommand parent;

    @Parameters(index = "0", paramLabel = "ID", description = "As list names it.")
    @SuppressWarnings("NullAway.Init")
    String id;

    @Option(names = "--format", required = true, description = "graphml, gexf or svg.")
    @SuppressWarnings("NullAway.Init")
    String format;

    @Option(names = "--layout", description = "How wallets are placed: force (default), tree from the funder, or timeline by first funding.", defaultValue = "force")
    @SuppressWarnings("NullAway.Init")
    String layout;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write (default: standard output).")
    @Nullable
    Path file;

    @Override
    public Integer call() {
        GraphFile as = named(GraphFile.values(), "--format", format);
        ClusterLayout.Algorithm by = named(ClusterLayout.Algorithm.values(), "--layout", layout);
        return parent.ran(workspace -> {
            PrintStream out = parent.root.context().out();
            ClusterEntry wanted = workspace.engine().clusters().cluster(id).orElse(null);
            if (wanted == null) {
                parent.root.context().err().println("wallet-tracker: no cluster is called " + Printable.word(id)
                        + "; clusters list names those that are found");
                return ExitCode.FAILED;
            }
            String text = text(wanted.cluster(), as, by, look(wanted.cluster(), workspace));
            Path to = file;
            if (to == null) {
                out.print(text);
                out.flush();
            } else {
                try {
                    TableFileWriter.text(text, to);
                } catch (IOException e) {
                    parent.root.context().err().println("wallet-tracker: "
                            + Printable.text(String.valueOf(e.getMessage())));
                    return ExitCode.FAILED;
                }
            }
            return ExitCode.DONE;
        });
    }

    /** As the workstation shows it in its light theme, colours by type. */
    private static Look look(Cluster cluster, Workspace workspace) {
        Map<Address, LeaderboardRow> rows = workspace.engine().leaderboard().rows().stream()
                .collect(Collectors.toMap(LeaderboardRow::wallet, row -> row));
        return Looks.of(Colours.light(), ColourBy.TYPE, cluster, rows,
                workspace.engine().status().simulated() ? Looks.SIMULATED : "");
    }

    private static String text(Cluster cluster, GraphFile as, ClusterLayout.Algorithm by, Look look) {
        StringWriter text = new StringWriter();
        try {
            as.writeTo(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text), cluster,
                    ClusterLayout.of(cluster, by, SEED, () -> false), look);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text takes whatever is written", e);
        }
        return text.toString();
    }

    private static <E extends Enum<E>> E named(E[] values, String option, String name) {
        return Arrays.stream(values).filter(value -> value.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
                .orElseThrow(() -> new UsageException(option + " " + name + ": expected " + Arrays.stream(values)
                        .map(value -> value.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))));
    }
}
