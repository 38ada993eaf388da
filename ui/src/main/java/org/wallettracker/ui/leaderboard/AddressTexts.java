package org.wallettracker.ui.leaderboard;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.wallettracker.domain.desk.LeaderboardRow;

/** The base58 texts of many addresses in one array of bytes: searched, ordered and compared without a string each. */
final class AddressTexts {
    private static final int WIDTH = 44;
    private static final int SEEN = 4;
    private final byte[] text;
    private final byte[] lengths;
    private final LongOpenHashSet twins;

    AddressTexts(List<LeaderboardRow> rows) {
        text = new byte[Math.multiplyExact(rows.size(), WIDTH)];
        lengths = new byte[rows.size()];
        IntStream.range(0, rows.size()).parallel().forEach(i -> {
            byte[] bytes = bytes(rows.get(i).wallet().toBase58());
            System.arraycopy(bytes, 0, text, i * WIDTH, bytes.length);
            lengths[i] = (byte) bytes.length;
        });
        long[] seen = new long[lengths.length];
        Arrays.setAll(seen, i -> seen(text, i * WIDTH, lengths[i]));
        LongArrays.radixSort(seen);
        twins = new LongOpenHashSet();
        for (int i = 1; i < seen.length; i++) {
            if (seen[i] == seen[i - 1]) {
                twins.add(seen[i]);
            }
        }
    }

    private static byte[] bytes(String address) {
        return address.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The first and last characters, which is what a person sees, as one number. */
    private static long seen(byte[] bytes, int from, int length) {
        long key = 0;
        for (int i = 0; i < SEEN; i++) {
            key = key << 16 | (bytes[from + i] & 0xffL) << 8 | bytes[from + length - SEEN + i] & 0xff;
        }
        return key;
    }

    /** True if more than one of the addresses starts and ends like {@code address}. */
    boolean lookalike(String address) {
        byte[] bytes = bytes(address);
        return twins.contains(seen(bytes, 0, bytes.length));
    }

    /** {@code part} as {@link #contains} takes it. */
    static byte[] needle(String part) {
        return bytes(part.toLowerCase(Locale.ROOT));
    }

    /** True if address {@code i} contains {@code needle} in any case. */
    boolean contains(int i, byte[] needle) {
        int from = i * WIDTH;
        int last = from + lengths[i] - needle.length;
        for (int at = from; at <= last; at++) {
            int n = 0;
            while (n < needle.length && lower(text[at + n]) == needle[n]) {
                n++;
            }
            if (n == needle.length) {
                return true;
            }
        }
        return false;
    }

    private static byte lower(byte c) {
        return c >= 'A' && c <= 'Z' ? (byte) (c + 32) : c;
    }

    /** The place of each address in the order of their texts. */
    long[] ranks() {
        long[] heads = new long[lengths.length];
        Arrays.setAll(heads, this::head);
        int[] order = new int[lengths.length];
        Arrays.setAll(order, i -> i);
        IntArrays.parallelQuickSort(order, (a, b) -> {
            int byHead = Long.compare(heads[a], heads[b]);
            return byHead != 0 ? byHead : compare(a, b);
        });
        long[] ranks = new long[order.length];
        for (int place = 0; place < ranks.length; place++) {
            ranks[order[place]] = place;
        }
        return ranks;
    }

    private long head(int i) {
        long head = 0;
        for (int c = 0; c < 8; c++) {
            head = head << 8 | text[i * WIDTH + c];
        }
        return head;
    }

    private int compare(int a, int b) {
        return Arrays.compare(text, a * WIDTH, a * WIDTH + lengths[a], text, b * WIDTH, b * WIDTH + lengths[b]);
    }
}
