package org.wallettracker.domain.desk;

import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.score.WalletType;

/**
 * One wallet on the leaderboard. Rates are in hundredths of a percent (10000 = 100 %), multiples in thousandths (1500 =
 * 1.5 times); -1 where not known. Lamport and dollar figures are net of all fees.
 *
 * @param rank from 1, by score, ties by address
 * @param typeConfidence whole percent, 0 to 100
 * @param score hundredths of a point, 0 to 100000
 * @param low lower end of the interval, hundredths
 * @param high upper end, hundredths
 * @param evidence independent closed positions
 * @param realizedLamports profit of matched lots
 * @param unrealizedLamports exit value less cost of open lots of known cost; positions without a price source left out
 * @param pnlMicroUsd realised profit at the SOL/USD of each trade; valid only if {@code usdKnown}
 * @param winRate wins of {@code closed}, as the score counts them
 * @param closed wins and losses, as the score counts them
 * @param multiple net proceeds over net cost of all that was sold or burned
 * @param graduates distinct mints bought before they graduated
 * @param tokens distinct mints traded
 * @param trades without those in doubt
 * @param firstActive block time of the first trade, Unix seconds
 * @param lastActive block time of the last trade, Unix seconds
 * @param reconciledRate share of its trades that balances confirm, hundredths of a percent
 * @param observed positions of which some transaction showed the chain's balance
 * @param reconciled those of them whose trades and transfers make up that balance to the unit
 * @param spark realised profit over the last 30 days, a running total in lamports at the end of each UTC day, from the
 *     first day with a change on, at most 30
 * @param cluster id of the cluster it is in; empty if it is in none
 * @param penalised true if that cluster lowers its score
 * @param limited true if that cluster, all its wallets taken as one, scores no more than it: alone it might score higher
 */
public record LeaderboardRow(int rank, Address wallet, WalletType type, int typeConfidence, int score, int low,
        int high,
        int evidence, long realizedLamports, long unrealizedLamports, long pnlMicroUsd, boolean usdKnown, int winRate,
        int closed, int multiple, int graduates, int tokens, int trades, long firstActive, long lastActive,
        int reconciledRate, int observed, int reconciled, long[] spark, String cluster, boolean penalised,
        boolean limited) {
    /** Below so many independent closed positions a score says little either way. */
    public static final int ENOUGH_EVIDENCE = 5;

    /**
     * In place of a score where only the score is handed on: 0 points from too little evidence, which is no bad score but
     * none.
     */
    public static final int TOO_LITTLE = -2;

    /** A row of a wallet of which no balance is known. */
    public LeaderboardRow(int rank, Address wallet, WalletType type, int typeConfidence, int score, int low, int high,
            int evidence, long realizedLamports, long unrealizedLamports, long pnlMicroUsd, boolean usdKnown,
            int winRate, int closed, int multiple, int graduates, int tokens, int trades, long firstActive,
            long lastActive, int reconciledRate, long[] spark) {
        this(rank, wallet, type, typeConfidence, score, low, high, evidence, realizedLamports, unrealizedLamports,
                pnlMicroUsd, usdKnown, winRate, closed, multiple, graduates, tokens, trades, firstActive, lastActive,
                reconciledRate, 0, 0, spark);
    }

    /** A row of a wallet that is in no cluster. */
    public LeaderboardRow(int rank, Address wallet, WalletType type, int typeConfidence, int score, int low, int high,
            int evidence, long realizedLamports, long unrealizedLamports, long pnlMicroUsd, boolean usdKnown,
            int winRate, int closed, int multiple, int graduates, int tokens, int trades, long firstActive,
            long lastActive, int reconciledRate, int observed, int reconciled, long[] spark) {
        this(rank, wallet, type, typeConfidence, score, low, high, evidence, realizedLamports, unrealizedLamports,
                pnlMicroUsd, usdKnown, winRate, closed, multiple, graduates, tokens, trades, firstActive, lastActive,
                reconciledRate, observed, reconciled, spark, "", false, false);
    }

    /** The same with another rank. */
    public LeaderboardRow withRank(int other) {
        return other == rank
                ? this
                : new LeaderboardRow(other, wallet, type, typeConfidence, score, low, high, evidence, realizedLamports,
                        unrealizedLamports, pnlMicroUsd, usdKnown, winRate, closed, multiple, graduates, tokens, trades,
                        firstActive, lastActive, reconciledRate, observed, reconciled, spark, cluster, penalised,
                        limited);
    }

    /** The same in the cluster called {@code id}, which lowers its score, and holds it down, or not; "" for none. */
    public LeaderboardRow inCluster(String id, boolean lowered, boolean held) {
        return id.equals(cluster) && lowered == penalised && held == limited
                ? this
                : new LeaderboardRow(rank, wallet, type, typeConfidence, score, low, high, evidence, realizedLamports,
                        unrealizedLamports, pnlMicroUsd, usdKnown, winRate, closed, multiple, graduates, tokens, trades,
                        firstActive, lastActive, reconciledRate, observed, reconciled, spark, id, lowered, held);
    }

    /** Share of the positions with a known balance that reconcile, hundredths of a percent; -1 where none is known. */
    public int reconciledPositions() {
        return observed == 0 ? -1 : (int) (reconciled * 10_000L / observed);
    }

    /**
     * True if its score is 0 and its evidence little: neither the score nor the rank says anything. Where it is {@link
     * #limited}, its cluster alone would hold it at 0.
     */
    public boolean tooLittleEvidence() {
        return tooLittleEvidence(score, evidence);
    }

    /** True if a {@code score} is 0 for want of {@code evidence}. */
    public static boolean tooLittleEvidence(int score, int evidence) {
        return score == 0 && evidence < ENOUGH_EVIDENCE;
    }

    /** True if its evidence is enough for the score to say something. */
    public boolean enoughEvidence() {
        return evidence >= ENOUGH_EVIDENCE;
    }
}
