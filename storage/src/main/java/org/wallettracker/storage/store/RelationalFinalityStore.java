package org.wallettracker.storage.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Finality;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.FactStore.AppendReport;
import org.wallettracker.domain.port.FinalityStore;
import org.wallettracker.domain.port.GapStore;

/** Which transactions are not final, written in the step that writes their facts. */
public final class RelationalFinalityStore implements FinalityStore {
    private final StoreContext context;
    private final RelationalFactStore facts;
    /** Those in the table; null where it has to be read again. */
    private @Nullable Set<Signature> known;
    /** As {@link #known}, once the write under way is through. */
    private @Nullable Set<Signature> staged;

    /** Beside {@code facts} on the database of {@code context}. */
    public RelationalFinalityStore(StoreContext context, RelationalFactStore facts) {
        this.context = context;
        this.facts = facts;
    }

    @Override
    public synchronized AppendReport append(List<DecodedTransaction> transactions, List<Quarantined> rejects,
            Finality finality, long now) {
        if (finality == Finality.FINALIZED) {
            throw new IllegalArgumentException("what is final is appended to the facts alone");
        }
        staged = null;
        AppendReport report = facts.append(transactions, rejects, now,
                connection -> note(connection, transactions, finality));
        known = staged;
        return report;
    }

    private void note(Connection connection, List<DecodedTransaction> transactions, Finality finality)
            throws SQLException {
        Set<Signature> all = known == null ? new HashSet<>(table(connection).keySet()) : known;
        known = null; // until this write is through
        staged = all;
        List<TransactionHeader> fresh = new ArrayList<>();
        for (DecodedTransaction t : transactions) {
            TransactionHeader header = t.header();
            if (header.slot() != Unknown.AMOUNT && all.add(header.signature())) {
                fresh.add(header);
            }
        }
        if (!fresh.isEmpty()) {
            try (RowSink sink = context.dialect().sink(connection, "unfinal", "slot, signature, finality")) {
                for (TransactionHeader header : fresh) {
                    sink.int64(header.slot());
                    sink.bytes(header.signature().toBytes());
                    sink.int16(finality.ordinal());
                    sink.end();
                }
                sink.finish();
            }
        }
    }

    private static Map<Signature, Unfinal> table(Connection connection) throws SQLException {
        Map<Signature, Unfinal> all = new HashMap<>();
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT slot, signature, finality FROM unfinal")) {
            while (row.next()) {
                all.put(Signature.of(row.getBytes(2)), new Unfinal(row.getLong(1), Finality.values()[row.getInt(3)]));
            }
        }
        return all;
    }

    @Override
    public Map<Signature, Unfinal> unfinal() {
        return context.read("read what is not final", RelationalFinalityStore::table);
    }

    @Override
    public synchronized long withdraw(Set<Signature> signatures, long now) {
        known = null;
        return facts.withdraw(signatures, now, connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM unfinal WHERE signature = ?")) {
                for (Signature signature : signatures) {
                    delete.setBytes(1, signature.toBytes());
                    delete.addBatch();
                }
                delete.executeBatch();
            }
        });
    }

    @Override
    public synchronized void settle(long slot, List<GapStore.Mark> marks, long now) {
        known = null;
        context.write("note what is final", connection -> {
            RelationalGapStore.mark(connection, marks, now);
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM unfinal WHERE slot <= ?")) {
                delete.setLong(1, slot);
                return delete.executeUpdate();
            }
        });
    }
}
