package org.wallettracker.storage.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Room on the disk of the embedded database. H2 rewrites parts of its file when it is closed, and a file that can't be
 * rewritten to the end may lose its newest chunk: so the last of the room is never used.
 */
public final class DiskRoom {
    /** Bytes that stay free. */
    public static final long RESERVE = 32L << 20;

    private DiskRoom() {
    }

    /** True if the disk of {@code file} (which need not be there yet) has less than the reserve left. */
    public static boolean scarce(Path file) {
        Path at = file.toAbsolutePath();
        while (at != null && !Files.exists(at)) {
            at = at.getParent();
        }
        try {
            return at != null && Files.getFileStore(at).getUsableSpace() < RESERVE;
        } catch (IOException e) {
            return false; // it can't be told: then the write itself tells
        }
    }
}
