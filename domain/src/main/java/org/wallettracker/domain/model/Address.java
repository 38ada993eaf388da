package org.wallettracker.domain.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A 32-byte key of the chain: a wallet, a mint, a program, a pool. Held as four big-endian longs so that millions of
 * them cost no arrays. Ordered by unsigned bytes.
 */
public record Address(long a, long b, long c, long d) implements Comparable<Address> {

    /** Bytes in an address. */
    public static final int LENGTH = 32;

    /**
     * The address written in {@code text}.
     *
     * @throws IllegalArgumentException if the text is not base58 of exactly 32 bytes; the message quotes it
     */
    public static Address parse(String text) {
        if (text.length() < 32 || text.length() > 44) {
            throw new IllegalArgumentException(
                    "not an address (base58 of 32 bytes has 32 to 44 characters): \"" + Base58.shortened(text) + "\"");
        }
        byte[] bytes = Base58.decode(text);
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException(
                    "not an address (" + bytes.length + " bytes instead of 32): \"" + text + "\"");
        }
        return of(bytes, 0);
    }

    /** The address in the 32 bytes of {@code bytes} from {@code offset} on. */
    public static Address of(byte[] bytes, int offset) {
        if (offset < 0 || bytes.length - offset < LENGTH) {
            throw new IllegalArgumentException("an address needs 32 bytes, there are " + (bytes.length - offset));
        }
        return new Address(Longs.get(bytes, offset), Longs.get(bytes, offset + 8), Longs.get(bytes, offset + 16),
                Longs.get(bytes, offset + 24));
    }

    /** The 32 bytes, a fresh array. */
    public byte[] toBytes() {
        byte[] bytes = new byte[LENGTH];
        Longs.put(bytes, 0, a);
        Longs.put(bytes, 8, b);
        Longs.put(bytes, 16, c);
        Longs.put(bytes, 24, d);
        return bytes;
    }

    /** Base58 text, 32 to 44 characters. */
    public String toBase58() {
        return Base58.encode(toBytes());
    }

    /** First four and last four characters with an ellipsis, for narrow places; never for identity. */
    public String shortened() {
        String text = toBase58();
        return text.substring(0, 4) + "\u2026" + text.substring(text.length() - 4);
    }

    @Override
    public int compareTo(Address other) {
        int order = Long.compareUnsigned(a, other.a);
        if (order == 0) {
            order = Long.compareUnsigned(b, other.b);
        }
        if (order == 0) {
            order = Long.compareUnsigned(c, other.c);
        }
        return order != 0 ? order : Long.compareUnsigned(d, other.d);
    }

    /** As a record's own, without its detours: addresses are compared by the million. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Address that && a == that.a && b == that.b && c == that.c && d == that.d;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(a * 31 + b * 17 + c * 13 + d);
    }

    @Override
    public String toString() {
        return toBase58();
    }

    /** True if {@code text} is a well-formed address. */
    public static boolean isValid(String text) {
        try {
            parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Addresses parsed from {@code texts}, in their order. */
    public static Address[] parseAll(String... texts) {
        return Arrays.stream(texts).map(Address::parse).toArray(Address[]::new);
    }
}
