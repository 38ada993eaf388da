package org.wallettracker.domain.ledger;

/**
 * Limits of the ledger. They decide flags, never sums.
 *
 * @param dustLamports a position that spent less (net, all buys) is dust: in profit and loss, not in the win rate
 * @param rugSeconds how long the pool must be worth under {@code rugPartOfCost} of cost
 * @param rugPartOfCost as a divisor: 100 means 1 %
 * @param underWaterSeconds how long lots must be worth less than their cost to count as a loss
 */
public record LedgerRules(long dustLamports, long rugSeconds, long rugPartOfCost, long underWaterSeconds) {

    /** 0.01 SOL; 1 % for 24 hours; 7 days (SEMANTICS 3 and 4). */
    public static final LedgerRules DEFAULT = new LedgerRules(10_000_000L, 86_400L, 100L, 7 * 86_400L);

    public LedgerRules {
        if (dustLamports < 0 || rugSeconds <= 0 || rugPartOfCost <= 0 || underWaterSeconds <= 0) {
            throw new IllegalArgumentException("ledger limits must be above 0: dust " + dustLamports + ", rug "
                    + rugSeconds + " s at 1/" + rugPartOfCost + ", under water " + underWaterSeconds + " s");
        }
    }
}
