package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Hint;
import org.wallettracker.domain.model.Hint.Answer;
import org.wallettracker.domain.port.HintStore;
import org.wallettracker.domain.text.Plural;
import org.wallettracker.ingest.backfill.Backfill;
import org.wallettracker.ingest.hint.HintBook.Taken;
import org.wallettracker.ingest.hint.HintCheck;
import org.wallettracker.ingest.megatron.Defect;
import org.wallettracker.ingest.megatron.MegatronRead;
import org.wallettracker.ingest.megatron.PriceCheck;
import org.wallettracker.ingest.megatron.TableReport;

/**
 * What came of reading Megatron's database.
 *
 * @param fetched null where the chain was not asked
 * @param counts of all hints that are kept
 */
record MegatronReport(String database, MegatronRead.Report read, Backfill.@Nullable Report fetched,
        HintCheck.Report checked, List<HintStore.Count> counts) {
    /** A row of Megatron's for a transaction that holds several trades: seen once the chain has told them. */
    private static final String SEVERAL = "severalTradesOneSignature";

    void print(CommandContext context, OutputFormat format) {
        if (format == OutputFormat.json || format == OutputFormat.jsonl) {
            context.out().println(Json.line(json()));
        } else {
            text(context.out(), context.err());
        }
    }

    /** How many of Megatron's hints have that answer. */
    private long answered(Answer answer) {
        return counts.stream().filter(c -> c.origin() == Hint.Origin.MEGATRON && c.answer() == answer)
                .mapToLong(HintStore.Count::hints).sum();
    }

    private long unknown() {
        return answered(Answer.OPEN) + answered(Answer.MISSING) + answered(Answer.UNTOLD);
    }

    private Map<String, Long> defects() {
        Map<String, Long> defects = new TreeMap<>();
        for (TableReport table : read.tables()) {
            table.defects().forEach((defect, noted) -> defects.merge(defect.wireName(), noted.rows(), Long::sum));
        }
        if (checked.severalTrades() > 0) {
            defects.put(SEVERAL, checked.severalTrades());
        }
        return defects;
    }

    private Taken taken() {
        return read.tables().stream().map(TableReport::taken).reduce(Taken.NONE, Taken::plus);
    }

    private ObjectNode json() {
        ObjectNode node = Json.object();
        node.put("database", database);
        ArrayNode tables = node.putArray("tables");
        for (TableReport table : read.tables()) {
            ObjectNode t = tables.addObject().put("table", table.table()).put("read", table.read())
                    .put("hints", table.hints()).put("new", table.taken().fresh())
                    .put("known", table.taken().known()).put("scores", table.scores());
            ObjectNode defects = t.putObject("defects");
            ObjectNode first = t.putObject("examples");
            table.defects().forEach((defect, noted) -> {
                defects.put(defect.wireName(), noted.rows());
                first.put(defect.wireName(), noted.first());
            });
            t.put("error", table.error().isEmpty() ? null : table.error());
        }
        ObjectNode defects = node.putObject("defects");
        defects().forEach(defects::put);
        PriceCheck.Report prices = read.prices();
        node.putObject("prices").put("agree", prices.agree()).put("differ", prices.differ())
                .put("refused", prices.refused()).put("unchecked", prices.unchecked());
        Taken taken = taken();
        ObjectNode hints = node.putObject("hints").put("read", taken.fresh() + taken.known())
                .put("new", taken.fresh()).put("known", taken.known()).put("wanted", taken.wanted());
        for (Answer answer : Answer.values()) {
            hints.put(answer.wireName(), answered(answer));
        }
        hints.put("unknown", unknown());
        ObjectNode reasons = hints.putObject("reasons");
        checked.reasons().forEach(reasons::put);
        if (fetched != null) {
            node.putObject("confirm").put("fetched", fetched.fetched()).put("missing", fetched.missing())
                    .put("contradicted", fetched.contradicted()).put("left", fetched.left())
                    .put("stopped", fetched.stopped());
        } else {
            node.putNull("confirm");
        }
        node.put("stopped", read.stopped());
        return node;
    }

    private void text(PrintStream out, PrintStream err) {
        Table table = new Table("table", ">rows", ">hints", ">new", ">scores", "");
        for (TableReport t : read.tables()) {
            table.add(t.table(), Long.toString(t.read()), Long.toString(t.hints()),
                    Long.toString(t.taken().fresh()), Long.toString(t.scores()), t.error());
        }
        table.print(out, false);
        for (TableReport t : read.tables()) {
            for (Map.Entry<Defect, TableReport.Noted> d : t.defects().entrySet()) {
                out.println("  " + t.table() + " " + d.getKey().wireName() + ", "
                        + Plural.of(d.getValue().rows(), "rows") + ": " + d.getKey().words() + " (the first: "
                        + Printable.text(d.getValue().first()) + ")");
            }
        }
        if (checked.severalTrades() > 0) {
            out.println("  transactions " + SEVERAL + ", " + Plural.of(checked.severalTrades(), "rows")
                    + ": the chain tells all trades of the transaction");
        }
        PriceCheck.Report p = read.prices();
        out.println("SOL/USD: " + p.agree() + " agree with the desk's, " + p.differ() + " differ, " + p.refused()
                + " refused, " + p.unchecked() + " at times of which the desk has none; none is used");
        long open = answered(Answer.OPEN);
        out.println("hints: " + answered(Answer.CONFIRMED) + " confirmed by the chain, " + answered(Answer.REFUTED)
                + " refuted, " + unknown() + " unknown (" + open + " not asked yet, " + answered(Answer.MISSING)
                + " no source knows, " + answered(Answer.UNTOLD) + " not told)");
        if (fetched == null && open > 0) {
            err.println("wallet-tracker backfill asks the chain for them; so does --confirm");
        } else if (fetched != null && !fetched.stopped().isEmpty()) {
            err.println("wallet-tracker: asking the chain stopped: " + fetched.stopped()
                    + "; the same command goes on from here");
        }
        if (read.stopped()) {
            err.println("wallet-tracker: stopped; the same command goes on from here");
        }
    }
}
