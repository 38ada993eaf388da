package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Unknown;

/**
 * Trades by the program they are told under: how many, how far proved, how many wallets, how much SOL, when first and
 * last. The most trades stand first, equals by address.
 */
final class ProgramCounts implements Consumer<RecordedFact> {
    private static final List<String> COLUMNS = List.of("program", "programName", "derived", "trades", "verified",
            "pending", "disputed", "wallets", "mints", "swapLamports", "first", "last");
    private final Map<Address, Count> counts = new HashMap<>();

    @Override
    public void accept(RecordedFact recorded) {
        if (recorded.fact() instanceof Fact.Trade trade) {
            counts.computeIfAbsent(trade.program(), Count::new).add(recorded, trade);
        }
    }

    /** The counts as {@code format}: lines or one array of objects, or a table. */
    void print(PrintStream out, OutputFormat format) {
        List<Count> sorted = counts.values().stream()
                .sorted(Comparator.comparingLong((Count c) -> -c.trades).thenComparing(c -> c.program)).toList();
        switch (format) {
            case jsonl -> sorted.forEach(count -> out.println(Json.line(count.json())));
            case json -> {
                ObjectNode node = Json.object();
                ArrayNode programs = node.putArray("programs");
                sorted.forEach(count -> programs.add(count.json()));
                out.println(Json.line(node));
            }
            case csv -> CsvTable.print(out, COLUMNS, sorted.stream().map(Count::json).toList());
            case table -> {
                Table table = new Table("program", "derived", ">trades", ">verified", ">pending", ">disputed",
                        ">wallets", ">mints", ">swap lamports", "first", "last", "address");
                sorted.forEach(count -> table.add(count.cells()));
                table.print(out, false);
            }
        }
    }

    private static final class Count {
        private final Address program;
        private final Map<FactStatus, Long> byStatus = new HashMap<>();
        private final Set<Address> wallets = new HashSet<>();
        private final Set<Address> mints = new HashSet<>();
        private BigInteger lamports = BigInteger.ZERO;
        private long trades;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        private Count(Address program) {
            this.program = program;
        }

        private void add(RecordedFact recorded, Fact.Trade trade) {
            trades++;
            byStatus.merge(trade.status(), 1L, Long::sum);
            wallets.add(trade.wallet());
            mints.add(trade.mint());
            if (trade.inSol()) {
                lamports = lamports.add(BigInteger.valueOf(trade.quoteRaw()));
            }
            long time = recorded.header().blockTime();
            if (time != Unknown.TIME) {
                first = Math.min(first, time);
                last = Math.max(last, time);
            }
        }

        private long of(FactStatus status) {
            return byStatus.getOrDefault(status, 0L);
        }

        private @Nullable String time(long time) {
            return last == Long.MIN_VALUE ? null : Times.iso(time);
        }

        private ObjectNode json() {
            ObjectNode node = Json.object();
            boolean known = !program.equals(Programs.SYSTEM); // see Programs.unknownVenue
            node.put("program", known ? program.toBase58() : null);
            node.put("programName", known ? Programs.name(program) : null);
            node.put("derived", known && !Programs.told(program));
            node.put("trades", trades);
            node.put("verified", of(FactStatus.VERIFIED));
            node.put("pending", of(FactStatus.PENDING));
            node.put("disputed", of(FactStatus.DISPUTED));
            node.put("wallets", wallets.size());
            node.put("mints", mints.size());
            node.put("swapLamports", lamports.toString());
            node.put("first", time(first));
            node.put("last", time(last));
            return node;
        }

        private String[] cells() {
            String from = time(first);
            String to = time(last);
            boolean known = !program.equals(Programs.SYSTEM);
            return new String[]{known ? Programs.name(program) : "not told",
                    !known || Programs.told(program) ? "" : "derived", Long.toString(trades),
                    Long.toString(of(FactStatus.VERIFIED)), Long.toString(of(FactStatus.PENDING)),
                    Long.toString(of(FactStatus.DISPUTED)), Integer.toString(wallets.size()),
                    Integer.toString(mints.size()), lamports.toString(), from == null ? "" : from, to == null ? "" : to,
                    known ? program.toBase58() : ""};
        }
    }
}
