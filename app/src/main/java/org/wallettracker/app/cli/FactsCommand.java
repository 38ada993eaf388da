package org.wallettracker.app.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FinalityStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints stored facts, in record order. */
@Command(name = "facts", description = "Prints stored facts, one a line.")
final class FactsCommand implements Callable<Integer> {
    /** What CSV has of the keys of a fact. */
    static final List<String> COLUMNS = List.of("signature", "ordinal", "slot", "txIndex", "blockTime", "kind",
            "program", "programName", "wallet", "mint", "from", "to", "side", "tokenRaw", "quoteMint", "swapLamports",
            "quoteRaw", "lamports", "fees.protocol", "fees.creator", "fees.lp", "fees.cashback", "fees.terminal",
            "fees.network", "fees.tip", "rentLamports", "derived", "status", "source", "recordSeq", "recordedAt",
            "commitment");

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    RootCommand root;

    @Option(names = "--signature", paramLabel = "S", description = "Only of this transaction.")
    @Nullable
    String signature;

    @Option(names = "--wallet", paramLabel = "A", description = "Only with this wallet taking part.")
    @Nullable
    String wallet;

    @Option(names = "--mint", paramLabel = "M", description = "Only about this mint.")
    @Nullable
    String mint;

    @Option(names = "--by-program", description = "Instead of facts: how many trades of them each program brought.")
    boolean byProgram;

    @Option(names = "--format", description = "jsonl (default), json, table or csv.", defaultValue = "jsonl")
    @SuppressWarnings("NullAway.Init")
    OutputFormat format;

    @Override
    public Integer call() {
        FactQuery query = new FactQuery(signature == null ? null : Arguments.signature("--signature", signature),
                wallet == null ? null : Arguments.address("--wallet", wallet),
                mint == null ? null : Arguments.address("--mint", mint), root.asOf(), root.knownAt());
        PrintStream out = root.context().out();
        try (Workspace workspace = root.open()) {
            if (byProgram) {
                ProgramCounts counts = new ProgramCounts();
                workspace.database().facts().scan(query, counts);
                counts.print(out, format);
                return ExitCode.DONE;
            }
            Map<Signature, FinalityStore.Unfinal> unfinal = workspace.database().finality().unfinal();
            switch (format) {
                case jsonl ->
                    workspace.database().facts().scan(query,
                            fact -> out.println(Json.line(FactJson.of(fact, unfinal))));
                case json -> {
                    out.print("[");
                    workspace.database().facts().scan(query, new Separated(out, unfinal));
                    out.println("]");
                }
                case csv -> {
                    CsvTable.header(out, COLUMNS);
                    workspace.database().facts().scan(query,
                            fact -> CsvTable.row(out, COLUMNS, FactJson.of(fact, unfinal)));
                }
                case table -> {
                    Table table = new Table(">slot", "time", "kind", "wallet", "mint", "side", ">tokens raw",
                            ">swap lamports",
                            "status", "signature", ">ordinal");
                    workspace.database().facts().scan(query, fact -> add(table, fact));
                    table.print(out, false);
                }
            }
        }
        return ExitCode.DONE;
    }

    private static void add(Table table, RecordedFact recorded) {
        Fact fact = recorded.fact();
        String who = "";
        String what = "";
        String side = "";
        String tokens = "";
        String lamports = "";
        switch (fact) {
            case Fact.Trade t -> {
                who = t.wallet().toBase58();
                what = t.mint().toBase58();
                side = t.side().wireName();
                tokens = text(t.tokenRaw());
                lamports = text(t.swapLamports());
            }
            case Fact.Creation c -> {
                who = c.wallet().toBase58();
                what = c.mint().toBase58();
            }
            case Fact.Completion c -> {
                who = c.wallet().toBase58();
                what = c.mint().toBase58();
            }
            case Fact.Migration m -> {
                who = m.wallet().toBase58();
                what = m.mint().toBase58();
                tokens = text(m.tokenRaw());
            }
            case Fact.PoolCreation p -> {
                who = p.wallet().toBase58();
                what = p.mint().toBase58();
                tokens = text(p.tokenRaw());
            }
            case Fact.LiquidityChange l -> {
                who = l.wallet().toBase58();
                what = l.mint().toBase58();
                tokens = text(l.tokenRaw());
            }
            case Fact.SolTransfer s -> {
                who = s.from().toBase58() + " > " + s.to().toBase58();
                lamports = text(s.lamports());
            }
            case Fact.TokenTransfer t -> {
                who = text(t.from()) + " > " + text(t.to());
                what = t.mint().toBase58();
                tokens = text(t.tokenRaw());
            }
        }
        long slot = recorded.header().slot();
        String time = Times.iso(recorded.header().blockTime());
        table.add(text(slot), time == null ? "" : time, fact.kind().wireName(), who, what, side, tokens, lamports,
                fact.status().wireName(), recorded.header().signature().toBase58(), Integer.toString(fact.ordinal()));
    }

    private static String text(long value) {
        return value < 0 ? "" : Long.toString(value);
    }

    private static String text(@Nullable Address address) {
        return address == null ? "-" : address.toBase58();
    }

    /** Writes facts with commas between them. */
    private static final class Separated implements Consumer<RecordedFact> {
        private final PrintStream out;
        private final Map<Signature, FinalityStore.Unfinal> unfinal;
        private boolean any;

        Separated(PrintStream out, Map<Signature, FinalityStore.Unfinal> unfinal) {
            this.out = out;
            this.unfinal = unfinal;
        }

        @Override
        public void accept(RecordedFact fact) {
            if (any) {
                out.println(",");
            }
            any = true;
            out.print(Json.line(FactJson.of(fact, unfinal)));
        }
    }
}
