package org.wallettracker.domain.score.parameter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wallettracker.domain.market.RegimeRules;
import org.wallettracker.domain.score.parameter.ParameterSet.Behaviour;
import org.wallettracker.domain.score.parameter.ParameterSet.Counting;
import org.wallettracker.domain.score.parameter.ParameterSet.Entry;
import org.wallettracker.domain.score.parameter.ParameterSet.Graduation;
import org.wallettracker.domain.score.parameter.ParameterSet.Interval;
import org.wallettracker.domain.score.parameter.ParameterSet.MarketRecord;
import org.wallettracker.domain.score.parameter.ParameterSet.Modifiers;
import org.wallettracker.domain.score.parameter.ParameterSet.Patterns;
import org.wallettracker.domain.score.parameter.ParameterSet.Priors;
import org.wallettracker.domain.score.parameter.ParameterSet.Reputation;
import org.wallettracker.domain.score.parameter.ParameterSet.Thresholds;
import org.wallettracker.domain.score.parameter.ParameterSet.Types;
import org.wallettracker.domain.score.parameter.ParameterSet.Winsor;

/** Reads a parameter set table by table and checks what must agree between them. */
final class ParameterReader {
    private static final int POINTS = 1_000;
    private static final int NEUTRAL = 5_000;

    private final Map<String, Object> tree;
    private final TreeReader root;
    private final String source;

    ParameterReader(Map<String, Object> tree, String source) {
        this.tree = tree;
        this.source = source;
        this.root = new TreeReader(tree, source, "");
    }

    ParameterSet read() {
        String name = root.text("name");
        int version = root.whole("version", 1, 1_000_000);
        Priors priors = priors();
        Map<Criterion, Curve> curves = curves(priors);
        ParameterSet set = new ParameterSet(name, version, source, CanonicalText.identity(tree), features(), tree,
                thresholds(),
                counting(), winsor(), priors, curves, entry(), graduation(), behaviour(), regime(), market(priors),
                modifiers(),
                reputation(), decay(), interval(), types(), patterns());
        root.done();
        return set;
    }

    /** What decides how positions are read and added up, before any curve; everything else only judges the sums. */
    private String features() {
        Map<String, Object> counted = new TreeMap<>();
        for (String key : List.of("counting", "entry", "graduation", "regime")) {
            counted.put(key, tree.getOrDefault(key, ""));
        }
        root.table("winsor").copy("lotMultiple", counted);
        root.table("behaviour").copy("minReactionSlots", counted);
        root.table("behaviour").copy("minHoldSeconds", counted);
        return CanonicalText.identity(counted);
    }

    private Thresholds thresholds() {
        TreeReader t = root.table("thresholds");
        Thresholds result = new Thresholds(t.whole("minWalletScore", 0, POINTS), t.whole("signalThreshold", 1, 1_000),
                t.sol("minSmartBuySol"));
        t.done();
        return result;
    }

    private Counting counting() {
        TreeReader t = root.table("counting");
        Counting result = new Counting(t.sol("dustSol"), t.whole("windowSeconds", 1, 86_400),
                t.percent("closedPercent"), t.whole("belowCostDays", 1, 3_650), t.whole("washSeconds", 0, 86_400),
                t.percent("washPercent"), t.whole("periodDays", 1, 366), t.sol("minPeriodProfitSol"),
                t.sol("steadyDaySol"));
        if (result.closedPercent() < NEUTRAL) {
            throw t.wrong("closedPercent", t.raw("closedPercent"), "at least 50");
        }
        t.done();
        return result;
    }

    private Winsor winsor() {
        TreeReader t = root.table("winsor");
        Winsor result = new Winsor((int) t.scaled("factor", 3, 1_000, 1_000_000), t.sol("baseSol"),
                t.scaled("baseUsd", 6, 0, 1_000_000_000_000_000L), (int) t.scaled("lotMultiple", 3, 1_000, 1_000_000));
        t.done();
        return result;
    }

