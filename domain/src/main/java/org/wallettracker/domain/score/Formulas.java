package org.wallettracker.domain.score;

import java.util.List;
import org.wallettracker.domain.score.parameter.Criterion;
import org.wallettracker.domain.score.parameter.Curve;
import org.wallettracker.domain.score.parameter.ParameterSet;

/** Every curve in words, with the figures of one parameter set filled in. Made once for a set. */
final class Formulas {
    private final String[] texts = new String[Criterion.values().length];
    private final ParameterSet set;

    Formulas(ParameterSet set) {
        this.set = set;
        for (Criterion criterion : Criterion.values()) {
            texts[criterion.place()] = Signs
                    .of(words(criterion) + " Points: " + set.curve(criterion) + unit(criterion) + ".");
        }
    }

    String of(Criterion criterion) {
        return texts[criterion.place()];
    }

    private static String unit(Criterion criterion) {
        return switch (criterion) {
            case STEADY_VOLUME -> " days";
            case DIVERSIFICATION -> " tokens";
            case LONGEVITY -> " weeks";
            default -> switch (criterion.measure()) {
                case SOL -> " SOL";
                case USD -> " USD";
                case PERCENT -> " %";
                case TIMES -> " times";
                case COUNT -> "";
            };
        };
    }

    private String words(Criterion criterion) {
        ParameterSet.Priors p = set.priors();
        String factor = Curve.plain(set.winsor().factor(), 3);
        return switch (criterion) {
            case PNL_SOL ->
                "Counted profit = the lesser of profit and " + factor + " x max(0, profit - best trade) + "
                        + Curve.plain(set.winsor().baseLamports(), 9)
                        + " SOL; profit = gains - losses, open positions counting only where they are below cost.";
            case PNL_USD -> "The same in dollars, each trade at the SOL/USD of its minute: the lesser of profit and "
                    + factor + " x max(0, profit - best trade) + " + Curve.plain(set.winsor().baseMicroUsd(), 6)
                    + " USD.";
            case AVERAGE_MULTIPLE -> "1 + profit / (capital + " + p.multiplePositions()
                    + " x largest position), each lot counted at most "
                    + Curve.plain(set.winsor().lotMultiple(), 3) + " times its cost.";
            case ORGANIC_PROFIT -> "Organic part of the counted profit / (counted profit + "
                    + Curve.plain(p.organicLamports(), 9) + " SOL).";
            case SUSTAINED_PROFIT -> "Periods (" + set.counting().periodDays() + " d) with at least "
                    + Curve.plain(set.counting().minPeriodProfitLamports(), 9) + " SOL profit / (periods + "
                    + p.sustainedPeriods() + ").";
            case BEST_TRADE -> "Profit of the best verified win, counted at most max(0, profit - best trade) + "
                    + Curve.plain(set.winsor().baseLamports(), 9) + " SOL and at most all profit.";
            case WIN_RATE -> "(Wins + " + p.winRatePositions() + " x " + Curve.plain(p.winRate(), 2)
                    + " %) / (wins + losses + " + p.winRatePositions() + ").";
            case CONSISTENCY -> "Counted profit / (counted profit + losses + " + Curve.plain(p.consistencyLamports(), 9)
                    + " SOL), here counted profit = the lesser of profit and " + factor
                    + " x max(0, profit - best trade), at least 0.";
            case GRADUATION_HITS -> "Graduates won / (sum of base rates + " + Curve.plain(p.graduationHits(), 4)
                    + "), entries on the curve up to " + Curve.plain(set.graduation().limit(), 2)
                    + " % progress. Base rates: " + set.graduation().baseRates() + ".";
            case BEHAVIOUR -> "Share of profit from lots bought at least " + set.behaviour().minReactionSlots()
                    + " slots after the creation (not seen: after the graduation) and held at least "
                    + set.behaviour().minHoldSeconds()
                    + " s, mean over (wins + losses + " + p.behaviourPositions()
                    + "), losses count 0, x a factor that falls from 1 at "
                    + set.behaviour().quietActions() + " trades on the busiest day to 0 at "
                    + set.behaviour().franticActions() + ".";
            case EARLY_ENTRY -> "Quality of the entries of wins / (wins + losses + " + p.entryPositions()
                    + "). Quality = (" + set.entry().slots() + " slots after creation) % x (" + set.entry().progress()
                    + " % curve progress) %.";
            case EXIT_EFFICIENCY ->
                "Profit taken / profit at the best price while held (no price known: nothing taken), sum over the wins / (wins "
                        + "+ losses + " + p.exitPositions() + ").";
            case MARKET_TIMING -> timing(p);
            case STEADY_VOLUME -> "Days on which wins were bought for at least "
                    + Curve.plain(set.counting().steadyDayLamports(), 9) + " SOL.";
            case DIVERSIFICATION -> "Tokens won in, those entered within " + set.counting().windowSeconds()
                    + " s counted once.";
            case LONGEVITY -> "Calendar weeks with a win.";
        };
    }

    private String timing(ParameterSet.Priors p) {
        List<Integer> weights = set.market().regimeWeights();
        return "Skill per market regime = (" + set.market().regimeSkill() + " % win rate) %, win rate = (wins + "
                + p.timingPositions() + " x " + Curve.plain(p.timingRate(), 2) + " %) / (wins + losses + "
                + p.timingPositions() + "); best regime " + Curve.plain(weights.get(0), 2) + " %, second "
                + Curve.plain(weights.get(1), 2) + " %, third " + Curve.plain(weights.get(2), 2) + " %.";
    }
}
