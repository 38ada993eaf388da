package org.wallettracker.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.retry.FilePathRetryOnInterrupt;

/**
 * A disk under the embedded databases of one directory that takes so many bytes and no more, and takes its time over
 * each write. It stands in for the layer that the program opens its files through; all other files pass through it.
 */
public final class TestDisk extends FilePathRetryOnInterrupt {
    private static volatile String place = "";
    private static volatile long room;
    private static volatile long delay;
    private static volatile boolean ranFull;

    /** Below {@code directory}, a file may grow to {@code bytes}, and each write takes {@code millis} longer. */
    static void put(Path directory, long bytes, long millis) {
        place = directory.toString().replace('\\', '/');
        room = bytes;
        delay = millis;
        ranFull = false;
        FilePath.register(new TestDisk());
    }

    static void takeAway() {
        place = "";
        FilePath.register(new FilePathRetryOnInterrupt());
    }

    /** True if it refused a write since it was put there. */
    static boolean ranFull() {
        return ranFull;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel file = super.open(mode);
        return !place.isEmpty() && toString().contains(place) ? new Limited(file) : file;
    }

    private static final class Limited extends PassedChannel {
        Limited(FileChannel file) {
            super(file);
        }

        /** As a full disk does: writes what still fits, then refuses. */
        @Override
        public int write(ByteBuffer bytes, long at) throws IOException {
            pause();
            if (at + bytes.remaining() <= Math.max(room, file.size())) {
                return file.write(bytes, at);
            }
            ranFull = true;
            if (at < room) {
                ByteBuffer fitting = bytes.slice(bytes.position(), (int) (room - at));
                file.write(fitting, at);
            }
            throw new IOException("No space left on device");
        }

        private static void pause() {
            if (delay > 0) {
                java.util.concurrent.locks.LockSupport.parkNanos(delay * 1_000_000);
            }
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            int written = write(bytes, file.position());
            file.position(file.position() + written);
            return written;
        }
    }
}
