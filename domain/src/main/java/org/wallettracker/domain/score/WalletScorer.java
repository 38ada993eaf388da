package org.wallettracker.domain.score;

import java.util.List;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.market.Market;

/** Scores one wallet. Pure: the same history, market and parameters give the same card, digit for digit. */
public interface WalletScorer {

    /** The card of the wallet whose dealings are {@code history}; percentile left at -1. */
    ScoreCard score(WalletHistory history, Market market);

    /**
     * The same card with an empty waterfall and, of the components, only the win rate, without formula and without the
     * positions it was counted from: what a leaderboard of many thousand wallets needs. The full card is made again when
     * a wallet is opened.
     */
    default ScoreCard brief(WalletHistory history, Market market) {
        ScoreCard card = score(history, market);
        List<ScoreCard.Component> winRate = card.components().stream().filter(c -> c.id().equals(ScoreCard.WIN_RATE))
                .map(ScoreCard.Component::brief).toList();
        return new ScoreCard(card.wallet(), card.score(), card.low(), card.high(), card.evidence(), card.percentile(),
                card.type(), card.typeConfidence(), card.typeEvidence(), winRate, List.of());
    }

    /** Name and version of the parameter set in force, e.g. "default v1". */
    String parameterSet();
}
