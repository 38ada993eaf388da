package org.wallettracker.domain.score;

import org.wallettracker.domain.money.Amounts;
import org.wallettracker.domain.score.feature.Shares;
import org.wallettracker.domain.score.parameter.Criterion;
import org.wallettracker.domain.score.parameter.Curve;
import org.wallettracker.domain.score.parameter.ParameterSet;
import org.wallettracker.domain.score.parameter.ParameterSet.Priors;

/**
 * The sixteen curves read at a tally. Every rate has the form sum / (evidence + prior), so that less evidence never
 * raises it; losing positions add nothing above the line. Reusable; not for several threads at once.
 */
final class Marks {
    private static final int COUNT = Criterion.values().length;
    private static final int WHOLE = 10_000;

    /** What each curve was read at, in the unit of its criterion. */
    final long[] values = new long[COUNT];
    /** Hundredths of a point. */
    final int[] points = new int[COUNT];
    /** Profit in lamports and micro-dollars, after the cap on a single trade. */
    long countedLamports;
    long countedMicroUsd;
    boolean usdBorrowed;
    /** Win rate and skill by regime, hundredths of a percent. */
    final int[] regimeSkill = new int[3];
    /** True if there is a record in the present regime, and what it is worth, hundredths of a percent. */
    boolean recordNow;
    int performanceNow;
    /** The present regime's place, and the wins and losses in it. */
    int regimeNow;
    long winsNow;
    long lossesNow;
    /** What the rules move the reputation by, hundredths of a point of 100. */
    int reputationMoved;
    /** Share of the behaviour points left by the number of trades a day. */
    int calmFactor;

    private final ParameterSet parameters;
    private final Curve[] curves;
    private final int[] regimeWeights;

    Marks(ParameterSet parameters) {
        this.parameters = parameters;
        curves = new Curve[COUNT];
        for (Criterion criterion : Criterion.values()) {
            curves[criterion.place()] = parameters.curve(criterion);
        }
        regimeWeights = parameters.market().regimeWeights().stream().mapToInt(Integer::intValue).toArray();
    }

    /** Reads all curves at {@code t}. */
    void run(Tally t, boolean usdKnown, int busiestDay, int regime) {
        regimeNow = regime;
        winsNow = t.winsByRegime[regime];
        lossesNow = t.lossesByRegime[regime];
        Priors priors = parameters.priors();
        long gain = t.sums[Rows.GAIN];
        long loss = t.sums[Rows.LOSS];
        long profit = gain - loss;
        long rest = Math.max(0, profit - t.maxGain);
        long homogeneous = Math.min(profit, Shares.of(rest, parameters.winsor().factor(), 1_000));
        countedLamports = counted(profit, t.maxGain, parameters.winsor().baseLamports());
        countedMicroUsd = counted(t.sums[Rows.USD_GAIN] - t.sums[Rows.USD_LOSS], t.maxUsd,
                parameters.winsor().baseMicroUsd());
        usdBorrowed = !usdKnown;
        set(Criterion.PNL_SOL, countedLamports);
        set(Criterion.PNL_USD, countedMicroUsd);
        if (usdBorrowed) {
            borrowUsd();
        }
        set(Criterion.AVERAGE_MULTIPLE, multiple(t, priors));
        long organic = gain == 0 ? 0 : Shares.of(Math.max(0, countedLamports), t.sums[Rows.ORGANIC], gain);
        set(Criterion.ORGANIC_PROFIT, Shares.percent(organic, Math.max(0, countedLamports) + priors.organicLamports()));
        set(Criterion.SUSTAINED_PROFIT, Shares.percent(t.goodPeriods, t.periods + priors.sustainedPeriods()));
        set(Criterion.BEST_TRADE, Math.max(0, Math.min(Math.min(t.maxVerified, profit),
                parameters.winsor().baseLamports() + rest)));
        long wins = t.sums[Rows.WINS];
        long losses = t.sums[Rows.LOSSES];
        set(Criterion.WIN_RATE, rate(wins, losses, priors.winRate(), priors.winRatePositions()));
        set(Criterion.CONSISTENCY, Shares.percent(Math.max(0, homogeneous), Math.max(0, homogeneous) + loss
                + priors.consistencyLamports()));
        set(Criterion.GRADUATION_HITS, Amounts.mulDiv(t.sums[Rows.HITS], 1_000, t.sums[Rows.BASE]
                + priors.graduationHits()));
        calmFactor = calmFactor(busiestDay);
        long decided = t.sums[Rows.ANY_WINS] + losses;
        set(Criterion.BEHAVIOUR, mean(t.sums[Rows.CALM], decided, priors.behaviourPositions()) * calmFactor / WHOLE);
        set(Criterion.EARLY_ENTRY, mean(t.sums[Rows.ENTRY], decided, priors.entryPositions()));
        set(Criterion.EXIT_EFFICIENCY, mean(t.sums[Rows.EXIT], decided, priors.exitPositions()));
        set(Criterion.MARKET_TIMING, timing(t, priors));
        set(Criterion.STEADY_VOLUME, t.steadyDays);
        set(Criterion.DIVERSIFICATION, wins);
        set(Criterion.LONGEVITY, t.weeks);
        reputationMoved = ReputationRule.sum(t, parameters.reputation());
        recordNow = winsNow + lossesNow > 0;
        performanceNow = parameters.market().performance()
                .at(rate(winsNow, lossesNow, parameters.market().prior(), parameters.market().priorPositions()));
    }

