package org.wallettracker.ingest.megatron;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.domain.desk.TokenScore.Part;
import org.wallettracker.domain.money.SolUsd;
import org.wallettracker.domain.port.HintStore;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.port.TokenScoreStore;
import org.wallettracker.ingest.hint.HintBook;
import org.wallettracker.ingest.hint.HintBook.Taken;

/**
 * Reads Megatron's tables, each from where it was read before, a page at a time: what a page told is kept before its
 * place is. Holds one page in memory. A table that can't be read does not keep the others from being read.
 */
public final class MegatronRead {
    private static final Logger LOG = LoggerFactory.getLogger(MegatronRead.class);
    private static final int PAGE = 1_000;

    private final MegatronAddress address;
    private final HintBook book;
    private final HintStore places;
    private final TokenScoreStore scores;
    private final PriceCheck prices;
    private final InstantSource clock;

    /** The stores it writes to. */
    public record Stores(HintStore places, TokenScoreStore scores) {
    }

    /**
     * @param book takes the hints
     * @param own the prices that the desk keeps
     */
    public MegatronRead(MegatronAddress address, HintBook book, Stores stores, SolUsd own, InstantSource clock) {
        this.address = address;
        this.book = book;
        this.places = stores.places;
        this.scores = stores.scores;
        this.prices = new PriceCheck(own);
        this.clock = clock;
    }

    /**
     * What was read.
     *
     * @param stopped true if it was cancelled: the rest was not read
     */
    public record Report(List<TableReport> tables, PriceCheck.Report prices, boolean stopped) {
        /** True if every table was read to its end. */
        public boolean whole() {
            return !stopped && tables.stream().allMatch(t -> t.error().isEmpty());
        }
    }

    /**
     * Reads what is new in every table.
     *
     * @param since Unix seconds: everything since then, whatever was read before; {@link Long#MIN_VALUE} to go on
     * @throws MegatronFailure if the database can't be reached
     */
    public Report run(long since, Progress progress) throws MegatronFailure {
        List<TableReport> tables = new ArrayList<>();
        try (MegatronDatabase database = MegatronDatabase.open(address)) {
            long now = database.now();
            Shape tokens = database.shape(MegatronTable.TOKENS.table());
            for (MegatronTable table : MegatronTable.values()) {
                if (progress.cancelled()) {
                    break;
                }
                Reading reading = new Reading(table, database, now);
                tables.add(reading.run(since, tokens, progress));
            }
        }
        return new Report(List.copyOf(tables), prices.report(), progress.cancelled());
    }

    /** One table on its way. */
    private final class Reading {
        private final MegatronTable table;
        private final MegatronDatabase database;
        private final long now;
        private final String name;
        private final Sink sink;
        private long read;
        private long hints;
        private long kept;
        private Taken taken = Taken.NONE;

        Reading(MegatronTable table, MegatronDatabase database, long now) {
            this.table = table;
            this.database = database;
            this.now = now;
            name = "megatron " + address + " " + table.table();
            sink = new Sink(now);
        }

        TableReport run(long since, Shape tokens, Progress progress) {
            String error = "";
            try {
                Shape shape = database.shape(table.table());
                error = shape.wrong(table.columns());
                if (error.isEmpty() && table.byToken()) {
                    error = tokens.wrong(List.of(MegatronTable.TOKENS.paging().key(),
                            Column.needed("mint_address", Column.Type.TEXT)));
                }
                if (error.isEmpty()) {
                    pages(shape, since, progress);
                }
            } catch (MegatronFailure e) {
                LOG.info("Megatron's table {} was not read to its end", table.table(), e);
                error = String.valueOf(e.getMessage());
            }
            return new TableReport(table.table(), read, hints, taken, kept, sink.defects(), error);
        }

        private void pages(Shape shape, long since, Progress progress) throws MegatronFailure {
            Paging paging = table.paging();
            String columns = Row.selected(table.columns(), shape, table.byToken());
            Place[] place = {begin(since)};
            int rows = PAGE;
            while (rows == PAGE && !progress.cancelled()) {
                progress.report("Reading Megatron's " + table.table(), read, 0);
                Place before = place[0];
                Paging.Query query = paging.page(shape, columns, before, PAGE);
                rows = database.query("reading the table " + table.table(), query.sql(), query.parameters(), result -> {
                    Row row = Row.of(result, table.columns(), shape, table.byToken());
                    take(row, shape);
                    place[0] = place[0].after(
                            shape.has(paging.time()) ? row.time(paging.time().name()) : Place.BEGINNING,
                            row.key(paging.key().name()));
                });
                read += rows;
                keep();
                boolean last = rows < PAGE;
                if (!last && place[0].equals(before)) {
                    throw MegatronFailure.standsStill(table.table(), PAGE);
                }
                places.keepPlace(name, (last ? place[0].ended(paging.kind()) : place[0]).toString(), clock.millis());
            }
            if (!progress.cancelled()) {
                Paging.Query query = paging.rest(shape, columns, PAGE);
                int lost = database.query("reading rows of the table " + table.table() + " that have no place in it",
                        query.sql(), query.parameters(),
                        result -> take(Row.of(result, table.columns(), shape, table.byToken()), shape));
                read += lost;
                keep();
                if (lost == PAGE) {
                    throw MegatronFailure.manyWithoutPlace(table.table(), PAGE);
                }
            }
        }

        private Place begin(long since) {
            Paging.Kind kind = table.paging().kind();
            if (since != Long.MIN_VALUE) {
                return Place.since(since * 1_000_000L).begun(now);
            }
            return places.place(name).map(Place::parse).orElse(Place.START).resumed(kind, now);
        }

        private void take(Row row, Shape shape) {
            switch (table) {
                case TOKENS -> TokenRows.token(row, sink);
                case POOLS -> TokenRows.pool(row, sink);
                case TRANSACTIONS -> TransactionRows.row(row, sink);
                case GRADUATED_TOKENS -> TokenRows.graduated(row, shape.zoneless("graduation_timestamp"), sink);
                case SOL_USD_PRICES -> prices.row(row, sink);
                case TECHNICAL_SCORES -> ScoreRows.row(table, Part.TECHNICAL, row, clock.millis(), sink);
                case HOLDER_SCORES_V2 -> ScoreRows.row(table, Part.HOLDER, row, clock.millis(), sink);
            }
        }

        private void keep() {
            var told = sink.takeHints();
            hints += told.size();
            taken = taken.plus(book.take(told));
            kept += scores.keep(sink.takeScores());
        }
    }

    /** What is wrong with the tables at {@code address}, by table; empty for one that can be read. */
    static Map<String, String> wrong(MegatronDatabase database) throws MegatronFailure {
        Map<String, String> wrong = new java.util.LinkedHashMap<>();
        for (MegatronTable table : MegatronTable.values()) {
            String sentence = database.shape(table.table()).wrong(table.columns());
            if (!sentence.isEmpty()) {
                wrong.put(table.table(), sentence);
            }
        }
        return wrong;
    }
}
