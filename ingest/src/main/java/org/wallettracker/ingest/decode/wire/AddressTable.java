package org.wallettracker.ingest.decode.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Base58;

/**
 * The addresses of one transaction under small numbers, so that everything after reading compares integers. A cache of
 * texts seen in earlier transactions spares most base58 decoding. For one thread; cleared and reused per transaction.
 */
public final class AddressTable {
    /** Not an address. */
    public static final int NONE = -1;

    private static final int CACHE = 1 << 14;
    /** Fewest characters of an address. */
    private static final int SHORTEST = 32;
    /** Most of them. */
    private static final int LONGEST = 44;

    private final byte[] @Nullable [] cachedText = new byte[CACHE][];
    private final Address[] cachedAddress = new Address[CACHE];
    private Address[] byId = new Address[128];
    private int[] slots = new int[256];
    private int size;
    /** Id that the cached address has in this transaction, where {@link #cachedIn} is this transaction's number. */
    private final int[] cachedId = new int[CACHE];
    private final int[] cachedIn = new int[CACHE];
    private int transaction = 1;

    /** Forgets the transaction's addresses (not the cache of texts). */
    public void clear() {
        Arrays.fill(slots, 0);
        size = 0;
        if (++transaction == 0) { // numbers begin again: no old one may look like a new one
            Arrays.fill(cachedIn, 0);
            transaction = 1;
        }
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
     * The id of the address whose base58 text is {@code length} bytes of {@code text} from {@code start} on.
     *
     * @throws NotUnderstood if the text is not an address
     */
    public int id(byte[] text, int start, int length) throws NotUnderstood {
        int slot = length < SHORTEST ? 0 : slot(text, start);
        byte[] known = cachedText[slot];
        if (known != null && Arrays.equals(known, 0, known.length, text, start, start + length)) {
            return cachedIn[slot] == transaction ? cachedId[slot] : here(slot);
        }
        try {
            cachedAddress[slot] = parsed(text, start, length);
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood(Reasons.BAD_ADDRESS, String.valueOf(e.getMessage()));
        }
        cachedText[slot] = Arrays.copyOfRange(text, start, start + length);
        return here(slot);
    }

    private static Address parsed(byte[] text, int start, int length) {
        if (length >= SHORTEST && length <= LONGEST) {
            byte[] bytes = Base58.decode(text, start, length);
            if (bytes.length == Address.LENGTH) {
                return Address.of(bytes, 0);
            }
        }
        return Address.parse(new String(text, start, length, StandardCharsets.UTF_8)); // which says what is wrong
    }

    /** Gives the cached address its id in this transaction. */
    private int here(int slot) {
        int id = id(cachedAddress[slot]);
        cachedId[slot] = id;
        cachedIn[slot] = transaction;
        return id;
    }

    /** The cache's slot for a text of at least {@link #SHORTEST} characters: its beginning and some of its middle. */
    private static int slot(byte[] text, int start) {
        int hash = ((text[start] * 31 + text[start + 1]) * 31 + text[start + 2]) * 31 + text[start + 3];
        for (int i = start + 18; i < start + 24; i++) {
            hash = hash * 31 + text[i];
        }
        return (hash ^ hash >>> 14) & (CACHE - 1);
    }

    /**
     * The id of the address written in {@code text}.
     *
     * @throws NotUnderstood if the text is not an address
     */
    public int id(String text) throws NotUnderstood {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return id(bytes, 0, bytes.length);
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
