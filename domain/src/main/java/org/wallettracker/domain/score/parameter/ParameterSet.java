package org.wallettracker.domain.score.parameter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wallettracker.domain.ledger.LedgerRules;
import org.wallettracker.domain.market.RegimeRules;

/**
 * Everything about the score that is a choice and not arithmetic. Immutable and wholly checked: a set that exists can be
 * used. Fractions are integers: percent in hundredths of a percent, factors in ten-thousandths, multiples in
 * thousandths.
 *
 * @param name e.g. "default"
 * @param version rises with every change
 * @param source where it was read, for messages
 * @param identity first eight hexadecimal digits of the SHA-256 of its canonical text
 * @param features the same over what decides how trades are counted; sets that share it differ only in how the counts
 *     are judged
 * @param tree what it was read from, for {@link ParameterEdit}
 */
public record ParameterSet(String name, int version, String source, String identity, String features,
        Map<String, Object> tree, Thresholds thresholds,
        Counting counting, Winsor winsor, Priors priors, Map<Criterion, Curve> curves, Entry entry,
        Graduation graduation, Behaviour behaviour, RegimeRules regime, MarketRecord market, Modifiers modifiers,
        Reputation reputation, Decay decay,
        Interval interval, Types types, Patterns patterns) {

    private static final long DAY = 86_400;

    /** When a wallet is smart and when buys make a signal. {@code minWalletScore} in points. */
    public record Thresholds(int minWalletScore, int signalThreshold, long minSmartBuyLamports) {
    }

    /** What counts as a win, a loss, a sign of life. */
    public record Counting(long dustLamports, int windowSeconds, int closedPercent, int belowCostDays, int washSeconds,
            int washPercent, int periodDays, long minPeriodProfitLamports, long steadyDayLamports) {
    }

    /** How much a single trade or lot may count. {@code factor} and {@code lotMultiple} in thousandths. */
    public record Winsor(int factor, long baseLamports, long baseMicroUsd, int lotMultiple) {
    }

    /** What is believed before the first trade; {@code graduationHits} in ten-thousandths. */
    public record Priors(int winRate, int winRatePositions, int multiplePositions, long organicLamports,
            int sustainedPeriods, long consistencyLamports, int graduationHits, int behaviourPositions,
            int entryPositions,
            int exitPositions, int timingRate, int timingPositions) {
    }

    /** Quality of an entry, in hundredths of a percent, by slots since creation and by curve progress. */
    public record Entry(Curve slots, Curve progress) {
    }

    /** Base rates of graduation by curve progress of the entry, both in hundredths of a percent. */
    public record Graduation(int limit, BaseRates baseRates) {
    }

    /** Where a machine is suspected. */
    public record Behaviour(int minReactionSlots, int minHoldSeconds, int quietActions, int franticActions) {
    }

    /** How a record in a regime is judged. {@code base} and {@code span} in ten-thousandths. */
    public record MarketRecord(int base, int span, Curve performance, int prior, int priorPositions, Curve regimeSkill,
            List<Integer> regimeWeights) {
        public MarketRecord {
            regimeWeights = List.copyOf(regimeWeights);
        }
    }

    /** Cluster penalty and reputation, ten-thousandths; {@code reputationStart} in hundredths of a point of 100. */
    public record Modifiers(int clusterPenaltyMax, int reputationWeight, int reputationStart) {
    }

    /**
     * What moves the reputation, in hundredths of a point of 100.
     *
     * @param history added, by weeks with a win that balances confirm
     * @param priorWins verified wins that are taken as given when acts are set beside them
     * @param unverified taken at most for positions with facts that no balance confirms; the others likewise
     */
    public record Reputation(Curve history, int priorWins, int unverified, int unreconciled, int sniped,
            int roundTrips, int dumped) {
    }

    /** How the interval is found. */
    public record Interval(int resamples, int maxRows, int minResamples, int lowPercentile, int highPercentile) {
    }

    /**
     * Rules of trading patterns: a pattern is named when {@code sharePercent} of at least {@code minTokens} tokens show it.
     *
     * @param scalpSeconds a first sale up to so long after the purchase is a scalp
     * @param holdSeconds from so long on it is a hold
     */
    public record Patterns(int minTokens, int sharePercent, int scalpSeconds, int holdSeconds) {
    }

    /** Rules of wallet types. */
    public record Types(int minPositions, int botReactionSlots, int botHoldSeconds, int botActionsPerDay,
            int botRoundTripPercent, int devSharePercent, int devTokens, long whalePositionLamports,
            int whaleMinPositions) {
    }

    public ParameterSet {
        tree = ParameterEdit.copy(tree);
        curves = java.util.Collections.unmodifiableMap(new EnumMap<>(curves));
    }

    /**
     * The set written in {@code tree}, as a TOML reader gives it.
     *
     * @param source name of the file, for messages
     * @throws InvalidParameters at the first thing that is missing, unknown, of another kind or out of range
     */
    public static ParameterSet of(Map<String, Object> tree, String source) {
        return new ParameterReader(tree, source).read();
    }

    /** The curve of {@code criterion}. */
    public Curve curve(Criterion criterion) {
        Curve curve = curves.get(criterion);
        if (curve == null) {
            throw new IllegalStateException("no curve for " + criterion);
        }
        return curve;
    }

    /** The ledger's limits that go with this set: they decide flags, never sums. */
    public LedgerRules ledgerRules() {
        LedgerRules usual = LedgerRules.DEFAULT;
        return new LedgerRules(counting.dustLamports(), usual.rugSeconds(), usual.rugPartOfCost(),
                counting.belowCostDays() * DAY);
    }

    /** Name, version and identity, e.g. "default v1 (3f2a9c1b)". */
    public String title() {
        return name + " v" + version + " (" + identity + ")";
    }
}
