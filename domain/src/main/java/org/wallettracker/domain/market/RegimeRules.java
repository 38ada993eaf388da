package org.wallettracker.domain.market;

/**
 * When a day of the market is calm or wild. Ranges are (high - low) / low of a UTC day, hundredths of a percent.
 *
 * @param solCalm range of SOL/USD below which a day is calm
 * @param solWild range of SOL/USD from which on a day is wild
 * @param hours different hours of a day that must have a SOL/USD price
 * @param tokenCalm median range of the traded tokens below which a day is calm
 * @param tokenWild median range of the traded tokens from which on a day is wild
 * @param minTraders wallets that must have traded a token on a day for its range to count
 * @param minTokens tokens whose range must count for the median to say anything
 */
public record RegimeRules(int solCalm, int solWild, int hours, int tokenCalm, int tokenWild, int minTraders,
        int minTokens) {

    /** 3 and 8 % over 6 hours; 100 and 400 % over 20 tokens of 5 traders. */
    public static final RegimeRules DEFAULT = new RegimeRules(300, 800, 6, 10_000, 40_000, 5, 20);

    public RegimeRules {
        if (solCalm < 0 || solWild <= solCalm || tokenCalm < 0 || tokenWild <= tokenCalm || hours < 1 || hours > 24
                || minTraders < 1 || minTraders > TokenDays.MOST_TRADERS || minTokens < 1) {
            throw new IllegalArgumentException("a wild day moves more than a calm one, and something must be known of"
                    + " it: SOL " + solCalm + " and " + solWild + ", tokens " + tokenCalm + " and " + tokenWild + ", "
                    + hours + " hours, " + minTraders + " traders, " + minTokens + " tokens");
        }
    }
}
