package org.wallettracker.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * What the database file was when it was last closed: its length in bytes and the CRC-32C (RFC 3720, appendix B.4) of all
 * of it. H2 itself notices damage only where it happens to read, and mends its header without a word.
 */
record Seal(long bytes, long checksum) {
    private static final int BUFFER = 1 << 20;
    private static final Pattern FORM = Pattern.compile("closed ([0-9]{1,18}) ([0-9a-f]{8})");

    /** Of {@code file} as it is now; reads all of it. */
    static Seal of(Path file) throws IOException {
        CRC32C checksum = new CRC32C();
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        long bytes = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (channel.read(buffer) >= 0) {
                buffer.flip();
                bytes += buffer.remaining();
                checksum.update(buffer);
                buffer.clear();
            }
        }
        return new Seal(bytes, checksum.getValue());
    }

    /** From the line that {@link #line} gave; empty if it is none. */
    static Optional<Seal> parse(String line) {
        Matcher parts = FORM.matcher(line);
        return parts.matches()
                ? Optional.of(new Seal(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2), 16)))
                : Optional.empty();
    }

    /** For a line of its own. */
    String line() {
        return "closed " + bytes + " " + String.format(java.util.Locale.ROOT, "%08x", checksum);
    }
}
