package org.wallettracker.ingest.simulate;

/**
 * What world is wanted. Two equal specifications give the same bytes.
 *
 * @param seed any number
 * @param tokens coins that are launched, 1 to 1,000,000
 * @param wallets wallets that trade, 20 to 5,000,000
 * @param days how long it lasts, 3 to 365; the wallets' records build up over this time
 * @param shape what is out of the ordinary about it
 */
public record WorldSpec(long seed, int tokens, int wallets, int days, Shape shape) {
    /** What can be out of the ordinary about a world. */
    public enum Shape {
        /** Nothing: rings and innocents of every kind, as many as fit its wallets. */
        ORDINARY,
        /** Every wallet is paid by one exchange, and there is no ring. */
        ONE_EXCHANGE,
        /** Beside the others a ring whose funder pays 400 wallets. */
        LARGE_RING
    }

    /** Unix seconds at which every world begins: 2026-09-01T00:00:00Z. */
    public static final long START = 1_788_220_800L;
    /** The slot that begins at {@link #START}. */
    public static final long FIRST_SLOT = 443_179_000L;
    /** How long a slot lasts. */
    public static final long SLOT_MILLIS = 400;
    /** Days a world lasts unless said otherwise. */
    public static final int DEFAULT_DAYS = 40;
    /** The world the workstation opens when it has no data. */
    public static final WorldSpec DEFAULT = of(7, 200);

    private static final int MAX_TOKENS = 1_000_000;
    private static final int MAX_WALLETS = 5_000_000;

    public WorldSpec {
        check("tokens", tokens, 1, MAX_TOKENS);
        check("wallets", wallets, 20, MAX_WALLETS);
        check("days", days, 3, 365);
    }

    /** An ordinary world. */
    public WorldSpec(long seed, int tokens, int wallets, int days) {
        this(seed, tokens, wallets, days, Shape.ORDINARY);
    }

    /** The same world of another shape. */
    public WorldSpec shaped(Shape other) {
        return new WorldSpec(seed, tokens, wallets, days, other);
    }

    /**
     * A world of the usual length with as many wallets as fit its coins.
     *
     * @throws IllegalArgumentException if {@code tokens} is out of range
     */
    public static WorldSpec of(long seed, int tokens) {
        check("tokens", tokens, 1, MAX_TOKENS);
        int wallets = 100 + (tokens <= 2_000 ? tokens * 5 / 2 : 5_000 + (tokens - 2_000) / 2);
        return new WorldSpec(seed, tokens, wallets, DEFAULT_DAYS);
    }

    /** Unix seconds at which it ends. */
    public long end() {
        return START + days * 86_400L;
    }

    private static void check(String what, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    "a simulated world has " + low + " to " + high + " " + what + ", not " + value);
        }
    }
}
