package org.wallettracker.domain.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.score.feature.PositionFeature;
import org.wallettracker.domain.score.feature.WalletFeatures;
import org.wallettracker.domain.score.parameter.Curve;
import org.wallettracker.domain.score.parameter.ParameterSet;
import org.wallettracker.domain.text.Plural;

/** Writes down what moved a reputation, with the tokens behind every rule. */
final class ReputationWriter {
    private final ParameterSet set;
    private final WalletFeatures features;

    ReputationWriter(ParameterSet set, WalletFeatures features) {
        this.set = set;
        this.features = features;
    }

    Reputation write(Tally tally, int start, int value) {
        List<Reputation.Rule> rules = new ArrayList<>();
        for (ReputationRule rule : ReputationRule.values()) {
            int amount = rule.amount(tally, set.reputation());
            rules.add(new Reputation.Rule(rule.id(), rule.label(), amount, rule.acts(tally),
                    Signs.of(sentence(rule, tally, amount)), mints(rule)));
        }
        return new Reputation(start, value, rules);
    }

    private String sentence(ReputationRule rule, Tally tally, int amount) {
        long acts = rule.acts(tally);
        String count = Plural.of(acts, rule.counted());
        if (rule == ReputationRule.HISTORY) {
            return count + ": " + Curve.plain(amount, 2) + " (" + set.reputation().history() + " weeks).";
        }
        return count + ", beside " + Plural.of(tally.sums[Rows.VERIFIED_WINS], "verified wins") + ": "
                + Curve.plain(amount, 2)
                + " = -" + Curve.plain(rule.most(set.reputation()), 2) + " x " + acts + " / ("
                + acts + " + " + tally.sums[Rows.VERIFIED_WINS] + " + " + set.reputation().priorWins() + ").";
    }

    private List<Address> mints(ReputationRule rule) {
        return switch (rule) {
            case HISTORY -> mints(p -> p.won() && p.verified());
            case UNVERIFIED -> mints(p -> !p.verified());
            case UNRECONCILED -> features.unreconciled();
            case SNIPED -> mints(p -> Rows.sniped(p, set.behaviour().minReactionSlots()));
            case ROUND_TRIPS -> mints(PositionFeature::roundTrip);
            case DUMPED -> mints(p -> p.created() && p.sold());
        };
    }

    private List<Address> mints(Predicate<PositionFeature> wanted) {
        return features.positions().stream().filter(wanted).map(PositionFeature::mint).toList();
    }
}