    private Priors priors() {
        TreeReader t = root.table("priors");
        Priors result = new Priors(t.percent("winRatePercent"), t.whole("winRatePositions", 0, 1_000),
                t.whole("multiplePositions", 0, 1_000), t.sol("organicSol"), t.whole("sustainedPeriods", 0, 1_000),
                t.sol("consistencySol"), (int) t.scaled("graduationHits", 4, 1, 10_000_000),
                t.whole("behaviourPositions", 0, 1_000), t.whole("entryPositions", 0, 1_000),
                t.whole("exitPositions", 0, 1_000), t.percent("timingPercent"), t.whole("timingPositions", 0, 1_000));
        t.done();
        return result;
    }

    private Map<Criterion, Curve> curves(Priors priors) {
        TreeReader t = root.table("curves");
        Map<Criterion, Curve> result = new EnumMap<>(Criterion.class);
        int sum = 0;
        for (Criterion criterion : Criterion.values()) {
            TreeReader c = t.table(criterion.key());
            int max = c.whole("max", 1, POINTS);
            Curve curve = c.curve("anchors", criterion.measure().digits(), 2, max * 100L);
            if (!curve.rising() || curve.at(0) != 0 || curve.top() != max * 100) {
                throw c.wrong("anchors", c.raw("anchors"), "points that never fall, from 0 up to max, " + max);
            }
            c.done();
            sum += max;
            result.put(criterion, curve);
        }
        if (sum != POINTS) {
            throw new InvalidParameters(source, "curves.*.max", "a sum of " + sum, POINTS + " points in all");
        }
        Curve winRate = result.get(Criterion.WIN_RATE);
        if (winRate != null && winRate.at(priors.winRate()) != 0) {
            throw new InvalidParameters(source, "priors.winRatePercent", Curve.plain(priors.winRate(), 2),
                    "at most where the win rate curve leaves 0, " + Curve.plain(winRate.zero(), 2));
        }
        Curve multiple = result.get(Criterion.AVERAGE_MULTIPLE);
        if (multiple != null && multiple.at(1_000) != 0) {
            throw new InvalidParameters(source, "curves.averageMultiple.anchors", multiple.toString(),
                    "0 points at 1: break-even earns nothing");
        }
        t.done();
        return result;
    }

    private Entry entry() {
        TreeReader t = root.table("entry");
        Entry result = new Entry(t.curve("slots", 0, 2, 10_000), t.curve("progress", 2, 2, 10_000));
        t.done();
        return result;
    }

    private Graduation graduation() {
        TreeReader t = root.table("graduation");
        int limit = t.percent("limitPercent");
        long[][] pairs = t.pairs("baseRates", 2, 2, 10_000);
        for (long rate : pairs[1]) {
            if (rate == 0 || pairs[0][0] != 0) {
                throw t.wrong("baseRates", t.raw("baseRates"), "rates above 0, the first from progress 0 on");
            }
        }
        t.done();
        return new Graduation(limit, new BaseRates(pairs[0], pairs[1]));
    }

    private Behaviour behaviour() {
        TreeReader t = root.table("behaviour");
        int quiet = t.whole("quietActions", 1, 1_000_000);
        Behaviour result = new Behaviour(t.whole("minReactionSlots", 0, 1_000_000),
                t.whole("minHoldSeconds", 0, 86_400), quiet, t.whole("franticActions", quiet + 1, 10_000_000));
        t.done();
        return result;
    }

    private RegimeRules regime() {
        TreeReader t = root.table("regime");
        int solCalm = range(t, "solCalmPercent", 0);
        int tokenCalm = range(t, "tokenCalmPercent", 0);
        RegimeRules result = new RegimeRules(solCalm, range(t, "solWildPercent", solCalm + 1), t.whole("hours", 1, 24),
                tokenCalm, range(t, "tokenWildPercent", tokenCalm + 1), t.whole("minTraders", 1, 100),
                t.whole("minTokens", 1, 1_000_000));
        t.done();
        return result;
    }

    private static int range(TreeReader t, String key, int min) {
        return (int) t.scaled(key, 2, min, 100_000_000);
    }

