package org.wallettracker.domain.column;

import java.util.Arrays;
import java.util.stream.Stream;

/** Rows while they are collected, in chain order, and once they are put in their final order. */
final class ColumnRows {
    byte[] code;
    long[] raw;
    long[] net;
    int[] seconds;
    int[] slot;
    int[] transaction;
    short[] progress;

    ColumnRows(int rows) {
        code = new byte[rows];
        raw = new long[rows];
        net = new long[rows];
        seconds = new int[rows];
        slot = new int[rows];
        transaction = new int[rows];
        progress = new short[rows];
    }

    /** Makes room for {@code rows} rows. */
    void resize(int rows) {
        code = Arrays.copyOf(code, rows);
        raw = Arrays.copyOf(raw, rows);
        net = Arrays.copyOf(net, rows);
        seconds = Arrays.copyOf(seconds, rows);
        slot = Arrays.copyOf(slot, rows);
        transaction = Arrays.copyOf(transaction, rows);
        progress = Arrays.copyOf(progress, rows);
    }

    /** Puts the rows in the order that {@code from} tells; each column is let go of as soon as its copy is made. */
    void permute(int[] from) {
        Stream.<Runnable>of(() -> {
            byte[] to = new byte[from.length];
            for (int i = 0; i < from.length; i++) {
                to[i] = code[from[i]];
            }
            code = to;
        }, () -> raw = permuted(raw, from), () -> net = permuted(net, from), () -> seconds = permuted(seconds, from),
                () -> slot = permuted(slot, from), () -> transaction = permuted(transaction, from), () -> {
                    short[] to = new short[from.length];
                    for (int i = 0; i < from.length; i++) {
                        to[i] = progress[from[i]];
                    }
                    progress = to;
                }).parallel().forEach(Runnable::run);
    }

    private static long[] permuted(long[] values, int[] from) {
        long[] to = new long[from.length];
        for (int i = 0; i < from.length; i++) {
            to[i] = values[from[i]];
        }
        return to;
    }

    static int[] permuted(int[] values, int[] from) {
        int[] to = new int[from.length];
        for (int i = 0; i < from.length; i++) {
            to[i] = values[from[i]];
        }
        return to;
    }
}
