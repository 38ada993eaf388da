package org.wallettracker.domain.desk;

import java.util.List;
import java.util.Optional;

/**
 * The three parts of a token's 999 points: two are read from Megatron's database; the third, of the wallets that bought
 * it, is not computed yet, so that the total is not known either.
 */
public record TokenParts(Optional<TokenScore> technical, Optional<TokenScore> holder) {
    /** Why the third part and the total are unknown. */
    public static final String WALLET_UNKNOWN = "not yet computed";
    /** Nothing was read. */
    public static final TokenParts NONE = new TokenParts(Optional.empty(), Optional.empty());

    /** The newest of each part among {@code scores} that was computed up to {@code asOf} (Unix seconds). */
    public static TokenParts of(List<TokenScore> scores, long asOf) {
        return new TokenParts(newest(scores, TokenScore.Part.TECHNICAL, asOf),
                newest(scores, TokenScore.Part.HOLDER, asOf));
    }

    private static Optional<TokenScore> newest(List<TokenScore> scores, TokenScore.Part part, long asOf) {
        TokenScore newest = null;
        for (TokenScore score : scores) {
            if (score.part() == part && Math.floorDiv(score.calculatedAt(), 1_000) <= asOf
                    && (newest == null || score.calculatedAt() > newest.calculatedAt())) {
                newest = score;
            }
        }
        return Optional.ofNullable(newest);
    }

    /** True if neither part was read. */
    public boolean isEmpty() {
        return technical.isEmpty() && holder.isEmpty();
    }

    /** When the older of the parts that are there was computed, Unix milliseconds; empty where none is. */
    public Optional<Long> calculatedAt() {
        return java.util.stream.Stream.of(technical, holder).flatMap(Optional::stream).map(TokenScore::calculatedAt)
                .min(Long::compare);
    }
}
