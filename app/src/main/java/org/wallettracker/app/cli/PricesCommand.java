package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.PriceSettings;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.PriceRefusal;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.price.PriceFetch;
import org.wallettracker.ingest.price.PriceNeeds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Fetches SOL/USD. */
@Command(name = "prices", description = "Fetches SOL/USD for every minute in which something stored happened and that has no price yet, from two exchanges that are checked against each other.")
final class PricesCommand implements Callable<Integer> {
    private static final int SHOWN = 20;
    private static final long MINUTE = 60;
    /** No exchange that is asked knows SOL before. */
    private static final long EARLIEST = 1_596_240_000L; // August 2020

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    RootCommand root;

    @Option(names = "--since", paramLabel = "T", converter = Times.Converter.class, description = "Every minute since T, whether something happened in it or not.")
    @Nullable
    Long since;

    @Option(names = "--until", paramLabel = "T", converter = Times.Converter.class, description = "With --since: no minute after T (default: now).")
    @Nullable
    Long until;

    @Option(names = "--missing", description = "Only tell how many minutes have no price, and ask nobody.")
    boolean missing;

    @Option(names = "--format", description = "table (default) or json.", defaultValue = "table")
    @SuppressWarnings("NullAway.Init")
    OutputFormat format;

    @Override
    public Integer call() {
        root.refuseClocks("prices", "fetches what exchanges tell now");
        if (until != null && since == null) {
            throw new UsageException("prices: --until goes with --since");
        }
        try (Workspace workspace = root.open(); ConsoleProgress progress = new ConsoleProgress(root.context())) {
            List<PricePoint> have = workspace.database().prices().all();
            PriceNeeds needs = needs(workspace, progress);
            needs.have(have);
            if (missing) {
                progress.close();
                print(needs, null, have);
                return ExitCode.DONE;
            }
            PriceFetch.Report all = PriceSettings.of(root.settings(), workspace.database().prices(),
                    root.context().clock()).run(needs.spans(), progress);
            PriceFetch.Report report = new PriceFetch.Report(all.minutes(), all.kept(), needs.touched(all.refusals()),
                    all.failures(), all.stopped());
            progress.close();
            print(needs, report, workspace.database().prices().all());
            return report.stopped() || !report.refusals().isEmpty() ? ExitCode.PARTLY : ExitCode.DONE;
        }
    }

    private PriceNeeds needs(Workspace workspace, Progress progress) {
        PriceNeeds needs = since == null ? PriceNeeds.ofFacts() : PriceNeeds.named();
        if (since == null) {
            workspace.database().facts().scan(FactQuery.ALL, fact -> {
                needs.at(fact.header().blockTime());
                if (fact.recordSeq() % 100_000 == 0) {
                    progress.report("Looking for minutes without a price", fact.recordSeq(), 0);
                }
            });
            return needs;
        }
        long now = root.context().clock().millis() / 1_000;
        long end = until == null ? now : Math.min(until, now);
        if (since < EARLIEST || since > end) {
            throw new UsageException("prices: --since is after " + Times.iso(EARLIEST) + " and before "
                    + Times.iso(end) + ", not " + Times.iso(since));
        }
        for (long time = since; time <= end; time += MINUTE) {
            needs.at(time);
        }
        return needs;
    }

    private void print(PriceNeeds needs, PriceFetch.@Nullable Report report, List<PricePoint> have) {
        PricePoint last = have.isEmpty() ? null : have.getLast();
        if (format == OutputFormat.json || format == OutputFormat.jsonl) {
            ObjectNode node = Json.object();
            node.put("missing", needs.size());
            if (report != null) {
                node.put("asked", report.minutes()).put("kept", report.kept()).put("stopped", report.stopped());
                ArrayNode refusals = node.putArray("refused");
                for (PriceRefusal r : report.refusals()) {
                    refusals.addObject().put("from", Times.iso(r.from())).put("to", Times.iso(r.to()))
                            .put("reason", r.kind().wireName()).put("text", r.text());
                }
                ArrayNode failures = node.putArray("failures");
                report.failures().forEach(failures::add);
            }
            node.put("prices", have.size());
            node.put("newest", last == null ? null : Times.iso(last.time()));
            root.context().out().println(Json.line(node));
            return;
        }
        if (report == null) {
            root.context().out().println(count(needs.size(), "minute") + " without a price in "
                    + count(needs.spans().size(), "stretch", "stretches") + "; " + kept(have.size(), last));
            return;
        }
        root.context().out().println(count(report.minutes(), "minute") + " asked for, "
                + count(report.kept(), "price") + " new; " + kept(have.size(), last));
        Map<String, Long> kinds = report.refusals().stream().collect(Collectors.groupingBy(
                r -> r.kind().wireName(), TreeMap::new, Collectors.summingLong(r -> Math.max(1, r.minutes()))));
        kinds.forEach((kind, minutes) -> root.context().err().println(kind + ": " + count(minutes, "minute")));
        report.refusals().stream().limit(SHOWN).forEach(r -> root.context().err().println("  " + r));
        if (report.refusals().size() > SHOWN) {
            root.context().err().println("  and " + (report.refusals().size() - SHOWN)
                    + " more: --format json lists them");
        }
        report.failures().forEach(failure -> root.context().err().println("wallet-tracker: " + failure));
        if (report.stopped()) {
            root.context().err().println("wallet-tracker: stopped; the same command goes on from here");
        }
    }

    private static String kept(int prices, @Nullable PricePoint last) {
        return count(prices, "price") + " kept" + (last == null
                ? ""
                : ", the newest of " + Times.iso(last.time()) + " (" + last.source() + ")");
    }

    private static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
