package org.wallettracker.storage.store;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.storage.store.FactSql.StoredFact;
import org.wallettracker.storage.store.FactSql.StoredTx;

/** Reads recorded facts as they stood at a record sequence. One connection, one view of the dictionary. */
final class FactReader {
    private final Rows rows;
    private final TellingIndex index;
    private final FactDecoder decoder;
    private final Dictionary.Names names;
    private final Dialect dialect;
    private final long knownAt;

    /** @param knownAt a sequence that is committed: nothing after it is looked at */
    FactReader(Connection connection, Dictionary.Names names, long knownAt, Dialect dialect) {
        this.rows = new Rows(connection);
        this.index = new TellingIndex(connection, dialect);
        this.decoder = new FactDecoder(names);
        this.names = names;
        this.dialect = dialect;
        this.knownAt = knownAt;
    }

    /** Facts in force with sequences from {@code from} up to but not with {@code to}, in record order. */
    List<RecordedFact> range(long from, long to) throws SQLException {
        LongSet gone = new LongOpenHashSet();
        rows.range("SELECT fact_seq FROM withdrawal WHERE fact_seq >= ? AND fact_seq < ? AND record_seq <= " + knownAt,
                from, to, row -> gone.add(row.getLong(1)));
        List<StoredFact> facts = new ArrayList<>((int) (to - from));
        for (FactTable table : FactTable.values()) {
            rows.range("SELECT " + table.columnList() + " FROM " + table.sqlName()
                    + " WHERE record_seq >= ? AND record_seq < ?", from, to, row -> keep(facts, gone, row, table));
        }
        if (facts.isEmpty()) {
            return List.of();
        }
        facts.sort(Comparator.comparingLong(StoredFact::seq));
        Long2ObjectMap<StoredTx> tellings = new Long2ObjectOpenHashMap<>();
        rows.range("SELECT " + FactSql.TX_COLUMNS + " FROM tx WHERE record_seq >= ? AND record_seq < ?",
                facts.getFirst().txSeq(), to, row -> put(tellings, row));
        return recorded(facts, tellings);
    }

    /** Those of the facts with {@code seqs} that are in force, in record order. */
    List<RecordedFact> of(LongArrayList seqs) throws SQLException {
        LongSet gone = new LongOpenHashSet();
        rows.any("fact_seq, record_seq", "withdrawal", "fact_seq", seqs, row -> {
            if (row.getLong(2) <= knownAt) {
                gone.add(row.getLong(1));
            }
        });
        List<StoredFact> facts = new ArrayList<>(seqs.size());
        for (FactTable table : FactTable.values()) {
            rows.any(table.columnList(), table.sqlName(), "record_seq", seqs, row -> keep(facts, gone, row, table));
        }
        facts.sort(Comparator.comparingLong(StoredFact::seq));
        LongArrayList wanted = new LongArrayList(facts.size());
        facts.forEach(fact -> wanted.add(fact.txSeq()));
        Long2ObjectMap<StoredTx> tellings = new Long2ObjectOpenHashMap<>();
        rows.any(FactSql.TX_COLUMNS, "tx", "record_seq", wanted, row -> put(tellings, row));
        return recorded(facts, tellings);
    }

    private void keep(List<StoredFact> facts, LongSet gone, ResultSet row, FactTable table)
            throws SQLException {
        if (!gone.contains(row.getLong(1))) {
            facts.add(FactSql.readFact(row, table, dialect));
        }
    }

    /** Headers of failed transactions in force with sequences from {@code from} up to but not with {@code to}. */
    List<TransactionHeader> failures(long from, long to) throws SQLException {
        Map<Long, StoredTx> tellings = new TreeMap<>();
        rows.range("SELECT " + FactSql.TX_COLUMNS + " FROM tx WHERE record_seq >= ? AND record_seq < ? AND failed"
                + " ORDER BY record_seq", from, to, row -> put(tellings, row));
        rows.range("SELECT fact_seq FROM withdrawal WHERE fact_seq >= ? AND fact_seq < ? AND record_seq <= " + knownAt,
                from, to, row -> tellings.remove(row.getLong(1)));
        return tellings.values().stream().map(StoredTx::header).toList();
    }

    /** Sequences of everything recorded under {@code signature}. */
    LongArrayList ofSignature(Signature signature) throws SQLException {
        return ofSignatures(Set.of(signature));
    }

    /** Sequences of everything recorded under any of {@code signatures}. */
    LongArrayList ofSignatures(Set<Signature> signatures) throws SQLException {
        LongArrayList seqs = new LongArrayList();
        LongArrayList prefixes = new LongArrayList(signatures.size());
        signatures.forEach(signature -> prefixes.add(signature.prefix()));
        index.find(prefixes, prefix -> TellingIndex.ANY, row -> {
            StoredTx tx = FactSql.readTx(row, names);
            if (signatures.contains(tx.header().signature())) {
                for (int i = 0; i < tx.units(); i++) {
                    seqs.add(tx.seq() + i);
                }
            }
        });
        return upToKnown(seqs);
    }

    /** Sequences of everything that names {@code address} in one of {@code columns}, in record order. */
    LongArrayList naming(int address, BiPredicate<FactTable, Column> columns) throws SQLException {
        LongArrayList seqs = new LongArrayList();
        for (FactTable table : FactTable.values()) {
            for (Column column : table.columns()) {
                if (columns.test(table, column)) {
                    rows.any("record_seq", table.sqlName(), column.name(), LongArrayList.of(address),
                            row -> seqs.add(row.getLong(1)));
                }
            }
        }
        return upToKnown(seqs);
    }

    private LongArrayList upToKnown(LongArrayList seqs) {
        return new LongArrayList(seqs.longStream().filter(seq -> seq <= knownAt).sorted().distinct().toArray());
    }

    private void put(Map<Long, StoredTx> tellings, ResultSet row) throws SQLException {
        StoredTx tx = FactSql.readTx(row, names);
        tellings.put(tx.seq(), tx);
    }

    private List<RecordedFact> recorded(List<StoredFact> facts, Long2ObjectMap<StoredTx> tellings)
            throws SQLException {
        List<RecordedFact> recorded = new ArrayList<>(facts.size());
        for (StoredFact fact : facts) {
            StoredTx tx = tellings.get(fact.txSeq());
            if (tx == null) {
                throw new SQLException("fact " + fact.seq() + " has lost its telling " + fact.txSeq());
            }
            recorded.add(new RecordedFact(tx.header(), decoder.fact(fact.row()), fact.seq(), tx.recordedAt()));
        }
        return recorded;
    }
}
