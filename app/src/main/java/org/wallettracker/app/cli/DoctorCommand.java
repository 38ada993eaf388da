package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wallettracker.app.config.ComputingThreads;
import org.wallettracker.app.config.Settings;
import org.wallettracker.app.config.UserConfiguration;
import org.wallettracker.app.desktop.Display;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.port.FactStore.StoreCounts;
import org.wallettracker.domain.text.Plural;
import org.wallettracker.ingest.live.StreamProbe;
import org.wallettracker.ingest.source.SourceProbe;
import org.wallettracker.storage.DamagedDatabaseException;
import org.wallettracker.storage.StorageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says what is there, what works, what is limited and what is missing. Prints no secret: a source is shown by name and host. */
@Command(name = "doctor", description = "Says what is configured, what works, what is limited and what is missing.")
final class DoctorCommand implements Callable<Integer> {
    private static final String GOOD = "good";
    private static final String MISSING = "missing";
    private static final String DAMAGED = "damaged";
    private static final String WARNING = "warning";

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    RootCommand root;

    @Option(names = "--format", description = "table (default) or json.", defaultValue = "table")
    @SuppressWarnings("NullAway.Init")
    OutputFormat format;

    /** @param needed false for what much works without: the exit code does not depend on it */
    private record Check(String name, boolean needed, boolean good, String state, String note) {
        static Check of(String name, boolean good, String note) {
            return new Check(name, true, good, good ? GOOD : MISSING, note);
        }
    }

    @Override
    public Integer call() {
        root.refuseClocks("doctor", "tells what is configured and reachable now");
        root.silent();
        Settings settings = root.settings();
        List<Check> checks = new ArrayList<>();
        checks.add(Check.of("java", Runtime.version().feature() >= 25, Runtime.version().toString()));
        checks.add(Check.of("display", true,
                Display.present(root.context().environment()) ? "there is one" : "none: desktop works headless"));
        settings.file().ifPresent(file -> checks.add(configuration(file, settings)));
        settings.notes().forEach(note -> checks.add(new Check("setting", false, false, WARNING, note)));
        checks.add(Check.of("computing", true, Plural.of(ComputingThreads.inForce(), "threads")));
        database(checks);
        List<SourceCheck> sources = SourceCheck.all(settings);
        for (SourceCheck source : sources) {
            checks.add(new Check("source " + source.name(), true, !source.configured() || source.reachable(),
                    source.state(),
                    source.note()));
            StreamProbe stream = source.stream();
            if (stream != null) {
                checks.add(new Check("stream " + source.name(), false, works(stream),
                        SourceCheck.word(stream.state()), stream.note()));
            }
        }
        MegatronCheck megatron = MegatronCheck.of(settings);
        checks.add(new Check(MegatronCheck.NAME, megatron.configured() && !megatron.reachable(),
                !megatron.configured() || megatron.good(), megatron.state(), megatron.note()));
        List<SideCheck> beside = SideCheck.all(settings, root.context().clock());
        beside.forEach(s -> checks.add(new Check(s.name(), false, s.good(), s.state(), s.note())));
        boolean good = checks.stream().allMatch(c -> c.good() || !c.needed());
        print(checks, sources, megatron, beside);
        return good ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static boolean works(StreamProbe stream) {
        return stream.state() == SourceProbe.State.GOOD || stream.state() == SourceProbe.State.LIMITED;
    }

    private static Check configuration(Path file, Settings settings) {
        Optional<String> rights = UserConfiguration.openToOthers(file);
        return settings.fileHoldsKeys() && rights.isPresent()
                ? new Check("configuration", false, false, WARNING,
                        file + " holds keys or addresses and others may read it (" + rights.get()
                                + "): chmod 600 makes it yours alone")
                : Check.of("configuration", true, file.toString());
    }

    private void database(List<Check> checks) {
        Path directory = root.dataDirectory();
        try (Workspace workspace = root.open()) {
            int prices = workspace.database().prices().all().size(); // only a file that is sound is read
            StoreCounts counts = workspace.database().facts().counts();
            checks.add(Check.of("data directory", true, directory.toString()));
            checks.add(Check.of("database", true, workspace.database().description()));
            checks.add(Check.of("parameters", true, workspace.parameters().title()));
            checks.add(Check.of("facts", true,
                    counts.facts() + " (" + counts.verified() + " verified, " + counts.pending() + " pending, "
                            + counts.disputed() + " disputed), " + counts.quarantined() + " in quarantine"
                            + (counts.simulatedFacts() > 0
                                    ? ", " + counts.simulatedFacts() + " of a simulated world"
                                    : "")));
            checks.add(new Check("prices", false, prices > 0, prices > 0 ? GOOD : MISSING, prices + " SOL/USD prices"
                    + (prices == 0
                            ? ": dollar figures are unknown; wallet-tracker prices fetches them, or import a prices.csv"
                            : "")));
        } catch (StorageException e) {
            boolean damaged = e instanceof DamagedDatabaseException;
            checks.add(new Check(damaged || root.database().isPresent() ? "database" : "data directory", true, false,
                    damaged ? DAMAGED : MISSING, e.getMessage() == null ? e.toString() : e.getMessage()));
        }
    }

    private void print(List<Check> checks, List<SourceCheck> sources, MegatronCheck megatron, List<SideCheck> beside) {
        if (format == OutputFormat.json || format == OutputFormat.jsonl) {
            ObjectNode node = Json.object();
            ArrayNode told = node.putArray("sources");
            sources.forEach(source -> json(source, told.addObject()));
            megatron.json(told.addObject());
            beside.forEach(s -> s.json(told.addObject()));
            ArrayNode array = node.putArray("checks");
            for (Check check : checks) {
                array.addObject().put("name", check.name()).put("good", check.good())
                        .put("state", check.state()).put("note", check.note());
            }
            root.context().out().println(Json.line(node));
            return;
        }
        Table table = new Table("check", "state", "note");
        checks.forEach(check -> table.add(check.name(), check.state(), Printable.text(check.note())));
        table.print(root.context().out(), format == OutputFormat.csv);
    }

    private static void json(SourceCheck source, ObjectNode to) {
        SourceProbe probe = source.probe();
        to.put("name", source.name()).put("configured", source.configured())
                .put("reachable", source.configured() ? source.reachable() : null)
                .put("latencyMs",
                        probe != null && probe.state() == SourceProbe.State.GOOD ? probe.latencyMillis() : null)
                .put("state", source.state())
                .put("retryAfterSeconds",
                        probe == null || probe.retryAfter().isZero() ? null : probe.retryAfter().toSeconds())
                .put("keys", source.keys()).put("note", source.note());
        StreamProbe stream = source.stream();
        if (stream == null) {
            to.putNull("socket");
            return;
        }
        to.putObject("socket").put("reachable", works(stream)).put("state", SourceCheck.word(stream.state()))
                .put("serves", stream.serves().isEmpty() ? null : stream.serves()).put("note", stream.note());
    }
}
