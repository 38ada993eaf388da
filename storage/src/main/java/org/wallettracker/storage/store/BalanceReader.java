package org.wallettracker.storage.store;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Signature;

/**
 * Reads balances as they stood at a record sequence. A balance is the chain's word on its transaction: whatever other
 * tellings make of the facts it came with, it stands as long as the transaction has any fact in force.
 */
final class BalanceReader {
    private final Connection connection;
    private final Rows rows;
    private final Dictionary.Names names;
    private final FactReader facts;
    private final long knownAt;

    /** @param knownAt a sequence that is committed: nothing after it is looked at */
    BalanceReader(Connection connection, Dictionary.Names names, long knownAt, Dialect dialect) {
        this.connection = connection;
        this.rows = new Rows(connection);
        this.names = names;
        this.facts = new FactReader(connection, names, knownAt, dialect);
        this.knownAt = knownAt;
    }

    /**
     * Those recorded with facts from {@code from} up to but not with {@code to}, in record order, each beside the first
     * fact of its transaction that is in force.
     */
    List<BalanceRows.Stored> range(long from, long to) throws SQLException {
        List<BalanceRows.Stored> stored = BalanceRows.range(connection, names, from, to);
        if (stored.isEmpty()) {
            return stored;
        }
        LongSet gone = new LongOpenHashSet();
        rows.range("SELECT fact_seq FROM withdrawal WHERE fact_seq >= ? AND fact_seq < ? AND record_seq <= " + knownAt,
                from, to, row -> gone.add(row.getLong(1)));
        LongArrayList moved = new LongArrayList();
        stored.stream().mapToLong(BalanceRows.Stored::factSeq).filter(gone::contains).distinct().forEach(moved::add);
        if (moved.isEmpty()) {
            return stored;
        }
        Long2ObjectMap<Signature> signatures = signatures(moved);
        Map<Signature, Long> inForce = firstInForce(new HashSet<>(signatures.values()));
        List<BalanceRows.Stored> found = new ArrayList<>(stored.size());
        for (BalanceRows.Stored balance : stored) {
            Signature of = signatures.get(balance.factSeq());
            Long now = of == null ? Long.valueOf(balance.factSeq()) : inForce.get(of);
            if (now != null) {
                found.add(new BalanceRows.Stored(now, balance.balance()));
            }
        }
        return found;
    }

    private Long2ObjectMap<Signature> signatures(LongArrayList seqs) throws SQLException {
        Long2ObjectMap<Signature> signatures = new Long2ObjectOpenHashMap<>();
        rows.any(FactSql.TX_COLUMNS, "tx", "record_seq", seqs, row -> {
            FactSql.StoredTx tx = FactSql.readTx(row, names);
            signatures.put(tx.seq(), tx.header().signature());
        });
        return signatures;
    }

    private Map<Signature, Long> firstInForce(Set<Signature> signatures) throws SQLException {
        Map<Signature, Long> first = new HashMap<>();
        for (RecordedFact fact : facts.of(facts.ofSignatures(signatures))) {
            first.merge(fact.header().signature(), fact.recordSeq(), Math::min);
        }
        return first;
    }
}
