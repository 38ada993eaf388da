package org.wallettracker.ingest.decode.wire;

import java.nio.charset.StandardCharsets;
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

    private static final int CACHE_BITS = 14;
    private static final long MIX = 0x9e37_79b9_7f4a_7c15L;

    private final @Nullable AddressText[] cache = new AddressText[1 << CACHE_BITS];
    private final Base58Reader base58;
    private Address[] byId = new Address[128];
    private int[] slots = new int[256];
    private int size;
    private int transaction = 1;

    AddressTable(Base58Reader base58) {
        this.base58 = base58;
    }

    /** Forgets the transaction's addresses (not the cache of texts). */
    public void clear() {
        Arrays.fill(slots, 0);
        size = 0;
        if (++transaction == 0) { // numbers begin again: no old one may look like a new one
            Arrays.fill(cache, null);
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
        if (length < AddressText.SHORTEST || length > AddressText.LONGEST) {
            return id(parsed(text, start, length));
        }
        int slot = (int) (AddressText.hash(text, start) * MIX >>> Long.SIZE - CACHE_BITS);
        AddressText known = cache[slot];
        if (known == null || !known.reads(text, start, length)) {
            known = new AddressText(text, start, length, parsed(text, start, length));
            cache[slot] = known;
        }
        if (known.transaction != transaction) {
            known.transaction = transaction;
            known.id = id(known.address);
        }
        return known.id;
    }

    private Address parsed(byte[] text, int start, int length) throws NotUnderstood {
        try {
            if (length >= AddressText.SHORTEST && length <= AddressText.LONGEST) {
                byte[] bytes = base58.decode(text, start, length);
                if (bytes.length == Address.LENGTH) {
                    return Address.of(bytes, 0);
                }
            }
            return Address.parse(new String(text, start, length, StandardCharsets.UTF_8)); // which says what is wrong
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood(Reasons.BAD_ADDRESS, String.valueOf(e.getMessage()));
        }
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
