package org.wallettracker.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.Future;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.wallettracker.storage.store.DatabaseThreads;
import org.wallettracker.storage.store.Guard;

/**
 * Reads the file of an open database through in the background: is it still as the program left it? Until that is known
 * nothing is written to it, and nobody is told anything of the facts in it. It begins when somebody asks, so
 * that what needs no fact, as the leaderboard of a snapshot, does not share the processors with it.
 */
final class SealCheck implements Guard {
    private final Path file;
    private final Seal seal;
    private final DatabaseThreads threads;
    private final FileStore<?> store;
    private final H2Failures failures;
    private final Runnable unseal;
    private @Nullable Future<Long> checksum;
    private volatile boolean stopped;
    private volatile boolean intact;
    private volatile boolean changed;

    /**
     * @param store under the database, which writes nothing by itself
     * @param seal what {@code file} was
     * @param failures told if it is damaged
     * @param unseal run before the first change
     */
    SealCheck(DatabaseThreads threads, FileStore<?> store, Path file, Seal seal, H2Failures failures, Runnable unseal) {
        this.threads = threads;
        this.store = store;
        this.file = file;
        this.seal = seal;
        this.failures = failures;
        this.unseal = unseal;
    }

    @Override
    public void begin() {
        if (!stopped) {
            begun();
        }
    }

    private synchronized Future<Long> begun() {
        Future<Long> reading = checksum == null ? threads.start(this::read) : checksum;
        checksum = reading;
        return reading;
    }

    private long read() throws IOException {
        return Seal.checksum(seal.outline().bytes(), new Seal.Bytes() {
            @Override
            public ByteBuffer at(long at, int length) throws IOException {
                try {
                    // the database's own handle: another one can't read what it has locked on every system
                    return store.readFully(null, at, length);
                } catch (MVStoreException e) {
                    throw new IOException(e.getMessage(), e);
                }
            }

            @Override
            public boolean stopped() {
                return stopped;
            }
        });
    }

    @Override
    public void trusted() {
        if (intact) {
            return;
        }
        long present;
        try {
            present = DatabaseThreads.await(begun());
        } catch (StorageException e) {
            failures.foundDamage();
            throw EmbeddedH2.unreadable(file, e);
        }
        if (stopped) {
            throw new StorageException("the database is closed");
        }
        if (present != seal.checksum()) {
            failures.foundDamage();
            throw EmbeddedH2.overwritten(file, EmbeddedH2.PART);
        }
        intact = true;
    }

    @Override
    public void changing() {
        if (changed) {
            return;
        }
        trusted();
        synchronized (this) {
            if (!changed) {
                unseal.run();
                changed = true;
            }
        }
    }

    /** True if something may have been written: the file is not what it was. */
    boolean changed() {
        return changed;
    }

    @Override
    public void ended() {
        stopped = true;
        Future<Long> reading;
        synchronized (this) {
            reading = checksum;
        }
        if (reading == null) {
            return;
        }
        try {
            DatabaseThreads.await(reading);
        } catch (StorageException e) {
            failures.foundDamage();
        }
    }
}
