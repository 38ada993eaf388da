package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.port.GapStore.Gap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists where following the chain was interrupted. */
@Command(name = "gaps", description = "Lists the gaps that interruptions left while the chain was followed: open until everything in them is stored.")
final class GapsCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    RootCommand root;

    @Option(names = "--open", description = "Only those that are open.")
    boolean open;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many, the newest first (default: ${DEFAULT-VALUE}).", defaultValue = "100")
    int limit;

    @Option(names = "--format", description = "table (default), csv or json.", defaultValue = "table")
    @SuppressWarnings("NullAway.Init")
    OutputFormat format;

    @Override
    public Integer call() {
        root.refuseClocks("gaps", "tells how gaps stand now");
        if (limit < 1) {
            throw new UsageException("gaps: --limit is 1 or more, not " + limit);
        }
        try (Workspace workspace = root.open()) {
            List<Gap> gaps = open
                    ? workspace.database().gaps().open().reversed().stream().limit(limit).toList()
                    : workspace.database().gaps().newest(limit);
            print(gaps);
        }
        return ExitCode.DONE;
    }

    private void print(List<Gap> gaps) {
        if (format == OutputFormat.json || format == OutputFormat.jsonl) {
            ObjectNode node = Json.object();
            ArrayNode list = node.putArray("gaps");
            gaps.forEach(gap -> list.add(json(gap)));
            root.context().out().println(Json.line(node));
            return;
        }
        if (gaps.isEmpty() && format == OutputFormat.table) {
            root.context().err().println(open ? "No gap is open." : "No gaps.");
            return;
        }
        Table table = new Table(">gap", "source", "program", "reason", ">from slot", ">to slot", ">found", "noticed",
                "closed");
        for (Gap gap : gaps) {
            Address program = gap.program();
            table.add(Long.toString(gap.id()), gap.source(), program == null ? "all" : Programs.name(program),
                    gap.reason().wireName(), text(FollowReport.slot(gap.fromSlot())),
                    text(FollowReport.slot(gap.toSlot())), Long.toString(gap.found()),
                    text(FollowReport.time(gap.noticedAt())), text(FollowReport.time(gap.closedAt())));
        }
        table.print(root.context().out(), format == OutputFormat.csv);
    }

    private String text(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? format == OutputFormat.csv ? "" : "-" : value.toString();
    }

    static ObjectNode json(Gap gap) {
        ObjectNode node = Json.object();
        node.put("id", gap.id()).put("source", gap.source()).put("program", Json.address(gap.program()))
                .put("reason", gap.reason().wireName()).put("fromSlot", FollowReport.slot(gap.fromSlot()))
                .put("toSlot", FollowReport.slot(gap.toSlot())).put("found", gap.found())
                .put("noticedAt", FollowReport.time(gap.noticedAt()))
                .put("closedAt", FollowReport.time(gap.closedAt()));
        return node;
    }
}
