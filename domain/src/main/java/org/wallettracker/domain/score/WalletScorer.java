package org.wallettracker.domain.score;

import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.market.Market;

/** Scores one wallet. Pure: the same history, market and parameters give the same card, digit for digit. */
public interface WalletScorer {

    /** The card of the wallet whose dealings are {@code history}; percentile left at -1. */
    ScoreCard score(WalletHistory history, Market market);

    /** Name and version of the parameter set in force, e.g. "default v1". */
    String parameterSet();
}
