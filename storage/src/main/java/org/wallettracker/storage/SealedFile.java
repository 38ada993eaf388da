package org.wallettracker.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The layer under the embedded database that keeps it from writing to a file that is not known to be sound: H2 tidies a
 * file up even when it fails to open it.
 */
public final class SealedFile extends FilePathWrapper {
    private static final String SCHEME = "sealed";
    /** Whether a write was refused, by file. */
    private static final Map<Path, Boolean> SEALED = new ConcurrentHashMap<>();

    static {
        FilePath.register(new SealedFile());
    }

    /** Made by H2 for each path. */
    public SealedFile() {
        // a path has nothing of its own
    }

    /** What names the layer in front of a path. */
    static String prefix() {
        return SCHEME + ":";
    }

    /** From now on every write to {@code file} is refused. */
    static void seal(Path file) {
        SEALED.put(key(file), false);
    }

    /** True if a write to {@code file} was refused since it was sealed; false once it is released. */
    static boolean refused(Path file) {
        return SEALED.getOrDefault(key(file), false);
    }

    /** Writes to {@code file} are let through again. */
    static void release(Path file) {
        SEALED.remove(key(file));
    }

    private static Path key(Path file) {
        return file.toAbsolutePath().normalize();
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode), key(Path.of(getBase().toString())));
    }

    private static final class Channel extends PassedChannel {
        private final Path path;

        Channel(FileChannel file, Path path) {
            super(file);
            this.path = path;
        }

        private void check() throws IOException {
            if (SEALED.computeIfPresent(path, (sealed, before) -> true) != null) {
                throw new IOException("not written to " + path + ", which is not known to be sound");
            }
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            check();
            return super.write(bytes);
        }

        @Override
        public int write(ByteBuffer bytes, long at) throws IOException {
            check();
            return super.write(bytes, at);
        }

        @Override
        public FileChannel truncate(long length) throws IOException {
            check();
            return super.truncate(length);
        }
    }
}
