package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.domain.text.Plural;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.WorldTruth;
import org.wallettracker.ingest.simulate.WorldWriter;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes a simulated world with known truth. */
@Command(name = "simulate", description = "Writes a simulated world (transactions as the chain writes them, prices, and the truth beside them), or serves it as a node would.")
final class SimulateCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    RootCommand root;

    @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same bytes (default: ${DEFAULT-VALUE}).", defaultValue = "1")
    long seed;

    @Option(names = "--tokens", paramLabel = "K", description = "How many tokens are launched (default: ${DEFAULT-VALUE}).", defaultValue = "200")
    int tokens;

    @Option(names = "--shape", description = "ordinary (default), one-exchange (every wallet is paid by one exchange, no ring) or large-ring (beside the others one whose funder pays 400 wallets).", defaultValue = "ordinary", converter = WorldShapes.class)
    @SuppressWarnings("NullAway.Init")
    WorldSpec.Shape shape;

    @Option(names = "--out", paramLabel = "W", description = "The folder to write, new or empty; needed unless --serve.")
    @Nullable
    Path out;

    @Option(names = "--serve", description = "Serve it on this machine as a node would: JSON-RPC and WebSocket. Prints one JSON line with the addresses when ready; ends with the process.")
    boolean serve;

    @ArgGroup(exclusive = false, heading = "With --serve:%n")
    ServeOptions serving = new ServeOptions();

    @Option(names = "--format", description = "table (default) or json.", defaultValue = "table")
    @SuppressWarnings("NullAway.Init")
    OutputFormat format;

    @Override
    public Integer call() {
        root.refuseClocks("simulate", "makes a world of its own");
        WorldSpec spec;
        try {
            spec = WorldSpec.of(seed, tokens).shaped(shape);
        } catch (IllegalArgumentException e) {
            throw new UsageException("simulate: " + e.getMessage());
        }
        if (serve) {
            return serving.serve(root, spec, out);
        }
        Path to = out;
        if (to == null) {
            throw new UsageException("simulate: --out W names the folder to write; or --serve");
        }
        WorldTruth truth;
        try (ConsoleProgress progress = new ConsoleProgress(root.context())) {
            truth = WorldWriter.write(spec, to.toAbsolutePath().normalize(), progress);
        } catch (IOException e) {
            root.context().err().println("wallet-tracker: " + e.getMessage());
            return ExitCode.FAILED;
        }
        if (format == OutputFormat.json || format == OutputFormat.jsonl) {
            ObjectNode node = Json.object();
            node.put("out", to.toString());
            node.put("seed", truth.seed());
            node.put("wallets", truth.wallets().size());
            node.put("transactions", truth.transactions());
            node.put("trades", truth.trades());
            node.put("graduations", truth.graduations());
            root.context().out().println(Json.line(node));
        } else {
            root.context().out()
                    .println(Plural.of(truth.transactions(), "transactions, ") + Plural.of(truth.trades(), "trades of ")
                            + Plural.of(truth.wallets().size(), "wallets, ") + truth.graduations() + " of "
                            + Plural.of(tokens, "tokens graduated: ")
                            + to);
        }
        return ExitCode.DONE;
    }
}
