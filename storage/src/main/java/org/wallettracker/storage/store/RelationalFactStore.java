package org.wallettracker.storage.store;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore;

/**
 * Facts in the tables of {@link FactTable}. A reader fixes the watermark when it begins and never looks past it, so it
 * sees whole appends only, however long it reads and whatever is written meanwhile.
 */
public final class RelationalFactStore implements FactStore {
    /** Sequences that are read in one step: large enough to be quick, small enough to hold a few in memory. */
    private static final int PAGE = 16_384;

    private final StoreContext context;
    private final RelationalQuarantineStore quarantine;
    private final KnownPrefixes prefixes = new KnownPrefixes();

    /** On the database of {@code context}. */
    public RelationalFactStore(StoreContext context, RelationalQuarantineStore quarantine) {
        this.context = context;
        this.quarantine = quarantine;
    }

    @Override
    public AppendReport append(List<DecodedTransaction> transactions, List<Quarantined> rejects, long now) {
        return append(transactions, rejects, now, connection -> {
            // nothing beside
        });
    }

    /** Something that belongs into the same step. */
    interface Beside {
        void write(Connection connection) throws SQLException;
    }

    AppendReport append(List<DecodedTransaction> transactions, List<Quarantined> rejects, long now, Beside beside) {
        context.preparePartitions(() -> transactions.stream().map(t -> t.header().blockTime()).iterator(), now);
        AppendReport report = context.write("append facts", connection -> {
            context.dialect().together(connection);
            AppendBatch batch = merged(connection, transactions);
            if (!batch.isEmpty()) {
                context.stage(new FactWriter(connection, context.dictionary(), context.dialect()).write(batch, now));
            }
            if (!rejects.isEmpty()) {
                quarantine.add(connection, rejects, now);
            }
            beside.write(connection);
            return batch.report();
        });
        return report.plus(new AppendReport(0, 0, 0, 0, 0, rejects.size()));
    }

    /** Withdraws everything in force under {@code signatures}; tells how many facts that were. */
    long withdraw(Set<Signature> signatures, long now, Beside beside) {
        return context.write("withdraw facts", connection -> {
            StoreHead head = context.head();
            AppendBatch batch = new AppendBatch(head,
                    new StoredTellings(connection, context.dictionary().names(), context.dialect()).of(signatures),
                    new FactCodec(context.dictionary()));
            signatures.forEach(batch::withdraw);
            if (!batch.isEmpty()) {
                context.stage(new FactWriter(connection, context.dictionary(), context.dialect()).write(batch, now));
            }
            beside.write(connection);
            return head.facts() - batch.head().facts();
        });
    }

    private AppendBatch merged(Connection connection, List<DecodedTransaction> transactions) throws SQLException {
        Set<Signature> signatures = HashSet.newHashSet(transactions.size());
        transactions.forEach(transaction -> signatures.add(transaction.header().signature()));
        StoreHead head = context.head();
        var stored = new StoredTellings(connection, context.dictionary().names(), context.dialect())
                .of(prefixes.mayBeStored(connection, signatures, head.transactions(),
                        TellingIndex.segments(head.watermark())));
        AppendBatch batch = new AppendBatch(head, stored, new FactCodec(context.dictionary()));
        transactions.forEach(batch::add);
        return batch;
    }

    @Override
    public void scan(FactQuery query, Consumer<RecordedFact> to) {
        context.trusted(() -> {
            scanned(query, to);
            return query;
        });
    }

    private void scanned(FactQuery query, Consumer<RecordedFact> to) {
        long knownAt = Math.min(query.knownAt(), context.head().watermark());
        Optional<LongArrayList> chosen = context.glance("look facts up",
                connection -> Optional.ofNullable(chosen(query, reader(connection, knownAt))));
        Consumer<List<RecordedFact>> matching = page -> {
            for (RecordedFact fact : page) {
                if (FactMatch.matches(query, fact)) {
                    to.accept(fact);
                }
            }
        };
        if (chosen.isEmpty()) {
            pages(knownAt, FactReader::range, knownAt, matching);
        } else {
            LongArrayList seqs = chosen.get();
            pages(seqs.size(), (reader, from, end) -> reader
                    .of(new LongArrayList(seqs.subList((int) from - 1, (int) end - 1))), knownAt, matching);
        }
    }

    @Override
    public void scanFailed(long knownAt, Consumer<TransactionHeader> to) {
        long known = Math.min(knownAt, context.head().watermark());
        context.trusted(() -> {
            pages(known, FactReader::failures, known, page -> page.forEach(to));
            return known;
        });
    }

    @Override
    public void scanBalances(long knownAt, BalanceSink to) {
        context.trusted(() -> {
            balances(knownAt, to);
            return knownAt;
        });
    }

