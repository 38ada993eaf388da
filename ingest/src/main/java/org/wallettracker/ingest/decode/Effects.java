package org.wallettracker.ingest.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sums of token changes per owner and mint. A handful per transaction, so searched in order. */
final class Effects {
    private int[] owners = new int[16];
    private int[] mints = new int[16];
    private long[] sums = new long[16];
    private int size;

    /** Forgets all sums. */
    void clear() {
        size = 0;
    }

    /** Adds {@code change} (wrapping arithmetic: amounts are 64 bits, changes are compared exactly). */
    void add(int owner, int mint, long change) {
        int i = index(owner, mint);
        if (i < 0) {
            if (size == owners.length) {
                owners = Arrays.copyOf(owners, size * 2);
                mints = Arrays.copyOf(mints, size * 2);
                sums = Arrays.copyOf(sums, size * 2);
            }
            i = size++;
            owners[i] = owner;
            mints[i] = mint;
            sums[i] = 0;
        }
        sums[i] += change;
    }

    /** The sum for {@code owner} and {@code mint}. */
    long get(int owner, int mint) {
        int i = index(owner, mint);
        return i < 0 ? 0 : sums[i];
    }

    /** True if for {@code owner} every sum here equals the one in {@code other}, both ways. */
    boolean agrees(Effects other, int owner) {
        return covers(other, owner) && other.covers(this, owner);
    }

    /** Everyone with a sum, once each, in the order they were added. */
    List<Integer> owners() {
        List<Integer> distinct = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (!distinct.contains(owners[i])) {
                distinct.add(owners[i]);
            }
        }
        return distinct;
    }

    /** The mints in which the sum of {@code owner} is not 0, in the order they were added. */
    List<Integer> moved(int owner) {
        List<Integer> moved = new ArrayList<>(2);
        for (int i = 0; i < size; i++) {
            if (owners[i] == owner && sums[i] != 0) {
                moved.add(mints[i]);
            }
        }
        return moved;
    }

    /** True if someone's sums are below 0 in one mint and above 0 in another. */
    boolean anyoneSwaps() {
        for (int i = 0; i < size; i++) {
            for (int j = 0; sums[i] < 0 && j < size; j++) {
                if (owners[j] == owners[i] && sums[j] > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean covers(Effects other, int owner) {
        for (int i = 0; i < size; i++) {
            if (owners[i] == owner && sums[i] != other.get(owner, mints[i])) {
                return false;
            }
        }
        return true;
    }

    private int index(int owner, int mint) {
        for (int i = 0; i < size; i++) {
            if (owners[i] == owner && mints[i] == mint) {
                return i;
            }
        }
        return -1;
    }
}
