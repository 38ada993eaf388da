package org.wallettracker.ingest.decode.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.Reasons;

/**
 * One event laid over its bytes: where each field begins is found once, values are read when asked for. Fields of later
 * versions may be absent; bytes behind the last known field are counted, not read.
 */
public final class AnchorEvent {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Layout layout;
    private final byte[] bytes;
    private final int[] offset;
    private final int tail;
    /** Fields of the group of which only a part is there. */
    private int cutFrom;
    private int cutTo;

    /**
     * Lays {@code layout} over the body of an event (what follows the discriminator): {@code bytes} from {@code start}.
     *
     * <p>Later groups are read as long as they are there whole; what is left is an unknown tail (ONCHAIN 1.5).
     *
     * @throws NotUnderstood if the bytes end inside the first group of fields, or a length in it can't be
     */
    public AnchorEvent(Layout layout, byte[] bytes, int start) throws NotUnderstood {
        this.layout = layout;
        this.bytes = bytes;
        offset = new int[layout.size()];
        Arrays.fill(offset, -1);
        int at = start;
        int groups = layout.groups.size();
        for (int g = 0; g < groups; g++) {
            int first = layout.groups.get(g);
            int end = g + 1 < groups ? layout.groups.get(g + 1) : layout.size();
            if (g > 0 && !fits(first, end, at)) {
                cutFrom = first;
                cutTo = at == bytes.length ? first : end; // bytes of part of a group: another version's, not read
                break;
            }
            for (int f = first; f < end; f++) {
                offset[f] = at;
                at = after(f, at, start);
            }
        }
        tail = bytes.length - at;
    }

    private boolean fits(int first, int end, int at) {
        long next = at;
        for (int f = first; f < end; f++) {
            Layout.Type type = layout.types.get(f);
            int size = type.size < 0 ? 4 : type.size;
            if (bytes.length - next < size) {
                return false;
            }
            if (type.size < 0) {
                long count = int32((int) next) & 0xffff_ffffL;
                next += type == Layout.Type.STRING ? count : count * 34;
            }
            next += size;
        }
        return next <= bytes.length;
    }

    private int after(int field, int at, int start) throws NotUnderstood {
        Layout.Type type = layout.types.get(field);
        int size = type.size;
        if (size < 0) {
            require(field, at, 4, start);
            long count = int32(at) & 0xffff_ffffL;
            long body = type == Layout.Type.STRING ? count : count * 34;
            if (body > bytes.length - at - 4) {
                throw new NotUnderstood(Reasons.EVENT_TOO_SHORT, layout.name() + " field " + layout.fieldName(field)
                        + " says it has " + body + " bytes, but only " + (bytes.length - at - 4) + " follow");
            }
            return at + 4 + (int) body;
        }
        require(field, at, size, start);
        return at + size;
    }

    private void require(int field, int at, int size, int start) throws NotUnderstood {
        if (bytes.length - at < size) {
            throw new NotUnderstood(Reasons.EVENT_TOO_SHORT, layout.name() + " ends after " + (bytes.length - start)
                    + " bytes, inside its version's field " + layout.fieldName(field));
        }
    }

    private int int32(int at) {
        return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff) << 16 | bytes[at + 3] << 24;
    }

    /** The layout it was read with. */
    public Layout layout() {
        return layout;
    }

    /** Bytes behind the last known field. */
    public int tail() {
        return tail;
    }

    /** True if the event is of a version that has {@code field}. */
    public boolean has(int field) {
        return offset[field] >= 0;
    }

    /** True if some of the group of {@code field} is there but not all: its value is not known rather than absent. */
    public boolean cut(int field) {
        return field >= cutFrom && field < cutTo;
    }

    /** All 64 bits of a number. */
    public long bits(int field) {
        return (long) LONG.get(bytes, offset[field]);
    }

    /**
     * A number as an amount.
     *
     * @throws NotUnderstood if it is over 2^63-1
     */
    public long amount(int field) throws NotUnderstood {
        long value = bits(field);
        if (value < 0) {
            throw new NotUnderstood(Reasons.AMOUNT_TOO_LARGE, layout.name() + " field " + layout.fieldName(field)
                    + " is " + Long.toUnsignedString(value) + ", over 2^63-1");
        }
        return value;
    }

    /** A number as an amount, {@code otherwise} where the event's version has no such field. */
    public long amountOr(int field, long otherwise) throws NotUnderstood {
        return has(field) ? amount(field) : otherwise;
    }

    /** A signed 128-bit number; 0 where the version has no such field. */
    public BigInteger wide(int field) {
        if (!has(field)) {
            return BigInteger.ZERO;
        }
        byte[] big = new byte[16];
        for (int i = 0; i < 16; i++) {
            big[15 - i] = bytes[offset[field] + i];
        }
        return new BigInteger(big);
    }

    /** An unsigned 128-bit number; the version must have the field. */
    public BigInteger unsigned(int field) {
        BigInteger value = wide(field);
        return value.signum() < 0 ? value.add(BigInteger.ONE.shiftLeft(128)) : value;
    }

    /** A number of one byte, 0 to 255. */
    public int small(int field) {
        return bytes[offset[field]] & 0xff;
    }

    /**
     * A yes or no.
     *
     * @throws NotUnderstood if the byte is neither 0 nor 1
     */
    public boolean yes(int field) throws NotUnderstood {
        byte value = bytes[offset[field]];
        if (value != 0 && value != 1) {
            throw new NotUnderstood(Reasons.EVENT_BAD_VALUE, layout.name() + " field " + layout.fieldName(field)
                    + " is " + (value & 0xff) + ", neither 0 nor 1");
        }
        return value == 1;
    }

    /** A 32-byte key. */
    public Address key(int field) {
        return Address.of(bytes, offset[field]);
    }

    /** A text; bytes that are not UTF-8 become replacement characters. */
    public String text(int field) {
        int at = offset[field];
        return new String(bytes, at + 4, int32(at), StandardCharsets.UTF_8);
    }

    /** Any field as text: numbers in decimal, keys in base58, shareholders as {@code key:bps,...}. */
    public String show(int field) {
        int at = offset[field];
        return switch (layout.types.get(field)) {
            case BOOL -> bytes[at] == 0 ? "false" : "true";
            case U8 -> Integer.toString(bytes[at] & 0xff);
            case U16 -> Integer.toString((bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8);
            case I32 -> Integer.toString(int32(at));
            case U64 -> Long.toUnsignedString(bits(field));
            case I64 -> Long.toString(bits(field));
            case I128 -> wide(field).toString();
            case U128 -> unsigned(field).toString();
            case KEY -> key(field).toBase58();
            case STRING -> text(field);
            case SHAREHOLDERS -> {
                StringBuilder list = new StringBuilder();
                for (int i = 0; i < int32(at); i++) {
                    int one = at + 4 + i * 34;
                    list.append(i == 0 ? "" : ",").append(Address.of(bytes, one).toBase58()).append(':')
                            .append((bytes[one + 32] & 0xff) | (bytes[one + 33] & 0xff) << 8);
                }
                yield list.toString();
            }
        };
    }
}
