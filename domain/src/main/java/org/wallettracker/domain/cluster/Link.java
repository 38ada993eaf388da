package org.wallettracker.domain.cluster;

import java.util.Comparator;

/**
 * Evidence of one kind between two wallets.
 *
 * @param a number of the wallet with the lower address
 * @param b number of the other
 * @param weight how much it says that both are one's, 0 to 1
 * @param time of its first fact, Unix seconds; {@link org.wallettracker.domain.model.Unknown#TIME} if none has one
 * @param steps payments by which money went from {@code a} to {@code b}, negative if it went from {@code b} to {@code a};
 *     0 where it went both ways, or nothing did
 * @param places of the facts it rests on, in the order of the chain; at most {@link #MOST_PLACES}
 */
record Link(int a, int b, LinkKind kind, double weight, long time, int steps, int[] places) {
    /** More facts than this say nothing more. */
    static final int MOST_PLACES = 24;

    /** By pair, kind, the strongest first. */
    static final Comparator<Link> ORDER = Comparator.comparingInt(Link::a).thenComparingInt(Link::b)
            .thenComparing(Link::kind).thenComparing(Comparator.comparingDouble(Link::weight).reversed())
            .thenComparingInt(link -> link.places.length == 0 ? -1 : link.places[0]);

    /** Between two wallets in whatever order. */
    static Link of(int one, int other, LinkKind kind, double weight, long time, int... places) {
        return new Link(Math.min(one, other), Math.max(one, other), kind, weight, time, 0, distinct(places));
    }

    /** The same as money that went from {@code payer}, one of both, to the other in {@code payments}. */
    Link from(int payer, int payments) {
        return new Link(a, b, kind, weight, time, payer == a ? payments : -payments, places);
    }

    /** The first {@link #MOST_PLACES} of {@code places}, each once. */
    private static int[] distinct(int[] places) {
        int[] sorted = places.clone();
        java.util.Arrays.sort(sorted);
        int count = 0;
        for (int place : sorted) {
            if (count < MOST_PLACES && (count == 0 || sorted[count - 1] != place)) {
                sorted[count++] = place;
            }
        }
        return java.util.Arrays.copyOf(sorted, count);
    }

    /** Both numbers in one. */
    long pair() {
        return pair(a, b);
    }

    /** Both numbers in one, the lower above. */
    static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    static int lower(long pair) {
        return (int) (pair >>> 32);
    }

    static int higher(long pair) {
        return (int) pair;
    }
}