    private MarketRecord market(Priors priors) {
        TreeReader t = root.table("market");
        MarketRecord result = new MarketRecord(t.fraction("base"), t.fraction("span"),
                t.curve("performance", 2, 2, 10_000), t.percent("priorPercent"), t.whole("priorPositions", 0, 1_000),
                t.curve("regimeSkill", 2, 2, 10_000), t.percents("regimeWeights", 3));
        if (!result.performance().rising() || result.performance().at(result.prior()) != NEUTRAL) {
            throw t.wrong("performance", t.raw("performance"), "a rising line that is 50 at priorPercent");
        }
        if (!result.regimeSkill().rising() || result.regimeSkill().at(priors.timingRate()) != 0) {
            throw t.wrong("regimeSkill", t.raw("regimeSkill"), "a rising line that is 0 at priors.timingPercent");
        }
        List<Integer> w = result.regimeWeights();
        if (w.get(0) < w.get(1) || w.get(1) < w.get(2) || w.get(0) + w.get(1) + w.get(2) != 10_000) {
            throw t.wrong("regimeWeights", t.raw("regimeWeights"), "three falling percentages with sum 100");
        }
        t.done();
        return result;
    }

    private Modifiers modifiers() {
        TreeReader t = root.table("modifiers");
        Modifiers result = new Modifiers(t.fraction("clusterPenaltyMax"), t.fraction("reputationWeight"),
                t.percent("reputationStart"));
        t.done();
        return result;
    }

    private Reputation reputation() {
        TreeReader t = root.table("reputation");
        Reputation result = new Reputation(t.curve("history", 0, 2, 10_000), t.whole("priorWins", 1, 1_000),
                t.percent("unverified"), t.percent("unreconciled"), t.percent("sniped"), t.percent("roundTrips"),
                t.percent("dumped"));
        if (!result.history().rising() || result.history().at(0) != 0) {
            throw t.wrong("history", t.raw("history"), "points that never fall, 0 without any week");
        }
        t.done();
        return result;
    }

    private Decay decay() {
        TreeReader t = root.table("decay");
        int start = t.whole("startDays", 0, 3_650);
        long[][] steps = t.pairs("steps", 0, 4, 10_000);
        int beyond = t.fraction("beyond");
        int[] upTo = new int[steps[0].length + 1];
        int[] factor = new int[upTo.length];
        upTo[0] = start;
        factor[0] = 10_000;
        for (int i = 1; i < upTo.length; i++) {
            upTo[i] = (int) Math.min(Integer.MAX_VALUE, steps[0][i - 1]);
            factor[i] = (int) steps[1][i - 1];
            if (upTo[i] <= upTo[i - 1] || factor[i] > factor[i - 1]) {
                throw t.wrong("steps[" + (i - 1) + "]", t.raw("steps"),
                        "days above those before it (the first above startDays) and a factor not above");
            }
        }
        if (beyond > factor[factor.length - 1]) {
            throw t.wrong("beyond", t.raw("beyond"), "not more than the last step's factor");
        }
        t.done();
        return new Decay(upTo, factor, beyond);
    }

    private Interval interval() {
        TreeReader t = root.table("interval");
        int resamples = t.whole("resamples", 10, 10_000);
        int low = t.whole("lowPercentile", 0, 50);
        Interval result = new Interval(resamples, t.whole("maxRows", 1, 1_000_000),
                t.whole("minResamples", 10, resamples), low, t.whole("highPercentile", 50, 100));
        t.done();
        return result;
    }

    private Patterns patterns() {
        TreeReader t = root.table("patterns");
        int scalp = t.whole("scalpSeconds", 1, 86_400);
        Patterns result = new Patterns(t.whole("minTokens", 1, 100_000), t.percent("sharePercent"), scalp,
                t.whole("holdSeconds", scalp + 1, 31_536_000));
        t.done();
        return result;
    }

    private Types types() {
        TreeReader t = root.table("types");
        Types result = new Types(t.whole("minPositions", 1, 100_000), t.whole("botReactionSlots", 0, 1_000_000),
                t.whole("botHoldSeconds", 0, 86_400), t.whole("botActionsPerDay", 1, 10_000_000),
                t.percent("botRoundTripPercent"), t.percent("devSharePercent"), t.whole("devTokens", 1, 100_000),
                t.sol("whalePositionSol"), t.whole("whaleMinPositions", 1, 100_000));
        t.done();
        return result;
    }
}
