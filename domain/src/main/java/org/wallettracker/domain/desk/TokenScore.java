package org.wallettracker.domain.desk;

import org.wallettracker.domain.model.Address;

/**
 * A part of the 999 points of a token that somebody else computed: shown as theirs, never used by the desk's own scores.
 *
 * @param hundredths of a point
 * @param calculatedAt when they computed it, by their clock, Unix milliseconds
 * @param readAt when the desk read it, Unix milliseconds
 */
public record TokenScore(Address mint, Part part, int hundredths, long calculatedAt, long readAt) {

    /** Which part. The order is kept in databases: new ones go to the end. */
    public enum Part {
        /** Market cap, curve, trading health, response to sell-offs. */
        TECHNICAL(-6_000),
        /** Distribution, quality and activity of holders. */
        HOLDER(0);

        /** The most that either can be, hundredths. */
        public static final int MOST = 33_300;

        private final int least;

        Part(int least) {
            this.least = least;
        }

        /** The least it can be, hundredths. */
        public int least() {
            return least;
        }
    }
}
