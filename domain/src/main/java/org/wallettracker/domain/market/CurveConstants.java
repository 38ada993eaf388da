package org.wallettracker.domain.market;

/**
 * pump.fun's constants where a coin's own creation does not tell them, and default fees where no trade does (ONCHAIN 1.9
 * and 1.10 of the design notes).
 */
public final class CurveConstants {
    /** Base units that a curve sells before it is complete. */
    public static final long FOR_SALE = 793_100_000_000_000L;
    /** Virtual token reserves of a new curve. */
    public static final long VIRTUAL_TOKEN = 1_073_000_000_000_000L;
    /** Virtual lamports of a new curve: 30 SOL. */
    public static final long VIRTUAL_QUOTE = 30_000_000_000L;
    /** Total supply in base units. */
    public static final long SUPPLY = 1_000_000_000_000_000L;
    /** Decimals of every coin made on a curve. */
    public static final int DECIMALS = 6;

    private CurveConstants() {
    }
}
