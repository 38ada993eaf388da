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
            if (store.getUnsavedMemory() < 0) { // nothing was written, so the count was not begun anew
                store.registerUnsavedMemory(ALLOWANCE);
            }
        }
    }
}
