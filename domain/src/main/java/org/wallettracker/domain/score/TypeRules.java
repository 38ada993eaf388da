package org.wallettracker.domain.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.score.feature.PositionFeature;
import org.wallettracker.domain.score.feature.Shares;
import org.wallettracker.domain.score.feature.WalletFeatures;
import org.wallettracker.domain.score.parameter.Curve;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * Names a wallet's type by counted rules. Sybils need clusters and influencers need labels; neither is ever named here.
 */
final class TypeRules {
    /** A type with what speaks for it. */
    record Verdict(WalletType type, int confidence, List<String> evidence) {
    }

    private static final int FIRST_RULE = 60;
    private static final int NEXT_RULE = 15;
    private static final int MOST = 95;

    private final ParameterSet.Types rules;

    TypeRules(ParameterSet parameters) {
        rules = parameters.types();
    }

    /** The type with the highest confidence; of equals developer, bot, whale; normal if no rule speaks. */
    Verdict judge(WalletFeatures features, int evidence) {
        Verdict best = developer(features);
        for (Verdict other : List.of(bot(features), whale(features))) {
            if (other.confidence() > best.confidence()) {
                best = other;
            }
        }
        if (best.confidence() > 0) {
            return best;
        }
        return new Verdict(WalletType.NORMAL, Math.min(MOST, 50 + 3 * evidence), List.of(
                "No rule for developer, bot or whale holds over its " + count(features.positions().size(), "token")
                        + "."));
    }

    private Verdict developer(WalletFeatures features) {
        int created = 0;
        for (PositionFeature p : features.positions()) {
            created += p.created() && p.sold() ? 1 : 0;
        }
        int all = features.positions().size();
        int share = Shares.percent(created, all);
        if (created == 0 || (created < rules.devTokens() && share < rules.devSharePercent())) {
            return new Verdict(WalletType.DEV, 0, List.of());
        }
        return new Verdict(WalletType.DEV, Math.min(MOST, FIRST_RULE + 10 * (created - 1)),
                List.of("It created and sold " + created + " of the " + count(all, "token") + " it dealt in."));
    }

    private Verdict bot(WalletFeatures features) {
        List<String> evidence = new ArrayList<>();
        long[] reactions = known(features, PositionFeature::reactionSlots);
        if (reactions.length >= rules.minPositions() && median(reactions) <= rules.botReactionSlots()) {
            evidence.add("It buys " + count(median(reactions), "slot") + " after the creation (median of "
                    + count(reactions.length, "token") + "; a bot's sign up to " + rules.botReactionSlots() + ").");
        }
        long[] holds = known(features, PositionFeature::holdSeconds);
        if (holds.length >= rules.minPositions() && median(holds) < rules.botHoldSeconds()) {
            evidence.add("It sells " + median(holds) + " s after buying (median of "
                    + count(holds.length, "token") + "; a bot's sign below " + rules.botHoldSeconds() + " s).");
        }
        if (features.busiestDay() >= rules.botActionsPerDay()) {
            evidence.add("It traded " + count(features.busiestDay(), "time") + " on its busiest day (a bot's sign from "
                    + rules.botActionsPerDay() + ").");
        }
        int all = features.positions().size();
        int round = 0;
        for (PositionFeature p : features.positions()) {
            round += p.roundTrip() ? 1 : 0;
        }
        if (all >= rules.minPositions() && Shares.percent(round, all) >= rules.botRoundTripPercent()) {
            evidence.add("It bought and sold within one transaction in " + round + " of " + count(all, "token") + ".");
        }
        int confidence = evidence.isEmpty() ? 0 : Math.min(MOST, FIRST_RULE + NEXT_RULE * (evidence.size() - 1));
        return new Verdict(WalletType.BOT, confidence, evidence);
    }

    private Verdict whale(WalletFeatures features) {
        long[] costs = features.positions().stream().mapToLong(PositionFeature::cost).filter(cost -> cost > 0)
                .toArray();
        if (costs.length < rules.whaleMinPositions() || median(costs) < rules.whalePositionLamports()) {
            return new Verdict(WalletType.WHALE, 0, List.of());
        }
        int confidence = (int) Math.min(MOST, FIRST_RULE + 2L * costs.length);
        return new Verdict(WalletType.WHALE, confidence, List.of("It puts " + Curve.plain(median(costs), 9)
                + " SOL into a token (median of " + costs.length + "; a whale's sign from "
                + Curve.plain(rules.whalePositionLamports(), 9) + ")."));
    }

    private static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static long[] known(WalletFeatures features, ToLongFunction<PositionFeature> value) {
        return features.positions().stream().mapToLong(value).filter(v -> v >= 0).toArray();
    }

    /** The middle value, of an even number the lower of both; {@link Unknown#AMOUNT} of none. */
    static long median(long[] values) {
        if (values.length == 0) {
            return Unknown.AMOUNT;
        }
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }
}
