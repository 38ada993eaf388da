package org.wallettracker.ingest.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A file's bytes, unpacked where they are gzipped; knows how far in the file it is and refuses to unpack a bomb. */
final class FileStream extends FilterInputStream {
    /** Unpacked bytes below which nothing is asked. */
    private static final long UNASKED = 1L << 30;
    /** Most unpacked bytes to a packed one; transactions pack 5 to 30 times. */
    private static final long MOST = 200;

    private final Counting raw;
    private final boolean packed;
    private final long size;
    private long given;

    private FileStream(InputStream in, Counting raw, boolean packed, long size) {
        super(in);
        this.raw = raw;
        this.packed = packed;
        this.size = size;
    }

    /** Thrown where a gzip file unpacks to more than can be honest. */
    static final class Bomb extends IOException {
        private static final long serialVersionUID = 1L;

        Bomb() {
            super("this gzip file unpacks to more than " + (UNASKED >> 30) + " GB and more than " + MOST
                    + " times its size; what came before is read. If that is right, unpack it and import what comes out");
        }
    }

    /**
     * Opens {@code from}, which is closed with it.
     *
     * @param size of the file, 0 if not known
     */
    static FileStream open(InputStream from, long size) throws IOException {
        Counting raw = new Counting(from);
        BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        if (first != 0x1f || second != 0x8b) {
            return new FileStream(in, raw, false, size);
        }
        try {
            return new FileStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16), raw, true, size);
        } catch (IOException e) {
            from.close();
            throw e;
        }
    }

    /** Bytes of the file (packed as they are) that were read so far. */
    long done() {
        return raw.count;
    }

    /** Bytes of the file, 0 if not known. */
    long size() {
        return size;
    }

    @Override
    public int read(byte[] to, int at, int length) throws IOException {
        int n = super.read(to, at, length);
        if (n > 0) {
            given += n;
            if (packed && given > UNASKED && given > raw.count * MOST) {
                throw new Bomb();
            }
        }
        return n;
    }

    /** Counts what is read. */
    private static final class Counting extends FilterInputStream {
        private long count;

        private Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            count += c < 0 ? 0 : 1;
            return c;
        }

        @Override
        public int read(byte[] to, int at, int length) throws IOException {
            int n = super.read(to, at, length);
            count += Math.max(0, n);
            return n;
        }
    }
}
