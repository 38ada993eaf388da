package org.wallettracker.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A data directory that this process owns while it is open. The owner writes its process id into a lock file and holds
 * a file lock on it, which the system releases with the process: the file that a killed owner leaves behind blocks
 * nobody. Used on database threads only, as an interrupt would close the file and with it the lock.
 */
final class DataDirectory implements AutoCloseable {
    static final String LOCK_FILE = "desk.lock";
    /** The byte that is locked lies behind the text, so that others can read who it is (Windows locks are mandatory). */
    private static final long LOCKED_BYTE = 1_024;

    /**
     * The second line of the lock file, once there is a database; the third is the record sequence it reached, the fourth
     * the seal of its file, while nobody has changed it since it was closed.
     */
    private static final String ESTABLISHED = "established";
    private static final int SEAL_LINE = 3;

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;
    private final OptionalLong mark;
    private volatile Optional<Seal> seal;
    private OptionalLong reached;

    private DataDirectory(Path path, FileChannel channel, FileLock lock, OptionalLong mark, Optional<Seal> seal) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
        this.mark = mark;
        this.seal = seal;
        this.reached = mark;
    }

    /**
     * Makes {@code directory} this process's own, creating it if it is missing.
     *
     * @throws DataDirectoryInUseException if it has an owner
     * @throws DataDirectoryUnusableException if it is no directory or can't be written
     */
    static DataDirectory own(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        check(path);
        Path lockFile = path.resolve(LOCK_FILE);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                OptionalLong owner = owner(channel);
                channel.close();
                throw new DataDirectoryInUseException(path, owner);
            }
            OptionalLong mark = mark(text(channel));
            Optional<Seal> seal = text(channel).lines().skip(SEAL_LINE).findFirst().flatMap(Seal::parse);
            write(channel, mark, seal);
            return new DataDirectory(path, channel, lock, mark, seal);
        } catch (IOException e) {
            close(channel, e);
            throw new DataDirectoryUnusableException("the data directory " + path + " can't be written ("
                    + reason(e) + "): make it writable or choose another one with --data-dir", e);
        }
    }

    private static void check(Path path) {
        if (path.toString().indexOf(';') >= 0) {
            throw new DataDirectoryUnusableException("the data directory " + path
                    + " has a semicolon in its path, which the database can't open: choose another one with"
                    + " --data-dir");
        }
        try {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new DataDirectoryUnusableException("the data directory " + path
                        + " is not a directory: choose another one with --data-dir");
            }
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new DataDirectoryUnusableException("the data directory " + path + " can't be created ("
                    + reason(e) + "): choose another one with --data-dir", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            // this very process has it
            return null;
        }
    }

    private static OptionalLong owner(FileChannel channel) throws IOException {
        String digits = text(channel).lines().findFirst().orElse("");
        return digits.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate((int) LOCKED_BYTE);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
    }

    private static OptionalLong mark(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2 || !lines.get(1).equals(ESTABLISHED)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(lines.size() > 2 && lines.get(2).matches("[0-9]{1,18}")
                ? Long.parseLong(lines.get(2))
                : 0);
    }

    private static void write(FileChannel channel, OptionalLong mark, Optional<Seal> seal) throws IOException {
        String text = ProcessHandle.current().pid() + "\n"
                + (mark.isPresent() ? ESTABLISHED + "\n" + mark.getAsLong() + "\n" : "")
                + seal.map(present -> present.line() + "\n").orElse("");
        ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text);
        int length = bytes.remaining();
        channel.write(bytes, 0);
        channel.truncate(length);
    }

    /** The record sequence that the database here reached at least; empty if none was opened here before. */
    OptionalLong mark() {
        return mark;
    }

    /** Remembers that a database was opened here and reached the record sequence {@code reached}. */
    synchronized void mark(long reached) {
        this.reached = OptionalLong.of(reached);
        write();
    }

    /** What the database file was when it was closed; empty if it was not, or by a program that did not tell. */
    Optional<Seal> seal() {
        return seal;
    }

    /** The database file will be changed from now on: what it was counts no longer. */
    synchronized void unseal() {
        seal = Optional.empty();
        write();
    }

    /** The database file is closed: remembers what it is. */
    synchronized void seal(Path file) {
        if (reached.isPresent()) {
            try {
                seal = Optional.of(Seal.of(file));
                write();
            } catch (IOException e) {
                throw new StorageException("the database " + file + " can't be read back: " + e.getMessage(), e);
            }
        }
    }

    private synchronized void write() {
        try {
            write(channel, reached, seal);
        } catch (IOException e) {
            throw new StorageException("the lock file of " + path + " can't be written: " + e.getMessage(), e);
        }
    }

    private static void close(@Nullable FileChannel channel, IOException because) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                because.addSuppressed(e);
            }
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    /** The directory, absolute. */
    Path path() {
        return path;
    }

    /** Gives the directory up. The lock file stays: deleting it would let two owners lock two files of one name. */
    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new StorageException("the data directory " + path + " could not be given up: " + e.getMessage(), e);
        }
    }
}
