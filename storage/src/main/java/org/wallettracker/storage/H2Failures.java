package org.wallettracker.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.wallettracker.storage.store.DiskRoom;
import org.wallettracker.storage.store.Failures;

/** What failures of the embedded database mean. Remembers whether the file turned out to be damaged. */
final class H2Failures implements Failures {
    private static final List<String> FULL = List.of("no space left", "not enough space", "quota exceeded",
            "disk full", "file too large");

    private final Path file;
    private volatile boolean damaged;
    private volatile boolean ranFull;

    H2Failures(Path file) {
        this.file = file;
    }

    /** True if the file turned out to be damaged: nothing may be written to it any more. */
    boolean damaged() {
        return damaged;
    }

    /** Something other than a failure told that the file is damaged. */
    void foundDamage() {
        damaged = true;
    }

    /** True if the disk had no room for something. */
    boolean ranFull() {
        return ranFull;
    }

    @Override
    public RuntimeException told(String what, Exception failure, boolean reading) {
        if (failure instanceof StorageException known) {
            return known;
        }
        SQLException sql = Failures.sql(failure);
        boolean stuck = sql != null && sql.getErrorCode() == ErrorCode.LOCK_TIMEOUT_1;
        if (full(failure) || stuck && DiskRoom.scarce(file)) {
            ranFull = true;
            return new StorageException("could not " + what + ": the disk that holds " + file + " is full (the last "
                    + (DiskRoom.RESERVE >> 20) + " MB are kept free). What was stored before is safe: make room and do"
                    + " it again", failure);
        }
        if (isDamage(failure, sql) || reading && sql == null) {
            damaged = true;
            return new DamagedDatabaseException("could not " + what + ": the database " + file + " is damaged ("
                    + Brief.of(sql == null ? failure : sql) + "). Restore a backup over it, or move it and "
                    + DataDirectory.LOCK_FILE + " away and import again", failure);
        }
        if (sql == null) {
            return failure instanceof RuntimeException e ? e : new StorageException("could not " + what, failure);
        }
        if (stuck) {
            return new StorageException("could not " + what + ": an earlier write into " + file + " has not ended;"
                    + " what was stored before is safe: do it again", failure);
        }
        return new StorageException("could not " + what + ": " + Brief.of(sql), failure);
    }

    /** True if the failure is that of a disk without room. */
    static boolean full(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            String text = String.valueOf(at.getMessage()).toLowerCase(Locale.ROOT);
            if (FULL.stream().anyMatch(text::contains)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDamage(Throwable failure, @Nullable SQLException sql) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof MVStoreException e && (e.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT
                    || e.getErrorCode() == DataUtils.ERROR_CHUNK_NOT_FOUND
                    || e.getErrorCode() == DataUtils.ERROR_INTERNAL
                    || e.getErrorCode() == DataUtils.ERROR_READING_FAILED
                    || e.getErrorCode() == DataUtils.ERROR_SERIALIZATION
                    || e.getErrorCode() == DataUtils.ERROR_UNSUPPORTED_FORMAT)) {
                return true;
            }
        }
        return sql != null && (sql.getErrorCode() == ErrorCode.FILE_CORRUPTED_1
                || sql.getErrorCode() == ErrorCode.GENERAL_ERROR_1
                || sql.getErrorCode() == ErrorCode.FILE_VERSION_ERROR_1
                || sql.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1
                || sql.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1
                || sql.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2);
    }
}
