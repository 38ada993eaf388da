package org.wallettracker.domain.model;

/**
 * The money beside the swap amount, each kind apart. The venue's own fees ({@code protocol, creator, lp, cashback}) are
 * in units of the quote mint (lamports when the quote is SOL) and are charged on top of a buy's swap amount or taken
 * out of a sell's; the others are lamports. {@link Unknown#AMOUNT} where the source does not tell.
 *
 * @param protocol the venue's fee
 * @param creator the token creator's fee
 * @param lp the liquidity providers' fee (stays in the pool)
 * @param cashback the part set aside as the trader's later rebate
 * @param terminal fee of the trading terminal or bot, lamports
 * @param network base and priority fee, lamports; this trade's share where several share a transaction
 * @param tip tips to land the transaction, lamports; this trade's share
 * @param rent deposits for accounts opened by the trade less deposits that came back, lamports; never a cost and may be
 *     negative
 * @param rentKnown false if {@code rent} is not known
 */
public record TradeCosts(long protocol, long creator, long lp, long cashback, long terminal, long network, long tip,
        long rent, boolean rentKnown) {

    /**
     * Sum of the venue's fees in quote units; unknown if any is.
     *
     * @throws ArithmeticException if they don't fit a long
     */
    public long venueFees() {
        return protocol < 0 || creator < 0 || lp < 0 || cashback < 0
                ? Unknown.AMOUNT
                : Math.addExact(Math.addExact(protocol, creator), Math.addExact(lp, cashback));
    }

    /**
     * Terminal, network and tip lamports together; unknown parts count as nothing (the trade is then provisional).
     *
     * @throws ArithmeticException if they don't fit a long
     */
    public long lamportsBeside() {
        return Math.addExact(Math.addExact(Math.max(0, terminal), Math.max(0, network)), Math.max(0, tip));
    }
}
