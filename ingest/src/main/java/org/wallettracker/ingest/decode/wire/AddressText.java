package org.wallettracker.ingest.decode.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.wallettracker.domain.model.Address;

/** An address with the base58 text that it was read from, as six words: all of a text of 32 to 44 characters. */
final class AddressText {
    /** Fewest characters of an address. */
    static final int SHORTEST = 32;
    /** Most of them. */
    static final int LONGEST = 44;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    final Address address;
    /** The transaction in which the address has {@link #id}. */
    int transaction;
    int id;
    private final int length;
    private final long first;
    private final long second;
    private final long third;
    private final long fourth;
    /** The last two words overlap those before where the text is short. */
    private final long fifth;
    private final long last;

    AddressText(byte[] text, int start, int length, Address address) {
        this.address = address;
        this.length = length;
        first = word(text, start);
        second = word(text, start + 8);
        third = word(text, start + 16);
        fourth = word(text, start + 24);
        fifth = word(text, start + length - 16);
        last = word(text, start + length - 8);
    }

    /** True if {@code count} bytes of {@code text} from {@code start} on are this text. */
    boolean reads(byte[] text, int start, int count) {
        return count == length && first == word(text, start) && second == word(text, start + 8)
                && third == word(text, start + 16) && fourth == word(text, start + 24)
                && fifth == word(text, start + count - 16) && last == word(text, start + count - 8);
    }

    /** A number that tells most texts apart, from the first half of one. */
    static long hash(byte[] text, int start) {
        return word(text, start) * 31 + word(text, start + 8);
    }

    private static long word(byte[] text, int at) {
        return (long) LONG.get(text, at);
    }
}
