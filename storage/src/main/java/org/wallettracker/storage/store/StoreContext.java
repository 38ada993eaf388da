package org.wallettracker.storage.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.wallettracker.storage.StorageException;

/**
 * What all stores of one database share: its connections, its threads, the one writer's lock, the dictionary, and where
 * the record ends.
 */
public final class StoreContext {
    private final DatabaseThreads threads;
    private final DataSource dataSource;
    private final Supplier<SessionFactory> sessions;
    private final Dialect dialect;
    private final WriterTurn turn;
    private final Failures failures;
    private final Guard guard;
    private final LongConsumer reached;
    private final Dictionary dictionary = new Dictionary();
    private final Partitions partitions = new Partitions();
    private final ReentrantLock writer = new ReentrantLock();
    /** Reads the dictionary of an embedded database in the background; null where it is read with the head. */
    private final @Nullable Future<Boolean> naming;
    private volatile StoreHead head;
    /** The head after the write under way; only with the writer's lock. */
    private @Nullable StoreHead staged;

    /**
     * Reads where the record ends, and begins to read the dictionary.
     *
     * @param sessions asked for when the first entity is wanted: building it takes long
     * @param guard asked before what was read counts, and before anything is written
     * @param reached told the record sequence that is durable now, at the beginning and after each write that moves it
     */
    public StoreContext(DatabaseThreads threads, DataSource dataSource, Supplier<SessionFactory> sessions,
            Dialect dialect, WriterTurn turn, Failures failures, Guard guard, LongConsumer reached) {
        this.threads = threads;
        this.dataSource = dataSource;
        this.sessions = sessions;
        this.dialect = dialect;
        this.turn = turn;
        this.failures = failures;
        this.guard = guard;
        this.reached = reached;
        if (dialect.shared()) {
            head = glance("read where the facts end", this::load);
            naming = null;
        } else {
            Beginning beginning = beginning();
            head = beginning.head();
            naming = beginning.naming();
        }
        reached.accept(head.watermark());
    }

    /** The head first: the dictionary that is read after it names everything that it counts. */
    private StoreHead load(Connection connection) throws SQLException {
        StoreHead present = StoreHead.load(connection);
        dictionary.load(connection);
        return present;
    }

    /**
     * What an embedded database begins with.
     *
     * @param naming reads the dictionary
     */
    private record Beginning(StoreHead head, Future<Boolean> naming) {
    }

    /** As {@link #load}, but does not wait for the dictionary: much can be shown before the first address is asked for. */
    private Beginning beginning() {
        return glance("read where the facts end", new SqlWork<>() {
            @Override
            public Beginning with(Connection first) throws SQLException {
                StoreHead present = StoreHead.load(first);
                // has its connection before anybody can wait for it with one of the others
                Connection own = dataSource.getConnection();
                return new Beginning(present, threads.start(() -> {
                    try (own) {
                        dictionary.load(own);
                        return true;
                    } catch (SQLException | RuntimeException e) {
                        throw failures.told("read the addresses", e, true);
                    }
                }));
            }
        });
    }

    DatabaseThreads threads() {
        return threads;
    }

    /** The dictionary, once it is read. */
    Dictionary dictionary() {
        if (naming != null) {
            try {
                DatabaseThreads.await(naming);
            } catch (RuntimeException e) {
                guard.trusted(); // if it is not sound, that is what has to be told
                throw e;
            }
        }
        return dictionary;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Where the record ends, as this process knows it. */
    StoreHead head() {
        return head;
    }

    /** Where the record ends now: looked up where another process may write. */
    StoreHead follow() {
        if (dialect.shared() && !turn.taken()) {
            head = glance("read where the facts end", this::load);
        }
        return head;
    }

    /** Names of all addresses that rows seen through {@code connection} can have. */
    Dictionary.Names names(Connection connection) throws SQLException {
        if (dialect.shared() && !turn.taken()) {
            dictionary.load(connection);
        }
        return dictionary().names();
    }

    /** The record ends at {@code after} once the write under way is durable. */
    void stage(StoreHead after) {
        staged = after;
    }

    /** Reads on a database thread what counts. {@code what} completes the sentence "could not ...". */
    <T extends @Nullable Object> T read(String what, SqlWork<T> work) {
        return trusted(() -> glance(what, work));
    }

    /** As {@link #read}, of what does no harm if it should turn out later that the database is damaged. */
    <T extends @Nullable Object> T glance(String what, SqlWork<T> work) {
        try {
            return threads.call(() -> readHere(what, work));
        } catch (RuntimeException e) {
            guard.trusted(); // if it is not sound, that is what has to be told
            throw e;
        }
    }

    /** What {@code reading} gives, once the database it read is known to be sound. */
    <T extends @Nullable Object> T trusted(Supplier<T> reading) {
        guard.begin();
        T result;
        try {
            result = reading.get();
        } catch (RuntimeException e) {
            guard.trusted(); // if it is not sound, that is what has to be told
            throw e;
        }
        guard.trusted();
        return result;
    }

    /** Reads as {@link #glance} on the thread it is called on, which must be one of the database's. */
    <T extends @Nullable Object> T readHere(String what, SqlWork<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException | RuntimeException e) {
            throw failures.told(what, e, true);
        }
    }

    /**
     * Writes on a database thread in one transaction, one writer at a time: all of it or, if it throws, nothing, the
     * dictionary included.
     */
    <T extends @Nullable Object> T write(String what, SqlWork<T> work) {
        return threads.call(() -> {
            writer.lock();
            try {
                guard.changing();
            } catch (RuntimeException e) {
                writer.unlock();
                throw e;
            }
            try (Connection connection = dataSource.getConnection()) {
                return inTransaction(connection, work);
            } catch (SQLException | RuntimeException e) {
                throw failures.told(what, e, false);
            } finally {
                writer.unlock();
            }
        });
    }

    /** Makes the partitions that rows of {@code times} (Unix seconds) need, in a transaction of its own. */
    void preparePartitions(Iterable<Long> times, long now) {
        if (dialect.partitioned()) {
            Set<YearMonth> months = Partitions.months(times, now);
            months.addAll(Partitions.ahead(now));
            write("make partitions", connection -> {
                Set<YearMonth> missing = partitions.missing(connection, months);
                partitions.make(connection, missing);
                return missing;
            }, partitions::committed);
        }
    }

    private <T extends @Nullable Object> void write(String what, SqlWork<T> work,
            java.util.function.Consumer<? super T> then) {
        then.accept(write(what, work));
    }

    private <T extends @Nullable Object> T inTransaction(Connection connection, SqlWork<T> work) throws SQLException {
        boolean done = false;
        connection.setAutoCommit(false);
        try {
            takeTurn(connection);
            T result = work.with(connection);
            dictionary().save(connection, dialect);
            dialect.commit(connection);
            dictionary.committed();
            done = true;
            StoreHead after = staged;
            if (after != null) {
                head = after;
                reached.accept(after.watermark());
            }
            return result;
        } finally {
            staged = null;
            if (!done) {
                dictionary.rolledBack();
                dialect.rollback(connection);
            }
        }
    }

    /** What another process wrote before this one's turn is read first; what it writes afterwards is found here. */
    private void takeTurn(Connection connection) throws SQLException {
        if (!dialect.shared()) {
            return;
        }
        if (turn.take()) {
            head = load(connection);
        }
        if (StoreHead.lock(connection).watermark() != head.watermark()) {
            throw new StorageException("another program wrote to the database while this one did: start this one"
                    + " again, nothing that was stored is lost");
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
}
