package org.wallettracker.domain.score.feature;

import java.util.List;
import org.wallettracker.domain.model.Address;

/**
 * Everything the score knows of a wallet.
 *
 * @param positions by anchor, then mint
 * @param failedFees lamports burnt by failed transactions
 * @param lastBuy Unix seconds of the last purchase that counts as a sign of life;
 *     {@link org.wallettracker.domain.model.Unknown#TIME} if there is none
 * @param busiestDay trades on the busiest day, the pieces of one slot counted once
 * @param busiestMints the tokens traded on that day (the last of several as busy), by address
 * @param unreconciled tokens of which the chain showed another balance than trades and transfers leave, by address
 */
public record WalletFeatures(List<PositionFeature> positions, long failedFees, long lastBuy, int busiestDay,
        List<Address> busiestMints, List<Address> unreconciled) {
    public WalletFeatures {
        unreconciled = List.copyOf(unreconciled);
        positions = List.copyOf(positions);
        busiestMints = List.copyOf(busiestMints);
    }
}
