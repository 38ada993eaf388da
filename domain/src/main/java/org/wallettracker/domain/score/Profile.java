package org.wallettracker.domain.score;

import java.util.List;
import org.wallettracker.domain.model.Address;

/**
 * How a wallet behaves (specification 1.2 and 2.1), by counted rules. What needs clusters (connected wallets, the
 * coordination score) and what needs decisions (manual verification, the last audit) is not here: nothing is known of it
 * yet.
 *
 * @param responseSlots slots from a token's creation to the wallet's first buy, the median over {@code responseTokens};
 *     {@link org.wallettracker.domain.model.Unknown#AMOUNT} where no creation was seen
 * @param responseMillis the mean of the same at 400 ms a slot; unknown likewise
 * @param responseTokens tokens whose creation was seen
 * @param holdSeconds from a token's purchase to its first sale, the median; unknown where nothing was sold
 * @param patterns those that were found, in their order
 * @param suspicious acts by kind, in their order, also those that were not found
 */
public record Profile(long responseSlots, long responseMillis, int responseTokens, long holdSeconds,
        List<Pattern> patterns, List<Acts> suspicious) {
    public Profile {
        patterns = List.copyOf(patterns);
        suspicious = List.copyOf(suspicious);
    }

    /** All suspicious acts together. */
    public int suspiciousCount() {
        return suspicious.stream().mapToInt(acts -> acts.mints().size()).sum();
    }

    /**
     * A way of trading.
     *
     * @param id stable name, e.g. {@code scalper}
     * @param share tokens that show it, of those that could, hundredths of a percent
     * @param evidence one sentence
     * @param mints the tokens that show it
     */
    public record Pattern(String id, int share, String evidence, List<Address> mints) {
        public Pattern {
            mints = List.copyOf(mints);
        }
    }

    /** Suspicious acts of one kind, one a token. */
    public record Acts(String id, String label, List<Address> mints) {
        public Acts {
            mints = List.copyOf(mints);
        }
    }
}
