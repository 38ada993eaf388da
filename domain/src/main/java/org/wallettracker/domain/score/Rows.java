package org.wallettracker.domain.score;

import java.util.List;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.score.feature.PositionFeature;
import org.wallettracker.domain.score.feature.PositionFeature.Outcome;
import org.wallettracker.domain.score.feature.Shares;
import org.wallettracker.domain.score.feature.WalletFeatures;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * A wallet's positions as columns of numbers that only need adding up. Wins entered within one window share a row (they
 * are one piece of evidence), every other position has its own. Rows stand in order of time.
 */
final class Rows {
    /** Columns that are sums. */
    static final int GAIN = 0;
    static final int LOSS = 1;
    static final int ORGANIC = 2;
    static final int CAPPED = 3;
    static final int CAPITAL = 4;
    static final int USD_GAIN = 5;
    static final int USD_LOSS = 6;
    static final int WINS = 7;
    static final int ANY_WINS = 8;
    static final int LOSSES = 9;
    static final int ENTRY = 10;
    static final int CALM = 11;
    static final int EXIT = 12;
    static final int EXITS = 13;
    static final int HITS = 14;
    static final int BASE = 15;
    /** Number of sum columns. */
    static final int SUMS = 16;

    private static final long DAY = 86_400;
    private static final int WHOLE = 10_000;

    final int count;
    final long[] sums;
    final long[] maxGain;
    final long[] maxVerified;
    final long[] maxCapital;
    final long[] maxUsd;
    final long[] winVolume;
    final long[] allVolume;
    final long[] period;
    final long[] day;
    final long[] week;
    final int[] regime;
    final boolean usdKnown;
    final long failedFees;
    /** Rows with a decided position: the independent closed positions. */
    final int evidence;

    Rows(WalletFeatures features, Market market, Standing standing, ParameterSet parameters) {
        List<PositionFeature> positions = features.positions();
        int most = positions.size();
        sums = new long[most * SUMS];
        maxGain = new long[most];
        maxVerified = new long[most];
        maxCapital = new long[most];
        maxUsd = new long[most];
        winVolume = new long[most];
        allVolume = new long[most];
        period = new long[most];
        day = new long[most];
        week = new long[most];
        regime = new int[most];
        int[] wins = new int[most];
        int[] exits = new int[most];
        boolean usd = true;
        int n = 0;
        long lastWindow = Long.MIN_VALUE;
        int windowRow = -1;
        int decided = 0;
        long decidedWindow = Long.MIN_VALUE;
        int windowSeconds = parameters.counting().windowSeconds();
        long periodSeconds = parameters.counting().periodDays() * DAY;
        for (PositionFeature p : positions) {
            long window = Math.floorDiv(p.anchor(), windowSeconds);
            boolean win = p.outcome() == Outcome.WIN;
            int row;
            if (win && window == lastWindow) {
                row = windowRow;
            } else {
                row = n++;
                period[row] = Math.floorDiv(p.anchor(), periodSeconds);
                day[row] = Math.floorDiv(p.anchor(), DAY);
                week[row] = Math.floorDiv(p.anchor(), 7 * DAY);
                regime[row] = p.decided() ? market.regimeAt(p.anchor()).ordinal() : 0;
                if (win) {
                    lastWindow = window;
                    windowRow = row;
                }
            }
            if (p.decided() && window != decidedWindow) {
                decidedWindow = window;
                decided++;
            }
            usd &= p.usdKnown();
            addMoney(row, p, standing);
            if (p.decided()) {
                addRates(row, p, wins, exits);
            }
        }
        for (int r = 0; r < n; r++) {
            divide(r, wins[r], exits[r]);
        }
        count = n;
        usdKnown = usd;
        failedFees = features.failedFees();
        evidence = decided;
    }

    private void addMoney(int row, PositionFeature p, Standing standing) {
        int at = row * SUMS;
        long gain = Math.max(0, p.profit());
        sums[at + GAIN] += gain;
        sums[at + LOSS] += gain - p.profit();
        sums[at + ORGANIC] += Shares.of(gain, standing.organic(p.mint()), WHOLE);
        sums[at + CAPPED] += p.capped();
        sums[at + CAPITAL] += p.capital();
        long usdGain = Math.max(0, p.microUsd());
        sums[at + USD_GAIN] += usdGain;
        sums[at + USD_LOSS] += usdGain - p.microUsd();
        maxGain[row] = Math.max(maxGain[row], gain);
        maxUsd[row] = Math.max(maxUsd[row], usdGain);
        maxCapital[row] = Math.max(maxCapital[row], p.capital());
        if (p.won() && p.verified()) {
            maxVerified[row] = Math.max(maxVerified[row], Shares.of(gain, standing.organic(p.mint()), WHOLE));
        }
    }

    private void addRates(int row, PositionFeature p, int[] wins, int[] exits) {
        int at = row * SUMS;
        sums[at + BASE] += p.baseRate();
        if (p.outcome() == Outcome.LOSS) {
            sums[at + LOSSES]++;
            sums[at + EXITS] += p.exitReachable() ? 1 : 0;
            return;
        }
        wins[row]++;
        exits[row] += p.exitReachable() ? 1 : 0;
        allVolume[row] += p.winCapital();
        sums[at + ANY_WINS] = 1;
        if (p.won()) {
            sums[at + WINS] = 1;
            sums[at + ENTRY] += p.entryQuality();
            sums[at + CALM] += p.calmShare();
            sums[at + EXIT] += p.exitEfficiency();
            sums[at + HITS] = Math.min(WHOLE, sums[at + HITS] + p.hitShare());
            winVolume[row] += p.winCapital();
        }
    }

    /** Several wins of one window count as their mean. */
    private void divide(int row, int wins, int exits) {
        int at = row * SUMS;
        if (wins > 1) {
            sums[at + ENTRY] /= wins;
            sums[at + CALM] /= wins;
        }
        if (exits > 0) {
            sums[at + EXIT] /= exits;
            sums[at + EXITS]++;
        }
    }

}
