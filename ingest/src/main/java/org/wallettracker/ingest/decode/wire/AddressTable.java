package org.wallettracker.ingest.decode.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;

/**
 * The addresses of one transaction under small numbers, so that everything after reading compares integers. A cache of
 * texts seen in earlier transactions spares most base58 decoding. For one thread; cleared and reused per transaction.
 */
public final class AddressTable {
    /** Not an address. */
    public static final int NONE = -1;

    private static final int CACHE = 1 << 14;

    private final char[] @Nullable [] cachedText = new char[CACHE][];
    private final Address[] cachedAddress = new Address[CACHE];
    private Address[] byId = new Address[128];
    private int[] slots = new int[256];
    private int size;

    /** Forgets the transaction's addresses (not the cache of texts). */
    public void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    /** How many addresses there are; ids run from 0. */
    public int size() {
        return size;
    }

    /** The address with {@code id}. */
    public Address get(int id) {
        return byId[id];
    }

    /**
     * The id of the address whose base58 text is {@code length} characters of {@code text} from {@code start} on.
     *
     * @throws NotUnderstood if the text is not an address
     */
    public int id(char[] text, int start, int length) throws NotUnderstood {
        int hash = length;
        for (int i = 0; i < length; i += i == 7 ? Math.max(1, length - 15) : 1) {
            hash = hash * 31 + text[start + i]; // the first and last eight: the middle is as random
        }
        int slot = (hash ^ hash >>> 14) & (CACHE - 1);
        char[] known = cachedText[slot];
        if (known != null && Arrays.equals(known, 0, known.length, text, start, start + length)) {
            return id(cachedAddress[slot]);
        }
        String written = new String(text, start, length);
        Address address;
        try {
            address = Address.parse(written);
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood(Reasons.BAD_ADDRESS, String.valueOf(e.getMessage()));
        }
        cachedText[slot] = written.toCharArray();
        cachedAddress[slot] = address;
        return id(address);
    }

    /**
     * The id of the address written in {@code text}.
     *
     * @throws NotUnderstood if the text is not an address
     */
    public int id(String text) throws NotUnderstood {
        return id(text.toCharArray(), 0, text.length());
    }

    /** The id of {@code address}, a new one if it was not in the table. */
    public int id(Address address) {
        int mask = slots.length - 1;
        int slot = spread(address) & mask;
        while (slots[slot] != 0) {
            if (byId[slots[slot] - 1].equals(address)) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        if (size == byId.length) {
            byId = Arrays.copyOf(byId, size * 2);
        }
        byId[size++] = address;
        slots[slot] = size;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    /** The id of {@code address}, {@link #NONE} if it is not in the table. */
    public int find(Address address) {
        int mask = slots.length - 1;
        int slot = spread(address) & mask;
        while (slots[slot] != 0) {
            if (byId[slots[slot] - 1].equals(address)) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        return NONE;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int i = 0; i < size; i++) {
            int slot = spread(byId[i]) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = i + 1;
        }
    }

    private static int spread(Address address) {
        int hash = address.hashCode();
        return hash ^ hash >>> 16;
    }
}
