package org.wallettracker.storage;

import java.util.Map;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.wallettracker.storage.entity.Entities;
import org.wallettracker.storage.store.DatabaseThreads;
import org.wallettracker.storage.store.Dialect;

/** The session factory, built when it is first wanted: it takes longer than everything else of opening together. */
final class LazySessions implements AutoCloseable {
    private final DataSource dataSource;
    private final Dialect dialect;
    private final DatabaseThreads threads;
    private @Nullable Future<SessionFactory> sessions;

    LazySessions(DataSource dataSource, Dialect dialect, DatabaseThreads threads) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.threads = threads;
    }

    /** Begins to build it, if nobody has. */
    synchronized void start() {
        if (sessions == null) {
            sessions = begin();
        }
    }

    SessionFactory get() {
        Future<SessionFactory> started;
        synchronized (this) {
            started = sessions == null ? begin() : sessions;
            sessions = started;
        }
        return DatabaseThreads.await(started);
    }

    private Future<SessionFactory> begin() {
        return threads.start(() -> Entities.sessionFactory(dataSource, dialect.product(), dialect.major(),
                dialect.minor(), Map.of()));
    }

    /** Closes it if it was ever built. */
    @Override
    public synchronized void close() {
        Future<SessionFactory> started = sessions;
        if (started != null) {
            DatabaseThreads.await(started).close();
        }
    }
}
