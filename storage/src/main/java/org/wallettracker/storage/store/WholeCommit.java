package org.wallettracker.storage.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * Commits in the embedded database so that a kill or a full disk finds all of a transaction in the file or nothing. H2
 * (2.4.240 as 2.5.252) marks the undo log, then goes through it, and writes a chunk whenever so many bytes wait unsaved. A file that
 * ends with a chunk from the middle of that can't be recovered: part of the rows stays, and an index may name rows that
 * are not there. So no chunk is due while a commit runs: everything since the last one goes out together at its end.
 */
final class WholeCommit {
    /** Bytes, as H2 counts pages in memory, that a commit may change. */
    private static final int ALLOWANCE = 2_000_000_000;

    private WholeCommit() {
    }

    /** Bytes, counted likewise, that a transaction may change before a part of it goes out with its undo log. */
    private static final int WHOLE = 64 << 20;

    /**
     * Begins a transaction: what it changes goes out with its commit, unless that is very much. A part that is written
     * before is written again afterwards, and lies dead in the file.
     */
    static void begin(Connection connection) throws SQLException {
        store(connection).registerUnsavedMemory(-WHOLE);
    }

    /** The transaction was rolled back. */
    static void undone(Connection connection) throws SQLException {
        MVStore store = store(connection);
        int unsaved = store.getUnsavedMemory();
        if (unsaved < 0) {
            store.registerUnsavedMemory(-unsaved);
        }
    }

    private static MVStore store(Connection connection) throws SQLException {
        SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    /**
     * Commits; on return it is in the file.
     *
     * @throws SQLException that speaks of no space if the disk has less than {@link DiskRoom#RESERVE} left
     */
    static void commit(Connection connection) throws SQLException {
        SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        MVStore store = session.getDatabase().getStore().getMvStore();
        if (DiskRoom.scarce(Path.of(session.getDatabase().getDatabasePath()))) {
            throw new SQLException("no space left: under " + (DiskRoom.RESERVE >> 20) + " MB are free");
        }
        store.registerUnsavedMemory(-ALLOWANCE);
        try {
            connection.commit();
        } finally {
            undone(connection); // where nothing was written the count was not begun anew
        }
    }
}
