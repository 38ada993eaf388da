package org.wallettracker.domain.desk;

import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.RecordedFact;

/**
 * A trade on a token's price line.
 *
 * @param recorded the fact behind it, always a {@link Fact.Trade}
 * @param priceE15 price after it, lamports per 10^15 base units; {@link org.wallettracker.domain.model.Unknown#AMOUNT}
 *     for a trade that makes no price: another quote than SOL, another pool, undone within its transaction
 * @param score of the wallet, hundredths; -1 where it has none
 */
public record TokenTrade(RecordedFact recorded, long priceE15, int score) {
    public TokenTrade {
        if (!(recorded.fact() instanceof Fact.Trade)) {
            throw new IllegalArgumentException("no trade: " + recorded.fact().kind());
        }
    }

    /** The trade itself. */
    public Fact.Trade trade() {
        return (Fact.Trade) recorded.fact();
    }
}
