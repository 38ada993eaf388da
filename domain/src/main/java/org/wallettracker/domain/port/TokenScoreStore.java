package org.wallettracker.domain.port;

import java.util.List;
import org.wallettracker.domain.desk.TokenScore;
import org.wallettracker.domain.model.Address;

/** Scores of tokens that others computed, the newest of each part. */
public interface TokenScoreStore {
    /** Keeps nothing. */
    TokenScoreStore NONE = new TokenScoreStore() {
        @Override
        public int keep(List<TokenScore> scores) {
            return 0;
        }

        @Override
        public List<TokenScore> of(Address mint) {
            return List.of();
        }
    };

    /**
     * Keeps each of {@code scores} that is newer than what is kept of its mint and part, in its place.
     *
     * @return how many were
     */
    int keep(List<TokenScore> scores);

    /** What is kept of {@code mint}, one of each part at most. */
    List<TokenScore> of(Address mint);
}
