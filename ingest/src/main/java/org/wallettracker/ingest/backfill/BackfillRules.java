package org.wallettracker.ingest.backfill;

/**
 * What follows from what.
 *
 * @param poolMinutes how long after graduation a pool's trades are wanted; 0 for none
 * @param wallets true if the early buyers of graduated tokens get their whole history
 * @param parallel how many bodies are asked for at once
 * @param confirmPages true if a second source is asked for each page too, where there is one
 */
public record BackfillRules(int poolMinutes, boolean wallets, int parallel, boolean confirmPages) {
    /** An hour after graduation, no wallets, eight at once, pages confirmed. */
    public static final BackfillRules DEFAULT = new BackfillRules(60, false, 8, true);

    public BackfillRules {
        if (poolMinutes < 0 || parallel < 1 || parallel > 256) {
            throw new IllegalArgumentException("minutes of a pool are 0 or more, bodies at once 1 to 256");
        }
    }
}
