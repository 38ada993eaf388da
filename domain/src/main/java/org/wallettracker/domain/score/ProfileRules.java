package org.wallettracker.domain.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.score.Profile.Acts;
import org.wallettracker.domain.score.Profile.Pattern;
import org.wallettracker.domain.score.feature.PositionFeature;
import org.wallettracker.domain.score.feature.Shares;
import org.wallettracker.domain.score.feature.WalletFeatures;
import org.wallettracker.domain.score.parameter.Curve;
import org.wallettracker.domain.score.parameter.ParameterSet;
import org.wallettracker.domain.text.Plural;

/** Counts how a wallet behaves. Names patterns, gives no points. */
final class ProfileRules {
    /** Milliseconds of a slot (Solana's target). */
    private static final long SLOT_MILLIS = 400;
    private static final long MINUTE = 60;

    private final ParameterSet set;
    private final ParameterSet.Patterns rules;

    ProfileRules(ParameterSet set) {
        this.set = set;
        rules = set.patterns();
    }

    Profile read(WalletFeatures features) {
        List<PositionFeature> all = features.positions();
        long[] responses = all.stream().mapToLong(PositionFeature::reactionSlots).filter(s -> s >= 0).toArray();
        long[] holds = all.stream().mapToLong(PositionFeature::holdSeconds).filter(s -> s >= 0).toArray();
        return new Profile(TypeRules.median(responses), mean(responses), responses.length, TypeRules.median(holds),
                patterns(all), suspicious(all));
    }

    private static long mean(long[] slots) {
        if (slots.length == 0) {
            return Unknown.AMOUNT;
        }
        double sum = 0;
        long total = 0;
        for (long s : slots) {
            sum += s;
            total += s;
        }
        return sum > Long.MAX_VALUE / SLOT_MILLIS / 2 ? Unknown.AMOUNT : total * SLOT_MILLIS / slots.length;
    }

    private List<Pattern> patterns(List<PositionFeature> all) {
        int slots = set.behaviour().minReactionSlots();
        List<Pattern> found = new ArrayList<>();
        add(found, "sniper", all, p -> p.reactionSlots() >= 0, p -> Rows.sniped(p, slots),
                "first bought within " + Plural.of(slots, "slots of the creation"));
        add(found, "scalper", all, p -> p.holdSeconds() >= 0, p -> p.holdSeconds() <= rules.scalpSeconds(),
                "first sold within " + Curve.plain(rules.scalpSeconds() / MINUTE, 0) + " min of a purchase");
        add(found, "holder", all, p -> p.holdSeconds() >= 0, p -> p.holdSeconds() >= rules.holdSeconds(),
                "held for at least " + rules.holdSeconds() / MINUTE / MINUTE + " h before the first sale");
        add(found, "averager", all, p -> !p.purchases().isEmpty(), p -> p.purchases().size() > 1,
                "bought more than once");
        add(found, "round-tripper", all, p -> true, PositionFeature::roundTrip,
                "bought and sold within one transaction");
        return found;
    }

    private void add(List<Pattern> found, String id, List<PositionFeature> all, Predicate<PositionFeature> could,
            Predicate<PositionFeature> shows, String what) {
        List<Address> mints = new ArrayList<>();
        int of = 0;
        for (PositionFeature p : all) {
            if (could.test(p)) {
                of++;
                if (shows.test(p)) {
                    mints.add(p.mint());
                }
            }
        }
        int share = Shares.percent(mints.size(), of);
        if (of >= rules.minTokens() && share >= rules.sharePercent()) {
            found.add(new Pattern(id, share, mints.size() + " of " + of + " tokens were " + what + " (a pattern from "
                    + Curve.plain(rules.sharePercent(), 2) + " % of at least " + rules.minTokens() + " tokens).",
                    mints));
        }
    }

    private List<Acts> suspicious(List<PositionFeature> all) {
        int slots = set.behaviour().minReactionSlots();
        return List.of(acts(ReputationRule.SNIPED, all, p -> Rows.sniped(p, slots)),
                acts(ReputationRule.ROUND_TRIPS, all, PositionFeature::roundTrip),
                acts(ReputationRule.DUMPED, all, p -> p.created() && p.sold()));
    }

    private static Acts acts(ReputationRule rule, List<PositionFeature> all, Predicate<PositionFeature> did) {
        return new Acts(rule.id(), rule.label(), all.stream().filter(did).map(PositionFeature::mint).toList());
    }
}
