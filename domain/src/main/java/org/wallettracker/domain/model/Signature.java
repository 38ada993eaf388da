package org.wallettracker.domain.model;

import java.util.Arrays;

/** A transaction's 64-byte signature: its identity on the chain. Ordered by unsigned bytes. */
public final class Signature implements Comparable<Signature> {

    /** Bytes in a signature. */
    public static final int LENGTH = 64;

    private final byte[] bytes;

    private Signature(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The signature written in {@code text}.
     *
     * @throws IllegalArgumentException if the text is not base58 of exactly 64 bytes; the message quotes it
     */
    public static Signature parse(String text) {
        if (text.length() < 64 || text.length() > 88) {
            throw new IllegalArgumentException(
                    "not a signature (base58 of 64 bytes has 64 to 88 characters): \"" + Base58.shortened(text) + "\"");
        }
        byte[] bytes = Base58.decode(text);
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException(
                    "not a signature (" + bytes.length + " bytes instead of 64): \"" + text + "\"");
        }
        return new Signature(bytes);
    }

    /** The signature in {@code bytes}, which must be 64 long and is copied. */
    public static Signature of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a signature has 64 bytes, there are " + bytes.length);
        }
        return new Signature(bytes.clone());
    }

    /** The signature in the 64 bytes of {@code bytes} from {@code offset} on, which are copied. */
    public static Signature of(byte[] bytes, int offset) {
        return new Signature(Arrays.copyOfRange(bytes, offset, offset + LENGTH));
    }

    /** The 64 bytes, a fresh array. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** The first eight bytes as a number: random enough to index by, not enough to identify by. */
    public long prefix() {
        return Longs.get(bytes, 0);
    }

    /** Base58 text, 64 to 88 characters. */
    public String toBase58() {
        return Base58.encode(bytes);
    }

    @Override
    public int compareTo(Signature other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(prefix());
    }

    @Override
    public String toString() {
        return toBase58();
    }
}
