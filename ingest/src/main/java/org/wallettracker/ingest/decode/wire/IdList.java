package org.wallettracker.ingest.decode.wire;

import java.util.Arrays;

/** Ids of addresses in order. */
final class IdList {
    private int[] ids = new int[32];
    private int size;

    /** Forgets all; gives itself. */
    IdList clear() {
        size = 0;
        return this;
    }

    void add(int id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
        }
        ids[size++] = id;
    }

    int size() {
        return size;
    }

    int get(int place) {
        return ids[place];
    }
}
