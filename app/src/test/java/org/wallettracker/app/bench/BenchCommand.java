package org.wallettracker.app.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.cli.CommandContext;
import org.wallettracker.app.cli.DevelopmentCommand;
import org.wallettracker.app.config.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures speed and size, each figure beside a named baseline of the same run. */
@Command(name = "bench", description = "Measures speed and memory, each figure beside a named baseline of the same run. Trials: decode, import, leaderboard, memory, rescore, columns, live, start, follow, clusters, clusters-view (default: all).")
public final class BenchCommand implements DevelopmentCommand {
    private static final List<Trial> TRIALS = List.of(new DecodeTrial(), new ImportTrial(), new ViewTrial(),
            new MemoryTrial(), new RescoreTrial(), new ColumnTrial(), new LiveTrial(), new StartTrial(),
            new FollowTrial(), new ClusterTrial(), new ClusterViewTrial());

    private @Nullable CommandContext context;

    @Parameters(paramLabel = "NAME", description = "Trials to run, in any number.", arity = "0..*")
    @Nullable
    List<String> names;

    @Option(names = "--megabytes", description = "Size of the simulated corpus (default: ${DEFAULT-VALUE}).", defaultValue = "200")
    int megabytes;

    @Option(names = "--wallets", description = "Wallets on the leaderboard (default: a million, of start and clusters 100,000).")
    @Nullable
    Integer wallets;

    @Option(names = "--trades", description = "Trades of start (default: ${DEFAULT-VALUE}).", defaultValue = "5000000")
    int trades;

    @Option(names = "--keep", description = "Keep the database of start in the system's folder for temporary files, and use it again next time.")
    boolean keep;

    @Option(names = "--rounds", description = "Timed rounds; the median counts (default: ${DEFAULT-VALUE}).", defaultValue = "3")
    int rounds;

    @Option(names = "--seconds", description = "Of following at 10,000 transactions a minute (default: ${DEFAULT-VALUE}; 600 are the aim's ten minutes).", defaultValue = "45")
    int seconds;

    @Option(names = "--format", description = "table (default) or json.", defaultValue = "table")
    @SuppressWarnings("NullAway.Init")
    String format;

    /** Made by the service loader. */
    public BenchCommand() {
        // all fields are set by open() and the command line
    }

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public void open(CommandContext to) {
        context = to;
    }

    @Override
    public Integer call() throws IOException {
        CommandContext to = context;
        if (to == null) {
            throw new IllegalStateException("not opened");
        }
        if (megabytes < 1 || megabytes > 1000 || rounds < 1 || trades < 1 || seconds < 1
                || (wallets != null && wallets < 1)) {
            throw new UsageException(
                    "bench: --megabytes is 1 to 1000, --rounds, --wallets, --trades and --seconds at least 1");
        }
        List<Trial> chosen = chosen();
        Path scratch = Files.createTempDirectory("wallet-tracker-bench");
        try {
            Bench bench = new Bench(megabytes, wallets, trades, rounds, seconds, keep, scratch, to.err());
            List<Reading> readings = new ArrayList<>();
            for (Trial trial : chosen) {
                readings.addAll(trial.run(bench));
            }
            print(readings, to.out());
        } finally {
            delete(scratch);
        }
        return 0;
    }

    private List<Trial> chosen() {
        List<String> asked = names;
        if (asked == null || asked.isEmpty()) {
            return TRIALS;
        }
        List<Trial> chosen = new ArrayList<>();
        for (String name : asked) {
            chosen.add(TRIALS.stream().filter(t -> t.name().equals(name)).findFirst()
                    .orElseThrow(() -> new UsageException("bench: there is no trial \"" + name + "\"; there are "
                            + TRIALS.stream().map(t -> t.name() + " (" + t.what() + ")")
                                    .collect(Collectors.joining(", ")))));
        }
        return chosen;
    }

    private void print(List<Reading> readings, PrintStream out) throws IOException {
        if (format.equals("json")) {
            JsonMapper mapper = JsonMapper.builder().build();
            ObjectNode root = mapper.createObjectNode();
            ArrayNode cases = root.putArray("cases");
            for (Reading r : readings) {
                ObjectNode node = cases.addObject();
                node.put("name", r.name());
                node.put("value", rounded(r.value()));
                node.put("unit", r.unit());
                node.put("baseline", r.baseline());
                node.put("ratio", r.ratio() == null ? null : rounded(r.ratio()));
            }
            out.println(mapper.writeValueAsString(root));
            return;
        }
        for (Reading r : readings) {
            out.println(r.name() + ": " + rounded(r.value()).toPlainString() + " " + r.unit());
            if (r.baseline() != null) {
                out.println(String.format(Locale.ROOT, "    %s times the baseline (%s)",
                        r.ratio() == null ? "?" : rounded(r.ratio()).toPlainString(), r.baseline()));
            }
        }
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).round(new MathContext(3));
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("removing " + folder, e);
        }
    }
}
