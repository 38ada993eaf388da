package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who deals with whom, and so who is a hub: an account with many others around it that are otherwise unlike each other.
 * How many they are makes no hub alone: the funder of a ring of hundreds pays wallets that are alike.
 */
final class Circles {
    /** Fewer are no crowd. */
    static final int CROWD = 8;
    /** Of a hub's circle less than this share is like another. */
    static final double ALIKE = 0.3;
    /** Circles of more are judged by a search of everything alone. */
    static final int LARGE = 1_000;

    /** Who acts like others around an account is of the same hand. */
    private static final double OF_ONE_HAND = 0.85;
    /** A person who pays a crowd, by the word of somebody who knows, pays its own. */
    private static final double OF_A_PERSON = 0.6;
    /** Whose likeness would show, and does not: friends give each other money too. */
    private static final double UNLIKE = 0.1;
    /** Who did too little for a likeness to show. */
    private static final double UNTRIED = 0.2;

    private final Nodes nodes;
    private final Likeness likeness;
    /** Where in {@link #around} those of each account begin, and the end of the last. */
    private final int[] start;
    /** Who is around each account, ascending. */
    private final int[] around;
    private final Circle[] judged;
    private final Side side;
    private final long least;

    /** Whom of those that deal with an account it is judged by. */
    enum Side {
        /** Those whom it pays. */
        PAID,
        /** Those who pay it. */
        PAYING
    }

    /** @param alike those of the circle that are like another of it, ascending */
    record Circle(int size, int[] alike) {
        private static final Circle NOBODY = new Circle(0, new int[0]);

        boolean hub() {
            return size >= CROWD && alike.length < ALIKE * size;
        }

        boolean alike(int node) {
            return Arrays.binarySearch(alike, node) >= 0;
        }
    }

    /** @param transfers payments, or whatever else goes from one to another */
    Circles(Columns columns, Likeness likeness, Transfers transfers, Side side, long least) {
        this(columns, likeness, transfers, side, least, null, Scope.ALL);
    }

    /**
     * Takes over how circles were judged that are large, or in which nobody is of {@code changed}.
     *
     * @param before of the same dealings but for those of wallets in {@code changed}
     */
    private Circles(Columns columns, Likeness likeness, Transfers transfers, Side side, long least,
            @Nullable Circles before,
            Scope changed) {
        nodes = columns.nodes();
        this.side = side;
        this.least = least;
        this.likeness = likeness;
        LongArrayList dealings = new LongArrayList();
        for (int i = 0; i < transfers.size(); i++) {
            int from = transfers.from(i);
            int to = transfers.to(i);
            if (from != to && transfers.atLeast(i, least) && !nodes.machine(from) && !nodes.machine(to)) {
                dealings.add(side == Side.PAID ? (long) from << 32 | to : (long) to << 32 | from);
            }
        }
        PairSet distinct = PairSet.of(dealings.toLongArray());
        start = new int[nodes.size() + 1];
        around = new int[distinct.size()];
        for (int i = 0; i < around.length; i++) {
            start[Link.lower(distinct.pair(i)) + 1]++;
            around[i] = Link.higher(distinct.pair(i));
        }
        for (int node = 0; node < nodes.size(); node++) {
            start[node + 1] += start[node];
        }
        judged = new Circle[nodes.size()];
        IntStream.range(0, judged.length).parallel().filter(node -> start[node] < start[node + 1]).forEach(node -> {
            int[] of = Arrays.copyOfRange(around, start[node], start[node + 1]);
            Circle known = before == null || node >= before.judged.length ? null : before.judged[node];
            boolean same = known != null && (known.size > LARGE || (known.size == of.length && !changed.has(node)
                    && Arrays.stream(of).noneMatch(changed::has)));
            judged[node] = known != null && same ? known : new Circle(of.length, likeness.alike(node, of));
        });
    }

    /**
     * The same dealings as they are now.
     *
     * @param changed who is another than before
     * @param touched receives who has, or is in, a circle that says something else
     */
    Circles now(Columns columns, Transfers transfers, Likeness likeness, Scope changed, BitSet touched) {
        Circles now = new Circles(columns, likeness, transfers, side, least, this, changed);
        now.changed(this, touched);
        return now;
    }

    /** Adds to {@code into} all accounts whose circle says something else than in {@code before}, with who is in it. */
    private void changed(Circles before, BitSet into) {
        for (int node = 0; node < judged.length; node++) {
            Circle was = node < before.judged.length ? before.of(node) : Circle.NOBODY;
            Circle is = of(node);
            if (was != is && (was.hub() != is.hub() || (was.size < CROWD) != (is.size < CROWD)
                    || !Arrays.equals(was.alike, is.alike))) {
                into.set(node);
                for (int i = start[node]; i < start[node + 1]; i++) {
                    into.set(around[i]);
                }
            }
        }
    }

    /** True if {@code node} ties nobody: a machine, or a hub. */
    boolean tiesNobody(int node) {
        return nodes.machine(node) || (!nodes.person(node) && of(node).hub());
    }

    /** Who is around {@code node}. */
    Circle of(int node) {
        Circle known = judged[node];
        return known == null ? Circle.NOBODY : known;
    }

    /** True if {@code node} is like another around {@code center}, or like it. */
    boolean alike(int center, int node) {
        return of(center).alike(node);
    }

    /** What a common dealing with {@code center} says of {@code node}, 0 to 1. */
    double weight(int center, int node) {
        Circle circle = of(center);
        if (circle.alike(node)) {
            return OF_ONE_HAND;
        } else if (circle.size >= CROWD && nodes.person(center)) {
            return OF_A_PERSON;
        } else if (likeness.known(node)) {
            return UNLIKE;
        }
        return circle.size >= CROWD ? 0.5 * circle.alike.length / circle.size : UNTRIED;
    }
}
