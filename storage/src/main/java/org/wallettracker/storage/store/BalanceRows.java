package org.wallettracker.storage.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.model.ObservedBalance;

/** Token balances to and from their table, in which a row's id tells the fact it was recorded with. */
final class BalanceRows {
    private static final String TABLE = "token_balance";
    private static final String COLUMNS = "id, wallet, mint, account, raw";
    private static final int BITS = 8;
    /** Most balances of one transaction: it can't name more accounts. */
    private static final int MOST = 1 << BITS;

    private BalanceRows() {
    }

    /** Balances told beside the fact recorded as {@code factSeq}, addresses as numbers. */
    record Told(long factSeq, List<Row> rows) {
        /** One of them. */
        record Row(int wallet, int mint, long account, long raw) {
        }

        static Told of(long factSeq, List<ObservedBalance> balances, Dictionary dictionary) {
            List<Row> rows = new ArrayList<>(balances.size());
            for (ObservedBalance b : balances.subList(0, Math.min(MOST, balances.size()))) {
                rows.add(new Row(dictionary.number(b.wallet()), dictionary.number(b.mint()), b.account(), b.raw()));
            }
            return new Told(factSeq, rows);
        }
    }

    /** A stored balance. */
    record Stored(long factSeq, ObservedBalance balance) {
    }

    static void write(Connection connection, Dialect dialect, List<Told> all) throws SQLException {
        if (all.isEmpty()) {
            return;
        }
        try (RowSink sink = dialect.sink(connection, TABLE, COLUMNS)) {
            for (Told told : all) {
                long id = told.factSeq() << BITS;
                for (Told.Row row : told.rows()) {
                    sink.int64(id++);
                    sink.int32(row.wallet());
                    sink.int32(row.mint());
                    sink.int64(row.account());
                    sink.int64(row.raw());
                    sink.end();
                }
            }
            sink.finish();
        }
    }

    /** Those recorded with facts from {@code from} up to but not with {@code to}, in record order. */
    static List<Stored> range(Connection connection, Dictionary.Names names, long from, long to)
            throws SQLException {
        List<Stored> found = new ArrayList<>();
        new Rows(connection).range("SELECT " + COLUMNS + " FROM " + TABLE + " WHERE id >= ? AND id < ? ORDER BY id",
                from << BITS, to << BITS, row -> found.add(new Stored(row.getLong(1) >> BITS,
                        new ObservedBalance(names.address(row.getInt(2)), names.address(row.getInt(3)),
                                row.getLong(4), row.getLong(5)))));
        return found;
    }
}
