package org.wallettracker.storage.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.wallettracker.storage.StorageException;

/**
 * What all stores of one database share: its connections, its threads, the one writer's lock, and the dictionary.
 */
public final class StoreContext {
    private final DatabaseThreads threads;
    private final DataSource dataSource;
    private final Supplier<SessionFactory> sessions;
    private final Dictionary dictionary = new Dictionary();
    private final ReentrantLock writer = new ReentrantLock();

    /** @param sessions asked for when the first entity is wanted: building it takes long */
    public StoreContext(DatabaseThreads threads, DataSource dataSource, Supplier<SessionFactory> sessions) {
        this.threads = threads;
        this.dataSource = dataSource;
        this.sessions = sessions;
    }

    DatabaseThreads threads() {
        return threads;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    /** Reads on a database thread. {@code what} completes the sentence "could not ...". */
    <T extends @Nullable Object> T read(String what, SqlWork<T> work) {
        return threads.call(() -> readHere(what, work));
    }

    /** Reads on the thread it is called on, which must be one of the database's. */
    <T extends @Nullable Object> T readHere(String what, SqlWork<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw failed(what, e);
        }
    }

    /**
     * Writes on a database thread in one transaction, one writer at a time: all of it or, if it throws, nothing, the
     * dictionary included.
     */
    <T extends @Nullable Object> T write(String what, SqlWork<T> work) {
        return write(what, work, result -> {
        });
    }

    /** As {@link #write(String, SqlWork)}; {@code then} gets the result once it is durable, before the next writer. */
    <T extends @Nullable Object> T write(String what, SqlWork<T> work, Consumer<? super T> then) {
        return threads.call(() -> {
            writer.lock();
            try (Connection connection = dataSource.getConnection()) {
                T result = inTransaction(connection, work);
                then.accept(result);
                return result;
            } catch (SQLException e) {
                throw failed(what, e);
            } finally {
                writer.unlock();
            }
        });
    }

    private <T extends @Nullable Object> T inTransaction(Connection connection, SqlWork<T> work) throws SQLException {
        boolean done = false;
        connection.setAutoCommit(false);
        try {
            T result = work.with(connection);
            dictionary.save(connection);
            connection.commit();
            dictionary.committed();
            done = true;
            return result;
        } finally {
            if (!done) {
                dictionary.rolledBack();
                connection.rollback();
            }
        }
    }

    /** Reads entities on a database thread. */
    <T extends @Nullable Object> T readEntities(String what, Function<StatelessSession, T> work) {
        return read(what, connection -> withSession(connection, work));
    }

    /** Writes entities in one transaction, as {@link #write}. */
    <T extends @Nullable Object> T writeEntities(String what, Function<StatelessSession, T> work) {
        return write(what, connection -> withSession(connection, work));
    }

    /** Entities over a connection that somebody else commits. */
    <T extends @Nullable Object> T withSession(Connection connection, Function<StatelessSession, T> work) {
        try (StatelessSession session = sessions.get().openStatelessSession(connection)) {
            return work.apply(session);
        }
    }

    private static StorageException failed(String what, SQLException e) {
        return new StorageException("could not " + what + ": " + e.getMessage(), e);
    }
}
