package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;

/**
 * Who deals with whom, and so who is a hub: an account with many others around it that are otherwise unlike each other.
 * How many they are makes no hub alone: the funder of a ring of hundreds pays wallets that are alike.
 */
final class Circles {
    /** Fewer are no crowd. */
    static final int CROWD = 8;
    /** Of a hub's circle less than this share is like another. */
    static final double ALIKE = 0.3;

    private final Columns columns;
    private final Likeness likeness;
    private final Int2ObjectOpenHashMap<IntOpenHashSet> members = new Int2ObjectOpenHashMap<>();
    private final Int2ObjectOpenHashMap<Circle> judged = new Int2ObjectOpenHashMap<>();

    /** Whom of those that deal with an account it is judged by. */
    enum Side {
        /** Those whom it pays. */
        PAID,
        /** Those who pay it. */
        PAYING
    }

    /** @param alike those of the circle that are like another of it */
    record Circle(int size, IntOpenHashSet alike) {
        boolean hub() {
            return size >= CROWD && alike.size() < ALIKE * size;
        }
    }

    /** @param transfers payments, or whatever else goes from one to another */
    Circles(Columns columns, Likeness likeness, Transfers transfers, Side side, long least) {
        this.columns = columns;
        this.likeness = likeness;
        Nodes nodes = columns.nodes();
        for (int i = 0; i < transfers.size(); i++) {
            int from = transfers.from(i);
            int to = transfers.to(i);
            if (from != to && transfers.amount(i) >= least && !nodes.machine(from) && !nodes.machine(to)) {
                int center = side == Side.PAID ? from : to;
                members.computeIfAbsent(center, n -> new IntOpenHashSet()).add(center == from ? to : from);
            }
        }
    }

    /** True if {@code node} ties nobody: a machine, or a hub. */
    boolean tiesNobody(int node) {
        return columns.nodes().machine(node) || (!columns.nodes().person(node) && of(node).hub());
    }

    /** Who is around {@code node}. */
    Circle of(int node) {
        Circle known = judged.get(node);
        if (known == null) {
            IntOpenHashSet around = members.get(node);
            int[] sorted = around == null ? new int[0] : around.toIntArray();
            Arrays.sort(sorted);
            known = new Circle(sorted.length, likeness.alike(sorted));
            judged.put(node, known);
        }
        return known;
    }

    /** What a common dealing with {@code center} says of {@code node}, 0 to 1. */
    double weight(int center, int node) {
        Circle circle = of(center);
        if (circle.alike.contains(node)) {
            return 0.85;
        }
        return circle.size < CROWD ? 0.6 : 0.3;
    }
}
