package org.wallettracker.storage;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * What the database file was when it was last closed. H2 itself notices damage only where it happens to read, and mends
 * its header without a word. Two parts: {@link Outline}, which is quick to compare however large the file is and is
 * compared before the database may open it; and the checksum of all of it, for which it has to be read through.
 *
 * @param checksum the CRC-32C (RFC 3720, appendix B.4) of all of it
 */
record Seal(Outline outline, long checksum) {
    private static final int BUFFER = 1 << 20;
    private static final int END = 1 << 16;
    private static final Pattern FORM = Pattern
            .compile("closed ([0-9]{1,18}) ([0-9a-f]{8})(?: ([0-9a-f]{8}) ([0-9]{1,18}))?");

    /**
     * What is told without reading all of a file.
     *
     * @param bytes its length
     * @param ends the CRC-32C of its first and its last 64 KiB, where its headers and mostly its newest part lie
     * @param version of the store as its newest part that can be found tells it
     */
    record Outline(long bytes, long ends, long version) {
        /** {@code ends} and {@code version} of a seal that an earlier version of the program wrote. */
        static final long UNTOLD = -1;

        /**
         * Of {@code file} as it is now.
         *
         * @throws IOException if it can't be read, or is no store whose newest part can be found
         */
        static Outline of(Path file) throws IOException {
            long bytes;
            CRC32C ends = new CRC32C();
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                bytes = channel.size();
                ByteBuffer buffer = ByteBuffer.allocate(END);
                for (long at : new long[]{0, Math.max(0, bytes - END)}) {
                    ends.update(fill(buffer, channel, at, (int) Math.min(END, bytes)));
                }
            }
            MVStore store;
            try {
                store = new MVStore.Builder().fileName(file.toString()).readOnly().open();
            } catch (MVStoreException e) {
                throw new IOException(e.getMessage(), e);
            }
            try {
                return new Outline(bytes, ends.getValue(), store.getCurrentVersion());
            } finally {
                store.closeImmediately();
            }
        }
    }

    /** Something that reads a part of a file. */
    interface Bytes {
        /** The next {@code length} bytes from {@code at} on, ready to be read. */
        ByteBuffer at(long at, int length) throws IOException;

        /** True if nobody wants to know the result any more. */
        boolean stopped();
    }

    /** Of the closed {@code file} as it is now; reads all of it. */
    static Seal of(Path file) throws IOException {
        Outline outline = Outline.of(file);
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long checksum = checksum(outline.bytes(), new Bytes() {
                @Override
                public ByteBuffer at(long at, int length) throws IOException {
                    return fill(buffer, channel, at, length);
                }

                @Override
                public boolean stopped() {
                    return false;
                }
            });
            return new Seal(outline, checksum);
        }
    }

    private static ByteBuffer fill(ByteBuffer buffer, FileChannel channel, long at, int length) throws IOException {
        buffer.clear().limit(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException("it became shorter while it was read");
            }
        }
        return buffer.flip();
    }

    /** The CRC-32C of the first {@code bytes} of what {@code from} reads; -1 if it was stopped. */
    static long checksum(long bytes, Bytes from) throws IOException {
        CRC32C checksum = new CRC32C();
        for (long at = 0; at < bytes; at += BUFFER) {
            if (from.stopped()) {
                return -1;
            }
            checksum.update(from.at(at, (int) Math.min(BUFFER, bytes - at)));
        }
        return checksum.getValue();
    }

    /** From the line that {@link #line} gave; empty if it is none. */
    static Optional<Seal> parse(String line) {
        Matcher parts = FORM.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean told = parts.group(3) != null;
        return Optional.of(new Seal(
                new Outline(Long.parseLong(parts.group(1)),
                        told ? Long.parseLong(parts.group(3), 16) : Outline.UNTOLD,
                        told ? Long.parseLong(parts.group(4)) : Outline.UNTOLD),
                Long.parseLong(parts.group(2), 16)));
    }

    /** For a line of its own. */
    String line() {
        String line = String.format(Locale.ROOT, "closed %d %08x", outline.bytes(), checksum);
        return outline.version() == Outline.UNTOLD
                ? line
                : line + String.format(Locale.ROOT, " %08x %d", outline.ends(), outline.version());
    }
}
