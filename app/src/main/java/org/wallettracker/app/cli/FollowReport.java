package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.worker.Following;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.desk.LiveStatus;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.text.Plural;
import org.wallettracker.ingest.live.LiveHints;
import org.wallettracker.ingest.source.SourceHealth;

/** What following did, when it ends. */
final class FollowReport {
    /** Place of the stage that stores. */
    static final int STORE = 3;

    private FollowReport() {
    }

    static void print(CommandContext context, OutputFormat format, LiveStatus status, Following follow,
            boolean whole, Workspace.Outcome scored, List<SourceHealth> sources) {
        if (format == OutputFormat.json || format == OutputFormat.jsonl) {
            context.out().println(Json.line(json(status, follow, whole, scored, sources)));
            return;
        }
        Table stages = new Table("stage", ">done", ">a second", ">waiting", ">given up", ">p50 ms", ">p99 ms");
        for (LiveStatus.Stage s : status.stages()) {
            stages.add(s.name(), Long.toString(s.done()), Json.decimal(s.perSecond(), 2).toPlainString(),
                    Long.toString(s.depth()), Long.toString(s.drops()), millis(s.p50Micros()), millis(s.p99Micros()));
        }
        stages.print(context.out(), format == OutputFormat.csv);
        if (format == OutputFormat.table) {
            context.err()
                    .println("Followed to slot " + word(status.headSlot()) + ", final up to " + word(status.finalSlot())
                            + ", "
                            + Plural.of(status.unfinal(), "transactions not final, ")
                            + Plural.of(status.withdrawn(), "facts withdrawn, ")
                            + Plural.of(status.gaps().size(), "gaps open (wallet-tracker gaps lists them)."));
            if (follow.caughtUp() > 0 || follow.backfilled() > 0) {
                context.err().println("Beside what was told as it happened, which the stages count, "
                        + Plural.of(follow.caughtUp(), "transactions were fetched for gaps and ")
                        + follow.backfilled() + " as history.");
            }
            context.err().println(Plural.of(status.placed(), "trades moved their wallet's score and rank at once")
                    + (status.waits().isEmpty() ? "." : ", " + waits(status) + "."));
            context.err().println(sentence(scored));
            LiveHints.Status hints = follow.hints();
            if (hints != null) {
                context.err().println(Plural.of(hints.stream().frames(), "hints of PumpPortal, ")
                        + hints.taken().wanted() + " of transactions that the streams had not told.");
            }
            if (!follow.trouble().isEmpty()) {
                context.err().println("Fetching last failed: " + follow.trouble());
            }
        }
    }

    private static String waits(LiveStatus status) {
        return status.waits().entrySet().stream().map(e -> e.getValue() + " waited for a run because "
                + e.getKey().text()).collect(java.util.stream.Collectors.joining(", "));
    }

    /** What became of the run at the end, in a sentence. */
    static String sentence(Workspace.Outcome scored) {
        return switch (scored) {
            case KEPT -> "All that is stored is scored, and the run is kept.";
            case NOTHING_NEW -> "Nothing is stored that the kept run does not count.";
            case GIVEN_UP -> "What is stored is not scored: the run kept before stays;"
                    + " wallet-tracker score --rebuild scores it.";
        };
    }

    private static String millis(long micros) {
        return micros < 0 ? "-" : Json.decimal(micros, 3).toPlainString();
    }

    private static ObjectNode json(LiveStatus status, Following follow, boolean whole,
            Workspace.Outcome scored, List<SourceHealth> sources) {
        ObjectNode node = Json.object();
        node.put("commitment", status.commitment().wireName());
        node.put("since", time(status.since()));
        node.put("complete", whole);
        node.put("headSlot", slot(status.headSlot()));
        node.put("finalSlot", slot(status.finalSlot()));
        node.put("notFinal", status.unfinal());
        node.put("withdrawn", status.withdrawn());
        node.put("drops", status.drops());
        node.put("placed", follow.placed());
        node.put("waitForRun", follow.waiting());
        ObjectNode waits = node.putObject("waits");
        status.waits().forEach((why, trades) -> waits.put(why.text(), trades));
        node.put("run", scored.text());
        node.put("caughtUp", follow.caughtUp());
        node.put("backfilled", follow.backfilled());
        node.put("trouble", follow.trouble());
        node.set("hints", hints(follow.hints()));
        ArrayNode stages = node.putArray("stages");
        for (LiveStatus.Stage s : status.stages()) {
            ObjectNode one = stages.addObject().put("name", s.name()).put("done", s.done());
            one.put("perSecond", Json.decimal(s.perSecond(), 2)).put("depth", s.depth()).put("drops", s.drops());
            one.put("p50Micros", s.p50Micros() < 0 ? null : s.p50Micros());
            one.put("p99Micros", s.p99Micros() < 0 ? null : s.p99Micros());
        }
        ArrayNode streams = node.putArray("streams");
        for (LiveStatus.Stream s : status.streams()) {
            streams.addObject().put("name", s.name()).put("bodies", s.bodies())
                    .put("state", s.state().name().toLowerCase(Locale.ROOT)).put("frames", s.frames())
                    .put("bytes", s.bytes()).put("reconnects", s.reconnects()).put("lastSlot", slot(s.lastSlot()))
                    .put("lastFrame", time(s.lastFrame())).put("lastFailure", s.lastFailure());
        }
        ArrayNode gaps = node.putArray("gaps");
        status.gaps().forEach(gap -> gaps.add(GapsCommand.json(gap)));
        ArrayNode told = node.putArray("sources");
        for (SourceHealth h : sources) {
            told.addObject().put("name", h.name()).put("state", h.state()).put("requests", h.requests())
                    .put("answers", h.answers()).put("credits", h.credits()).put("lastFailure", h.lastFailure());
        }
        return node;
    }

    private static @Nullable ObjectNode hints(LiveHints.@Nullable Status hints) {
        if (hints == null) {
            return null;
        }
        LiveStatus.Stream stream = hints.stream();
        return Json.object().put("received", stream.frames()).put("new", hints.taken().fresh())
                .put("known", hints.taken().known()).put("wanted", hints.taken().wanted())
                .put("waiting", hints.waiting()).put("bad", hints.bad())
                .put("state", stream.state().name().toLowerCase(Locale.ROOT)).put("reconnects", stream.reconnects())
                .put("lastFailure", stream.lastFailure());
    }

    private static String word(long slot) {
        return slot == Unknown.AMOUNT ? "unknown" : Long.toString(slot);
    }

    static @Nullable Long slot(long slot) {
        return slot == Unknown.AMOUNT ? null : (Long) slot;
    }

    static @Nullable String time(long millis) {
        return millis == Unknown.TIME ? null : Instant.ofEpochMilli(millis).toString();
    }
}
