package org.wallettracker.domain.score;

import java.util.Arrays;

/**
 * The rows of one wallet added up, each taken a whole number of times: once for the score itself, resampled for the
 * interval. Reusable; not for several threads at once.
 */
final class Tally {
    final long[] sums = new long[Rows.SUMS];
    final long[] winsByRegime = new long[3];
    final long[] lossesByRegime = new long[3];
    long maxGain;
    long maxVerified;
    long maxCapital;
    long maxUsd;
    long periods;
    long goodPeriods;
    long winVolume;
    long maxDayVolume;
    long weeks;

    private final long minPeriodProfit;
    private long periodProfit;
    private boolean periodCounts;
    private long dayVolume;

    Tally(long minPeriodProfit) {
        this.minPeriodProfit = minPeriodProfit;
    }

    /** Adds up {@code rows}, row r {@code times[r]} times. */
    void run(Rows rows, byte[] times) {
        clear();
        long period = Long.MIN_VALUE;
        long day = Long.MIN_VALUE;
        long week = Long.MIN_VALUE;
        for (int r = 0; r < rows.count; r++) {
            int w = times[r];
            if (w == 0) {
                continue;
            }
            int at = r * Rows.SUMS;
            for (int c = 0; c < Rows.SUMS; c++) {
                sums[c] += w * rows.sums[at + c];
            }
            maxGain = Math.max(maxGain, rows.maxGain[r]);
            maxVerified = Math.max(maxVerified, rows.maxVerified[r]);
            maxCapital = Math.max(maxCapital, rows.maxCapital[r]);
            maxUsd = Math.max(maxUsd, rows.maxUsd[r]);
            if (rows.period[r] != period) {
                endPeriod();
                period = rows.period[r];
            }
            if (rows.day[r] != day) {
                endDay();
                day = rows.day[r];
            }
            long wins = rows.sums[at + Rows.WINS];
            long losses = rows.sums[at + Rows.LOSSES];
            long profit = rows.sums[at + Rows.GAIN] - rows.sums[at + Rows.LOSS];
            periodProfit += w * profit;
            periodCounts |= profit != 0 || rows.sums[at + Rows.ANY_WINS] + losses > 0;
            winVolume += w * rows.winVolume[r];
            dayVolume += w * rows.allVolume[r];
            winsByRegime[rows.regime[r]] += w * wins;
            lossesByRegime[rows.regime[r]] += w * losses;
            if (wins > 0 && rows.week[r] != week) {
                week = rows.week[r];
                weeks++;
            }
        }
        endPeriod();
        endDay();
        sums[Rows.LOSS] += rows.failedFees;
    }

    private void clear() {
        Arrays.fill(sums, 0);
        Arrays.fill(winsByRegime, 0);
        Arrays.fill(lossesByRegime, 0);
        maxGain = 0;
        maxVerified = 0;
        maxCapital = 0;
        maxUsd = 0;
        periods = 0;
        goodPeriods = 0;
        winVolume = 0;
        maxDayVolume = 0;
        weeks = 0;
        periodProfit = 0;
        periodCounts = false;
        dayVolume = 0;
    }

    private void endPeriod() {
        if (periodCounts) {
            periods++;
            goodPeriods += periodProfit > 0 && periodProfit >= minPeriodProfit ? 1 : 0;
        }
        periodProfit = 0;
        periodCounts = false;
    }

    private void endDay() {
        maxDayVolume = Math.max(maxDayVolume, dayVolume);
        dayVolume = 0;
    }
}
