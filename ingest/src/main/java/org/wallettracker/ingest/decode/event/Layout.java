package org.wallettracker.ingest.decode.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of one event in order, in the groups in which they were appended over time: an event ends after one of the
 * groups, or goes on with bytes that no published layout names. Little-endian Borsh.
 */
public final class Layout {
    /** How a field is written. */
    enum Type {
        BOOL(1), U8(1), U16(2), I32(4), U64(8), I64(8), I128(16), U128(16), KEY(32), STRING(-1), SHAREHOLDERS(-1);

        final int size;

        Type(int size) {
            this.size = size;
        }
    }

    private final String name;
    private final long discriminator;
    final List<String> names = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    final List<Type> types = new ArrayList<>();
    /** Field at which each group begins. */
    final List<Integer> groups = new ArrayList<>();

    Layout(String name, String discriminatorHex) {
        this.name = name;
        discriminator = Long.parseUnsignedLong(discriminatorHex, 16);
    }

    /** Another group: {@code "name:type"} each, type in lower case; without a type a {@code u64}. */
    Layout then(String... fields) {
        groups.add(names.size());
        for (String field : fields) {
            int colon = field.indexOf(':');
            places.put(colon < 0 ? field : field.substring(0, colon), names.size());
            names.add(colon < 0 ? field : field.substring(0, colon));
            types.add(
                    colon < 0 ? Type.U64 : Type.valueOf(field.substring(colon + 1).toUpperCase(java.util.Locale.ROOT)));
        }
        return this;
    }

    /** The event's name in the program's interface. */
    public String name() {
        return name;
    }

    /** Its first eight bytes, read big-endian. */
    public long discriminator() {
        return discriminator;
    }

    /** How many fields it has. */
    public int size() {
        return names.size();
    }

    /** The number of the field {@code field}. */
    public int field(String field) {
        Integer place = places.get(field);
        if (place == null) {
            throw new IllegalArgumentException(name + " has no field " + field);
        }
        return place;
    }

    /** The number of the field {@code field}, -1 if there is none. */
    public int find(String field) {
        return places.getOrDefault(field, -1);
    }

    /** The name of a field. */
    public String fieldName(int field) {
        return names.get(field);
    }
}
