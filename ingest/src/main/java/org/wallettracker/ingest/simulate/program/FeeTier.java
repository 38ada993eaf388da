package org.wallettracker.ingest.simulate.program;

import static org.wallettracker.domain.money.Amounts.mulDiv;

/**
 * PumpSwap's fees for canonical pools, by market cap (ONCHAIN 1.10), basis points. Tiers from 54,030 SOL on are left
 * out: they have half basis points, and no simulated coin comes near them.
 *
 * @param fromSol market cap in SOL from which it holds
 */
public record FeeTier(long fromSol, int creator, int protocol, int lp) {
    private static final long SOL = 1_000_000_000L;
    private static final FeeTier[] TIERS = {new FeeTier(0, 30, 93, 2), new FeeTier(420, 95, 5, 20),
            new FeeTier(1_470, 90, 5, 20), new FeeTier(2_460, 85, 5, 20), new FeeTier(3_440, 80, 5, 20),
            new FeeTier(4_420, 75, 5, 20), new FeeTier(9_820, 70, 5, 20), new FeeTier(14_740, 65, 5, 20),
            new FeeTier(19_650, 60, 5, 20), new FeeTier(24_560, 55, 5, 20), new FeeTier(29_470, 50, 5, 20),
            new FeeTier(34_380, 45, 5, 20), new FeeTier(39_300, 40, 5, 20), new FeeTier(44_210, 35, 5, 20),
            new FeeTier(49_120, 30, 5, 20)};

    /** The tier for the reserves of {@code pool} as they are. */
    public static FeeTier of(Pool pool) {
        long cap = marketCap(pool);
        FeeTier found = TIERS[0];
        for (FeeTier tier : TIERS) {
            if (cap >= tier.fromSol * SOL) {
                found = tier;
            }
        }
        return found;
    }

    /** Market cap in lamports. */
    static long marketCap(Pool pool) {
        return mulDiv(pool.quote.amount(), Curve.SUPPLY, pool.base.amount());
    }

    /** All fees together. */
    public int total() {
        return creator + protocol + lp;
    }
}
