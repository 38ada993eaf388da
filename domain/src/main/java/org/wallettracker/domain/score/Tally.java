package org.wallettracker.domain.score;

import java.util.Arrays;
import org.wallettracker.domain.score.parameter.ParameterSet;

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
    long steadyDays;
    long weeks;
    /** Weeks with a win whose facts balances confirm. */
    long verifiedWeeks;
    long unreconciled;

    private final long minPeriodProfit;
    private final long minDayVolume;
    private long[] periodProfit = new long[0];
    private boolean[] periodCounts = new boolean[0];
    private long dayVolume;

    Tally(ParameterSet.Counting counting) {
        minPeriodProfit = counting.minPeriodProfitLamports();
        minDayVolume = counting.steadyDayLamports();
    }

    /** How many numbers a tally is. */
    static final int WIDTH = Rows.SUMS + 16;

    /** Writes its numbers into {@code to} from place {@code at} on. */
    void store(long[] to, int at) {
        System.arraycopy(sums, 0, to, at, Rows.SUMS);
        int i = at + Rows.SUMS;
        for (int r = 0; r < winsByRegime.length; r++) {
            to[i++] = winsByRegime[r];
            to[i++] = lossesByRegime[r];
        }
        to[i++] = maxGain;
        to[i++] = maxVerified;
        to[i++] = maxCapital;
        to[i++] = maxUsd;
        to[i++] = periods;
        to[i++] = goodPeriods;
        to[i++] = steadyDays;
        to[i++] = weeks;
        to[i++] = verifiedWeeks;
        to[i] = unreconciled;
    }

    /** Takes the numbers that {@link #store} wrote. */
    void load(long[] from, int at) {
        System.arraycopy(from, at, sums, 0, Rows.SUMS);
        int i = at + Rows.SUMS;
        for (int r = 0; r < winsByRegime.length; r++) {
            winsByRegime[r] = from[i++];
            lossesByRegime[r] = from[i++];
        }
        maxGain = from[i++];
        maxVerified = from[i++];
        maxCapital = from[i++];
        maxUsd = from[i++];
        periods = from[i++];
        goodPeriods = from[i++];
        steadyDays = from[i++];
        weeks = from[i++];
        verifiedWeeks = from[i++];
        unreconciled = from[i];
    }

    /** Adds up {@code rows}, row r {@code times[r]} times. */
    void run(Rows rows, byte[] times) {
        clear(rows.periods);
        long day = Long.MIN_VALUE;
        long week = Long.MIN_VALUE;
        long verifiedWeek = Long.MIN_VALUE;
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
            if (rows.day[r] != day) {
                endDay();
                day = rows.day[r];
            }
            long wins = rows.sums[at + Rows.WINS];
            long losses = rows.sums[at + Rows.LOSSES];
            int period = rows.period[r];
            if (period >= 0) {
                periodProfit[period] += w * rows.periodNet[r];
                periodCounts[period] = true;
            }
            int regimes = rows.regimes[r];
            for (int g = 0; g < winsByRegime.length; g++) {
                if ((regimes >> g & 1) != 0) {
                    winsByRegime[g] += w * wins;
                    lossesByRegime[g] += w * losses;
                }
            }
            dayVolume += w * rows.winVolume[r];
            if (wins > 0 && rows.week[r] != week) {
                week = rows.week[r];
                weeks++;
            }
            if (rows.sums[at + Rows.VERIFIED_WINS] > 0 && rows.week[r] != verifiedWeek) {
                verifiedWeek = rows.week[r];
                verifiedWeeks++;
            }
        }
        endDay();
        endPeriods(rows, times);
        sums[Rows.LOSS] += rows.failedFees;
        unreconciled = rows.unreconciled;
    }

    private void clear(int periodCount) {
        if (periodProfit.length < periodCount) {
            periodProfit = new long[periodCount];
            periodCounts = new boolean[periodCount];
        }
        Arrays.fill(periodProfit, 0);
        Arrays.fill(periodCounts, false);
        Arrays.fill(sums, 0);
        Arrays.fill(winsByRegime, 0);
        Arrays.fill(lossesByRegime, 0);
        maxGain = 0;
        maxVerified = 0;
        maxCapital = 0;
        maxUsd = 0;
        periods = 0;
        goodPeriods = 0;
        steadyDays = 0;
        weeks = 0;
        verifiedWeeks = 0;
        unreconciled = 0;
        dayVolume = 0;
    }

    /** A loss weighs in full on every period it was bought in: no purchase can move it out of the way. */
    private void endPeriods(Rows rows, byte[] times) {
        for (int i = 0; i < rows.extraRow.length; i++) {
            int row = rows.extraRow[i];
            if (times[row] > 0) {
                periodProfit[rows.extraPeriod[i]] += times[row] * rows.periodNet[row];
                periodCounts[rows.extraPeriod[i]] = true;
            }
        }
        for (int p = 0; p < rows.periods; p++) {
            if (periodCounts[p]) {
                periods++;
                goodPeriods += periodProfit[p] > 0 && periodProfit[p] >= minPeriodProfit ? 1 : 0;
            }
        }
    }

    private void endDay() {
        steadyDays += dayVolume > 0 && dayVolume >= minDayVolume ? 1 : 0;
        dayVolume = 0;
    }
}
