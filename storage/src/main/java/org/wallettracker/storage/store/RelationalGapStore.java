package org.wallettracker.storage.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.GapStore;

/** Gaps and marks of following the chain. One writer at a time, as everywhere. */
public final class RelationalGapStore implements GapStore {
    private static final String COLUMNS = "id, source, program, reason, from_slot, to_slot, page_end, stop_at,"
            + " from_time, found, noticed_at, closed_at";

    private final StoreContext context;

    /** On the database of {@code context}. */
    public RelationalGapStore(StoreContext context) {
        this.context = context;
    }

    @Override
    public Gap add(Gap gap) {
        return context.write("note a gap", connection -> {
            Gap kept = new Gap(nextId(connection), gap.source(), gap.program(), gap.reason(), gap.fromSlot(),
                    gap.toSlot(), gap.pages(), gap.found(), gap.noticedAt(), gap.closedAt());
            insert(connection, kept);
            return kept;
        });
    }

    private static long nextId(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT COALESCE(MAX(id), 0) + 1 FROM live_gap")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void insert(Connection connection, Gap gap) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO live_gap (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            Pages pages = gap.pages();
            insert.setLong(1, gap.id());
            insert.setString(2, gap.source());
            Address program = gap.program();
            insert.setBytes(3, program == null ? null : program.toBytes());
            insert.setInt(4, gap.reason().ordinal());
            FactSql.setLong(insert, 5, gap.fromSlot(), Unknown.AMOUNT);
            FactSql.setLong(insert, 6, gap.toSlot(), Unknown.AMOUNT);
            insert.setBytes(7, pages == null ? null : pages.cursor().toBytes());
            Signature until = pages == null ? null : pages.until();
            insert.setBytes(8, until == null ? null : until.toBytes());
            FactSql.setLong(insert, 9, pages == null ? Long.MIN_VALUE : pages.fromTime(), Long.MIN_VALUE);
            insert.setLong(10, gap.found());
            insert.setLong(11, gap.noticedAt());
            FactSql.setLong(insert, 12, gap.closedAt(), Unknown.TIME);
            insert.executeUpdate();
        }
    }

    @Override
    public void end(long gap, long toSlot) {
        context.write("end a gap", connection -> {
            try (PreparedStatement update = connection
                    .prepareStatement("UPDATE live_gap SET to_slot = ? WHERE id = ?")) {
                FactSql.setLong(update, 1, toSlot, Unknown.AMOUNT);
                update.setLong(2, gap);
                return update.executeUpdate();
            }
        });
    }

    @Override
    public void progress(long gap, @Nullable Signature cursor, long found) {
        context.write("keep how far a gap is listed", connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE live_gap SET found = found + ?, page_end = COALESCE(?, page_end) WHERE id = ?")) {
                update.setLong(1, found);
                update.setBytes(2, cursor == null ? null : cursor.toBytes());
                update.setLong(3, gap);
                return update.executeUpdate();
            }
        });
    }

    @Override
    public void close(List<Long> gaps, long now) {
        if (gaps.isEmpty()) {
            return;
        }
        context.write("close gaps", connection -> {
            try (PreparedStatement update = connection
                    .prepareStatement("UPDATE live_gap SET closed_at = ? WHERE id = ? AND closed_at IS NULL")) {
                for (long gap : gaps) {
                    update.setLong(1, now);
                    update.setLong(2, gap);
                    update.addBatch();
                }
                return update.executeBatch().length;
            }
        });
    }

    @Override
    public List<Gap> open() {
        return context.read("read open gaps", connection -> gaps(connection, "WHERE closed_at IS NULL ORDER BY id"));
    }

    @Override
    public List<Gap> newest(int limit) {
        return context.read("read gaps",
                connection -> gaps(connection, "ORDER BY id DESC FETCH FIRST " + Math.max(0, limit) + " ROWS ONLY"));
    }

    private static List<Gap> gaps(Connection connection, String which) throws SQLException {
        List<Gap> gaps = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT " + COLUMNS + " FROM live_gap " + which)) {
            while (row.next()) {
                gaps.add(gap(row));
            }
        }
        return gaps;
    }

    private static Gap gap(ResultSet row) throws SQLException {
        byte[] program = row.getBytes(3);
        Signature cursor = signature(row, 7);
        Pages pages = cursor == null
                ? null
                : new Pages(cursor, signature(row, 8), FactSql.getLong(row, 9, Long.MIN_VALUE));
        return new Gap(row.getLong(1), row.getString(2), program == null ? null : Address.of(program, 0),
                Reason.values()[row.getInt(4)], FactSql.getLong(row, 5, Unknown.AMOUNT),
                FactSql.getLong(row, 6, Unknown.AMOUNT), pages, row.getLong(10), row.getLong(11),
                FactSql.getLong(row, 12, Unknown.TIME));
    }

    private static @Nullable Signature signature(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : Signature.of(bytes);
    }

    @Override
    public List<Mark> marks() {
        return context.read("read how far programs are swept", connection -> {
            List<Mark> marks = new ArrayList<>();
            try (Statement select = connection.createStatement();
                    ResultSet row = select
                            .executeQuery("SELECT program, slot, signature FROM live_mark ORDER BY program")) {
                while (row.next()) {
                    marks.add(new Mark(Address.of(row.getBytes(1), 0), row.getLong(2), signature(row, 3)));
                }
            }
            return marks;
        });
    }

    /** Puts {@code marks} in place of those of the same programs, in the transaction of {@code connection}. */
    static void mark(Connection connection, List<Mark> marks, long now) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM live_mark WHERE program = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO live_mark (program, slot, signature, changed_at) VALUES (?, ?, ?, ?)")) {
            for (Mark mark : marks) {
                delete.setBytes(1, mark.program().toBytes());
                delete.executeUpdate();
                Signature signature = mark.signature();
                insert.setBytes(1, mark.program().toBytes());
                insert.setLong(2, mark.slot());
                insert.setBytes(3, signature == null ? null : signature.toBytes());
                insert.setLong(4, now);
                insert.executeUpdate();
            }
        }
    }
}