    /** The most points of a curve, hundredths. */
    int top(Criterion criterion) {
        return curves[criterion.place()].top();
    }

    private void set(Criterion criterion, long value) {
        int i = criterion.place();
        values[i] = value;
        points[i] = curves[i].at(value);
    }

    /** The USD curve gets the fraction of its points that the SOL curve reached. */
    private void borrowUsd() {
        int sol = Criterion.PNL_SOL.place();
        int usd = Criterion.PNL_USD.place();
        points[usd] = (int) ((long) points[sol] * curves[usd].top() / curves[sol].top());
    }

    /** Profit, counted at most factor x max(0, profit - best trade) + base. */
    private long counted(long profit, long best, long base) {
        long rest = Math.max(0, profit - best);
        return Math.min(profit, base + Shares.of(rest, parameters.winsor().factor(), 1_000));
    }

    private static long multiple(Tally t, Priors priors) {
        long capped = t.sums[Rows.CAPPED];
        long capital = t.sums[Rows.CAPITAL] + priors.multiplePositions() * t.maxCapital;
        return capped <= 0 || capital <= 0 ? 1_000 : 1_000 + Amounts.mulDiv(capped, 1_000, capital);
    }

    private int calmFactor(int busiestDay) {
        int quiet = parameters.behaviour().quietActions();
        int frantic = parameters.behaviour().franticActions();
        if (busiestDay <= quiet) {
            return WHOLE;
        }
        return busiestDay >= frantic ? 0 : (int) ((long) (frantic - busiestDay) * WHOLE / (frantic - quiet));
    }

    private int timing(Tally t, Priors priors) {
        for (int r = 0; r < 3; r++) {
            int rate = rate(t.winsByRegime[r], t.lossesByRegime[r], priors.timingRate(), priors.timingPositions());
            regimeSkill[r] = t.winsByRegime[r] == 0 ? 0 : parameters.market().regimeSkill().at(rate);
        }
        int a = Math.max(regimeSkill[0], regimeSkill[1]);
        int b = Math.min(regimeSkill[0], regimeSkill[1]);
        int high = Math.max(a, regimeSkill[2]);
        int low = Math.min(b, regimeSkill[2]);
        int middle = a + b + regimeSkill[2] - high - low;
        return (int) (((long) high * regimeWeights[0] + (long) middle * regimeWeights[1]
                + (long) low * regimeWeights[2]) / WHOLE);
    }

    /** Shrunk win rate in hundredths of a percent. */
    private static int rate(long wins, long losses, int prior, int positions) {
        long all = wins + losses + positions;
        return all == 0 ? prior : (int) ((wins * WHOLE + (long) prior * positions) / all);
    }

    /** Sum of shares over evidence and prior. */
    private static int mean(long sum, long evidence, int prior) {
        long all = evidence + prior;
        return all == 0 ? 0 : (int) (sum / all);
    }
}
