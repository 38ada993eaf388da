package org.wallettracker.ingest.simulate.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of instruction data or of an event, little-endian as the chain's programs write them (Borsh). */
public final class Bytes {
    private byte[] bytes = new byte[512];
    private int length;

    /** Forgets what was written. */
    public Bytes clear() {
        length = 0;
        return this;
    }

    /** How many bytes were written. */
    public int length() {
        return length;
    }

    /** The backing array; only the first {@link #length()} bytes count. */
    public byte[] array() {
        return bytes;
    }

    /** A copy of what was written. */
    public byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** A discriminator: eight bytes written as they stand in {@code hex}. */
    public Bytes tag(long hex) {
        return u64(Long.reverseBytes(hex));
    }

    /** One byte. */
    public Bytes u8(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    /** A truth value, one byte. */
    public Bytes bool(boolean value) {
        return u8(value ? 1 : 0);
    }

    /** Two bytes. */
    public Bytes u16(int value) {
        return u8(value).u8(value >>> 8);
    }

    /** Four bytes. */
    public Bytes u32(int value) {
        return u16(value).u16(value >>> 16);
    }

    /** Eight bytes. */
    public Bytes u64(long value) {
        room(8);
        for (int i = 0; i < 8; i++) {
            bytes[length++] = (byte) (value >>> (8 * i));
        }
        return this;
    }

    /** Sixteen bytes of a value that is not negative. */
    public Bytes u128(long value) {
        return u64(value).u64(0);
    }

    /** The 32 bytes of an account's key. */
    public Bytes key(Account account) {
        return raw(account.key());
    }

    /** Bytes as they are. */
    public Bytes raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
    }

    /** {@code count} zero bytes. */
    public Bytes zeros(int count) {
        room(count);
        Arrays.fill(bytes, length, length + count, (byte) 0);
        length += count;
        return this;
    }

    /** Length in four bytes, then the text in UTF-8. */
    public Bytes string(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return u32(utf8.length).raw(utf8);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
