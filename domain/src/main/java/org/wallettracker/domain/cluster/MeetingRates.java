package org.wallettracker.domain.cluster;

/**
 * What a search of everything says of meetings within a window.
 *
 * @param chance how often wallets meet by chance
 * @param tried how many pairs could have met often enough
 * @param cut logarithm of the probability that one has to be below to stand out
 * @param habits how often wallets enter mints
 */
record MeetingRates(ChanceMeetings chance, double tried, double cut, Habits habits) {
    /** The same for wallets as they are now in {@code buys}. */
    MeetingRates now(CloseBuys buys, int nodes) {
        return new MeetingRates(chance.now(buys, nodes), tried, cut, habits);
    }
}
