package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.wallettracker.app.desktop.Display;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.port.FactStore.StoreCounts;
import org.wallettracker.storage.StorageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says what is there, what works and what is missing. Prints no secret: a source is shown by name and host. */
@Command(name = "doctor", description = "Says what is configured, what works and what is missing.")
final class DoctorCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    RootCommand root;

    @Option(names = "--format", description = "table (default) or json.", defaultValue = "table")
    @SuppressWarnings("NullAway.Init")
    OutputFormat format;

    /** {@code configured} is false only for what nobody set up: no fault, and nothing that works. */
    private record Check(String name, boolean configured, boolean good, String note) {
        Check(String name, boolean good, String note) {
            this(name, true, good, note);
        }

        String state() {
            return !configured ? "not configured" : good ? "good" : "missing";
        }
    }

    @Override
    public Integer call() {
        root.refuseClocks("doctor", "tells what is configured and reachable now");
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("java", Runtime.version().feature() >= 25, Runtime.version().toString()));
        checks.add(new Check("display", true,
                Display.present(root.context().environment()) ? "there is one" : "none: desktop works headless"));
        Path directory = root.dataDirectory();
        try (Workspace workspace = root.open()) {
            StoreCounts counts = workspace.database().facts().counts();
            checks.add(new Check("data directory", true, directory.toString()));
            checks.add(new Check("database", true, workspace.database().description()));
            checks.add(new Check("facts", true,
                    counts.facts() + " (" + counts.verified() + " verified, " + counts.pending() + " pending, "
                            + counts.disputed() + " disputed), " + counts.quarantined() + " in quarantine"
                            + (counts.simulatedFacts() > 0
                                    ? ", " + counts.simulatedFacts() + " of a simulated world"
                                    : "")));
            int prices = workspace.database().prices().all().size();
            checks.add(new Check("prices", prices > 0, prices + " SOL/USD prices"
                    + (prices == 0 ? ": dollar figures are unknown; import a prices.csv" : "")));
        } catch (StorageException e) {
            checks.add(new Check(root.database().isPresent() ? "database" : "data directory", false,
                    e.getMessage() == null ? e.toString() : e.getMessage()));
        }
        List<SourceCheck> sources = SourceCheck.all(root.settings());
        for (SourceCheck source : sources) {
            checks.add(new Check("source " + source.name(), source.configured(),
                    !source.configured() || source.reachable(),
                    source.note()));
        }
        boolean good = checks.stream().allMatch(c -> c.good() || c.name().equals("prices"));
        print(checks, sources);
        return good ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void print(List<Check> checks, List<SourceCheck> sources) {
        if (format == OutputFormat.json || format == OutputFormat.jsonl) {
            ObjectNode node = Json.object();
            ArrayNode told = node.putArray("sources");
            for (SourceCheck source : sources) {
                told.addObject().put("name", source.name()).put("configured", source.configured())
                        .put("reachable", source.configured() ? source.reachable() : null)
                        .put("latencyMs", source.reachable() ? source.latencyMillis() : null)
                        .put("note", source.note());
            }
            ArrayNode array = node.putArray("checks");
            for (Check check : checks) {
                array.addObject().put("name", check.name()).put("good", check.good())
                        .put("state", check.state()).put("note", check.note());
            }
            root.context().out().println(Json.line(node));
            return;
        }
        Table table = new Table("check", "state", "note");
        checks.forEach(check -> table.add(check.name(), check.state(), check.note()));
        table.print(root.context().out(), format == OutputFormat.csv);
    }
}
