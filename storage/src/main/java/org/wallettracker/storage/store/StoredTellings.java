package org.wallettracker.storage.store;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.storage.store.FactSql.StoredFact;
import org.wallettracker.storage.store.FactSql.StoredTx;

/** Looks up in bulk what is in force under many signatures. */
final class StoredTellings {
    private final Rows rows;
    private final TellingIndex index;
    private final Dictionary.Names names;
    private final Dialect dialect;
    private final long knownAt;

    /** Of everything, for the one writer. */
    StoredTellings(Connection connection, Dictionary.Names names, Dialect dialect) {
        this(connection, names, dialect, Long.MAX_VALUE);
    }

    /** @param knownAt nothing recorded after it is looked at: {@code names} need not name what is newer */
    StoredTellings(Connection connection, Dictionary.Names names, Dialect dialect, long knownAt) {
        this.knownAt = knownAt;
        this.rows = new Rows(connection);
        this.index = new TellingIndex(connection, dialect);
        this.names = names;
        this.dialect = dialect;
    }

    /** What is in force under {@code signatures}, each list in record order; unknown signatures are left out. */
    Map<Signature, List<Held>> of(Set<Signature> signatures) throws SQLException {
        return of(new KnownPrefixes.Candidates(signatures, prefix -> TellingIndex.ANY));
    }

    /** As the other, where it may be known in which segment to look. */
    Map<Signature, List<Held>> of(KnownPrefixes.Candidates candidates) throws SQLException {
        Map<Signature, List<Held>> found = new HashMap<>();
        List<StoredTx> tellings = tellings(candidates);
        if (tellings.isEmpty()) {
            return found;
        }
        LongArrayList seqs = new LongArrayList();
        for (StoredTx telling : tellings) {
            for (int i = 0; i < telling.units(); i++) {
                seqs.add(telling.seq() + i);
            }
        }
        LongSet withdrawn = withdrawn(seqs);
        Long2ObjectMap<FactRow> facts = new Long2ObjectOpenHashMap<>();
        for (FactTable table : FactTable.values()) {
            for (StoredFact fact : facts(table, seqs)) {
                facts.put(fact.seq(), fact.row());
            }
        }
        for (StoredTx telling : tellings) {
            List<Held> held = found.computeIfAbsent(telling.header().signature(), s -> new ArrayList<>());
            for (int i = 0; i < telling.units(); i++) {
                long seq = telling.seq() + i;
                if (!withdrawn.contains(seq)) {
                    held.add(new Held(telling.header(), facts.get(seq), seq));
                }
            }
        }
        return found;
    }

    private List<StoredTx> tellings(KnownPrefixes.Candidates candidates) throws SQLException {
        Set<Signature> signatures = candidates.signatures();
        LongArrayList prefixes = new LongArrayList(signatures.size());
        signatures.forEach(signature -> prefixes.add(signature.prefix()));
        List<StoredTx> tellings = new ArrayList<>();
        index.find(prefixes, candidates.segment(), row -> {
            if (row.getLong(1) > knownAt) {
                return;
            }
            StoredTx tx = FactSql.readTx(row, names);
            if (signatures.contains(tx.header().signature())) {
                tellings.add(tx);
            }
        });
        tellings.sort(Comparator.comparingLong(StoredTx::seq));
        return tellings;
    }

    private LongSet withdrawn(LongArrayList seqs) throws SQLException {
        LongSet withdrawn = new LongOpenHashSet();
        rows.any("fact_seq", "withdrawal", "fact_seq", seqs, row -> withdrawn.add(row.getLong(1)));
        return withdrawn;
    }

    private List<StoredFact> facts(FactTable table, LongArrayList seqs) throws SQLException {
        List<StoredFact> facts = new ArrayList<>();
        rows.any(table.columnList(), table.sqlName(), "record_seq", seqs,
                row -> facts.add(FactSql.readFact(row, table, dialect)));
        return facts;
    }
}
