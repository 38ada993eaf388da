package org.wallettracker.storage.snapshot;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.Leaderboard;

/**
 * Writes and reads the file. Layout: eight bytes of magic, the key, status and rows (see {@link BoardRows}), and the SHA-256
 * of all that. It holds only if the hash does and the key is that of the present store, parameters and engine.
 */
public final class BoardSnapshot {
    private static final String NAME = "leaderboard.snapshot";
    private static final long MAGIC = 0x5754_424F_4152_4435L; // "WTBOARD5"
    private static final int HASH = 32;
    private static final int LARGEST = 1 << 30;
    private static final int STEP = 1 << 20;

    private BoardSnapshot() {
    }

    /**
     * What a snapshot is of.
     *
     * @param store names the database and tells what is in it
     * @param parameterSet title of the set that scored
     * @param engineVersion of the engine that ran
     */
    public record Key(String store, String parameterSet, String engineVersion) {
    }

    /**
     * What was found.
     *
     * @param reason why there is nothing; null where there is
     */
    public record Found(@Nullable Leaderboard board, @Nullable DeskStatus status, @Nullable String reason) {
        static Found nothing(String reason) {
            return new Found(null, null, reason);
        }
    }

    /** The file in {@code directory}. */
    public static Path file(Path directory) {
        return directory.resolve(NAME);
    }

    /**
     * Puts a snapshot in place of the one in {@code directory}, whole or not at all.
     *
     * @throws IOException if it can't be written; the one before is then gone or as it was
     */
    public static void write(Path directory, Key key, Leaderboard board, DeskStatus status) throws IOException {
        Path part = directory.resolve(NAME + ".part");
        MessageDigest hash = sha256();
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            DataOutputStream out = new DataOutputStream(new DigestOutputStream(file, hash));
            out.writeLong(MAGIC);
            BoardRows.write(out, key.store());
            BoardRows.write(out, key.parameterSet());
            BoardRows.write(out, key.engineVersion());
            BoardRows.write(out, board, status);
            out.flush();
            file.write(hash.digest());
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, file(directory), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The snapshot in {@code directory}, if it is whole and of {@code key}. */
    public static Found read(Path directory, Key key) {
        Path file = file(directory);
        byte[] bytes;
        try {
            if (!Files.isRegularFile(file)) {
                return Found.nothing("there is none");
            }
            if (Files.size(file) > LARGEST) {
                return Found.nothing("it is larger than any that is written");
            }
            bytes = content(file);
        } catch (IOException e) {
            return Found.nothing("it can't be read: " + e.getMessage());
        }
        if (bytes.length < HASH + Long.BYTES) {
            return Found.nothing("it is cut off");
        }
        MessageDigest hash = sha256();
        hash.update(bytes, 0, bytes.length - HASH);
        if (!Arrays.equals(hash.digest(), Arrays.copyOfRange(bytes, bytes.length - HASH, bytes.length))) {
            return Found.nothing("its hash is not that of its content");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, bytes.length - HASH);
        try {
            if (in.getLong() != MAGIC) {
                return Found.nothing("it is of another form");
            }
            Key of = new Key(BoardRows.text(in), BoardRows.text(in), BoardRows.text(in));
            if (!of.equals(key)) {
                return Found.nothing("it is of " + of + ", present is " + key);
            }
            return BoardRows.read(in);
        } catch (RuntimeException e) {
            return Found.nothing("it can't be understood: " + e);
        }
    }

    /** In steps: Java reads a whole file at once through a second copy of it, in memory that nothing used before. */
    private static byte[] content(Path file) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(Files.size(file))];
        try (InputStream in = Files.newInputStream(file)) {
            int length = 0;
            while (length < bytes.length) {
                int read = in.read(bytes, length, Math.min(STEP, bytes.length - length));
                if (read < 0) {
                    throw new IOException("it became shorter while it was read");
                }
                length += read;
            }
        }
        return bytes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