    private void balances(long knownAt, BalanceSink to) {
        long known = Math.min(knownAt, context.head().watermark());
        Future<List<BalanceRows.Stored>> next = null;
        for (long from = 1; from <= known; from += PAGE) {
            Future<List<BalanceRows.Stored>> present = next == null ? balances(from, known) : next;
            next = from + PAGE <= known ? balances(from + PAGE, known) : null;
            for (BalanceRows.Stored stored : DatabaseThreads.await(present)) {
                to.balance(stored.factSeq(), stored.balance());
            }
        }
    }

    private Future<List<BalanceRows.Stored>> balances(long from, long last) {
        long end = Math.min(from + PAGE, last + 1);
        return context.threads().start(() -> context.readHere("read balances",
                connection -> new BalanceReader(connection, context.dictionary().names(), last, context.dialect())
                        .range(from, end)));
    }

    @Override
    public Set<Signature> whole(Set<Signature> signatures) {
        return context.read("look transactions up", connection -> {
            Set<Signature> whole = new HashSet<>();
            long knownAt = context.follow().watermark(); // before the names, which then name all up to it
            new StoredTellings(connection, context.names(connection), context.dialect(), knownAt).of(signatures)
                    .forEach((signature, held) -> {
                        if (held.stream().anyMatch(Held::complete)) {
                            whole.add(signature);
                        }
                    });
            return whole;
        });
    }

    @Override
    public long changes(long after, Consumer<RecordedFact> added, Consumer<RecordedFact> withdrawn) {
        long upTo = context.head().watermark();
        List<RecordedFact> gone = context.read("read what was withdrawn", connection -> {
            LongArrayList seqs = new LongArrayList();
            new Rows(connection).range("SELECT fact_seq FROM withdrawal WHERE record_seq >= ? AND record_seq < ?",
                    after + 1, upTo + 1, row -> {
                        if (row.getLong(1) <= after) {
                            seqs.add(row.getLong(1));
                        }
                    });
            return seqs.isEmpty() ? List.of() : reader(connection, after).of(seqs);
        });
        gone.forEach(withdrawn);
        for (long from = after + 1; from <= upTo; from += PAGE) {
            long end = Math.min(from + PAGE, upTo + 1);
            long first = from;
            context.read("read what is new", connection -> reader(connection, upTo).range(first, end)).forEach(added);
        }
        return upTo;
    }

    @Override
    public StoreCounts counts() {
        StoreHead now = context.follow();
        return new StoreCounts(now.facts(), now.transactions(), now.trades(), now.verified(), now.pending(),
                now.disputed(), quarantine.waitingCount(), now.watermark(), now.simulatedFacts(),
                now.newestBlockTime());
    }

    /** Facts in force as this process last knew them, without asking the database. */
    public long inForce() {
        return context.head().facts();
    }

    /** Sequences that may match; null if all may. */
    private @Nullable LongArrayList chosen(FactQuery query, FactReader reader) throws SQLException {
        Signature signature = query.signature();
        Address wallet = query.wallet();
        Address mint = query.mint();
        if (signature != null) {
            return reader.ofSignature(signature);
        }
        LongArrayList chosen = null;
        if (mint != null) {
            chosen = reader.naming(context.dictionary().find(mint), (table, column) -> column.name().equals("mint"));
        }
        if (wallet != null) {
            LongArrayList ofWallet = reader.naming(context.dictionary().find(wallet),
                    (table, column) -> table.walletColumns().contains(column.name()));
            chosen = chosen == null || ofWallet.size() < chosen.size() ? ofWallet : chosen;
        }
        return chosen;
    }

    private FactReader reader(Connection connection, long knownAt) {
        return new FactReader(connection, context.dictionary().names(), knownAt, context.dialect());
    }

    /** Reads what lies from one number up to but not with another. */
    private interface Page<T> {
        List<T> read(FactReader reader, long from, long to) throws SQLException;
    }

    /** Reads 1 to {@code last} in pages, each one while the one before is being used. */
    private <T> void pages(long last, Page<T> page, long knownAt, Consumer<List<T>> to) {
        Future<List<T>> next = null;
        for (long from = 1; from <= last; from += PAGE) {
            Future<List<T>> present = next == null ? start(page, from, last, knownAt) : next;
            next = from + PAGE <= last ? start(page, from + PAGE, last, knownAt) : null;
            to.accept(DatabaseThreads.await(present));
        }
    }

    private <T> Future<List<T>> start(Page<T> page, long from, long last, long knownAt) {
        long end = Math.min(from + PAGE, last + 1);
        return context.threads().start(() -> context.readHere("read facts",
                connection -> page.read(reader(connection, knownAt), from, end)));
    }
}
