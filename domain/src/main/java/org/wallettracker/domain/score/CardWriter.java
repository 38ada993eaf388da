package org.wallettracker.domain.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.score.ScoreCard.Component;
import org.wallettracker.domain.score.ScoreCard.Input;
import org.wallettracker.domain.score.ScoreCard.Unit;
import org.wallettracker.domain.score.feature.PositionFeature;
import org.wallettracker.domain.score.feature.PositionFeature.Outcome;
import org.wallettracker.domain.score.feature.WalletFeatures;
import org.wallettracker.domain.score.parameter.Criterion;

/** Writes down what went into each curve, with the mints behind every number. */
final class CardWriter {
    private static final int MOST_MINTS = Integer.MAX_VALUE;
    private static final Comparator<PositionFeature> LARGEST = Comparator
            .comparingLong((PositionFeature p) -> Math.abs(p.profit())).reversed()
            .thenComparing(PositionFeature::mint);

    private final Formulas formulas;
    private final Rows rows;
    private final Tally tally;
    private final Marks marks;
    private final WalletFeatures features;
    private final List<PositionFeature> bySize;
    private final Market market;
    private final Standing standing;
    private final List<Address> moved;
    private final List<Address> gaining;
    private final List<Address> losing;
    private final List<Address> wins;
    private final List<Address> losses;
    private final List<Address> decided;

    CardWriter(Formulas formulas, Rows rows, Tally tally, Marks marks, WalletFeatures features, Market market,
            Standing standing) {
        this.standing = standing;
        this.market = market;
        this.formulas = formulas;
        this.rows = rows;
        this.tally = tally;
        this.marks = marks;
        this.features = features;
        bySize = new ArrayList<>(features.positions());
        bySize.sort(LARGEST);
        moved = mints(p -> p.profit() != 0, MOST_MINTS);
        gaining = mints(p -> p.profit() > 0, MOST_MINTS);
        losing = mints(p -> p.profit() < 0, MOST_MINTS);
        wins = mints(PositionFeature::won, MOST_MINTS);
        losses = mints(p -> p.outcome() == Outcome.LOSS, MOST_MINTS);
        decided = mints(PositionFeature::decided, MOST_MINTS);
    }

    List<Component> components() {
        List<Component> components = new ArrayList<>(Criterion.values().length);
        for (Criterion criterion : Criterion.values()) {
            components.add(component(criterion));
        }
        return components;
    }

    Component component(Criterion criterion) {
        int i = criterion.place();
        return new Component(criterion.id(), group(criterion), criterion.label(), marks.top(criterion), marks.points[i],
                formulas.of(criterion), note(criterion), inputs(criterion, marks.values[i]));
    }

    private static String group(Criterion criterion) {
        return switch (criterion.group()) {
            case PROFITABILITY -> "profitability";
            case LEGITIMACY -> "legitimacy";
            case TIMING -> "timing";
            case ACTIVITY -> "activity";
        };
    }

    private @Nullable String note(Criterion criterion) {
        return switch (criterion) {
            case PNL_SOL -> sentAway();
            case PNL_USD -> rows.usdKnown
                    ? null
                    : "SOL/USD is not known for all of its trades: the fraction of the SOL curve is taken.";
            case ORGANIC_PROFIT -> organic();
            case BEHAVIOUR -> ofWins(p -> p.reactionSlots() < 0 && p.calmShare() == 0,
                    "the creation was not seen, so the entry can't be judged and does not count as calm.");
            case EARLY_ENTRY -> ofWins(p -> p.reactionSlots() < 0,
                    "the creation was not seen, so the entry can't be judged and counts 0.");
            case EXIT_EFFICIENCY -> ofWins(p -> p.exitEfficiency() == 0,
                    "no price is known from buy to sale, so the exit can't be judged and counts 0.");
            default -> null;
        };
    }

    private @Nullable String organic() {
        boolean all = tally.sums[Rows.ORGANIC] == tally.sums[Rows.GAIN];
        if (standing.cluster().isEmpty()) {
            return all ? "It is in no penalised cluster: all profit counts as organic." : null;
        }
        return all
                ? "None of its profit was paid by other wallets of its cluster " + standing.cluster() + "."
                : "What other wallets of its cluster " + standing.cluster() + " paid is not organic.";
    }

    private @Nullable String ofWins(Predicate<PositionFeature> which, String why) {
        int found = mints(p -> p.won() && which.test(p), MOST_MINTS).size();
        return found == 0 ? null : found + " of " + wins.size() + (wins.size() == 1 ? " win: " : " wins: ") + why;
    }

    private @Nullable String sentAway() {
        int unpriced = mints(PositionFeature::sentUnpriced, MOST_MINTS).size();
        return unpriced == 0
                ? null
                : "No price is known for what was sent away of " + unpriced + (unpriced == 1 ? " token" : " tokens")
                        + ": it counts as lost.";
    }

    private List<Input> inputs(Criterion criterion, long value) {
        long[] s = tally.sums;
        return switch (criterion) {
            case PNL_SOL -> List.of(in("Counted profit", value, Unit.LAMPORTS, moved),
                    in("Gains", s[Rows.GAIN], Unit.LAMPORTS, gaining),
                    in("Losses in positions", s[Rows.LOSS] - rows.failedFees, Unit.LAMPORTS, losing),
                    in("Fees of failed transactions", rows.failedFees, Unit.LAMPORTS, List.of()),
                    in("Best trade", tally.maxGain, Unit.LAMPORTS, mints(p -> p.profit() > 0, 1)));
            case PNL_USD -> rows.usdKnown
                    ? List.of(in("Counted profit", value, Unit.MICRO_USD, moved),
                            in("Gains", s[Rows.USD_GAIN], Unit.MICRO_USD, gaining),
                            in("Losses", s[Rows.USD_LOSS], Unit.MICRO_USD, losing),
                            in("Best trade", tally.maxUsd, Unit.MICRO_USD,
                                    mints(p -> p.microUsd() > 0 && p.microUsd() == tally.maxUsd, 1)))
                    : List.of(in("Counted profit in SOL", marks.countedLamports, Unit.LAMPORTS, moved));
            case AVERAGE_MULTIPLE ->
                List.of(in("Average multiple, with prior", value, Unit.MULTIPLE_THOUSANDTHS, decided),
                        in("Profit, lots capped", s[Rows.CAPPED], Unit.LAMPORTS, decided),
                        in("Capital", s[Rows.CAPITAL], Unit.LAMPORTS, decided),
                        in("Largest position", tally.maxCapital, Unit.LAMPORTS,
                                mints(p -> p.cost() > 0 && p.cost() == tally.maxCapital, 1)));
            case ORGANIC_PROFIT -> List.of(in("Organic profit ratio", value, Unit.PERCENT_HUNDREDTHS, moved),
                    in("Counted profit", marks.countedLamports, Unit.LAMPORTS, moved),
                    in("Organic gains", s[Rows.ORGANIC], Unit.LAMPORTS, gaining),
                    in("Gains", s[Rows.GAIN], Unit.LAMPORTS, gaining));
            case SUSTAINED_PROFIT -> List.of(in("Share of periods", value, Unit.PERCENT_HUNDREDTHS, moved),
                    in("Periods with profit", tally.goodPeriods, Unit.COUNT, moved),
                    in("Periods", tally.periods, Unit.COUNT, moved));
            case BEST_TRADE -> List.of(in("Best trade, counted", value, Unit.LAMPORTS, bestVerified()),
                    in("Best verified trade", tally.maxVerified, Unit.LAMPORTS, bestVerified()),
                    in("Best trade", tally.maxGain, Unit.LAMPORTS, mints(p -> p.profit() > 0, 1)),
                    in("All profit", s[Rows.GAIN] - s[Rows.LOSS], Unit.LAMPORTS, moved));
            case WIN_RATE -> List.of(in("Win rate, with prior", value, Unit.PERCENT_HUNDREDTHS, decided),
                    in("Independent wins", s[Rows.WINS], Unit.COUNT, wins),
                    in("Losses", s[Rows.LOSSES], Unit.COUNT, losses));
            case CONSISTENCY -> List.of(in("Profit consistency", value, Unit.PERCENT_HUNDREDTHS, moved),
                    in("Profit", s[Rows.GAIN] - s[Rows.LOSS], Unit.LAMPORTS, moved),
                    in("Best trade", tally.maxGain, Unit.LAMPORTS, mints(p -> p.profit() > 0, 1)),
                    in("Losses", s[Rows.LOSS], Unit.LAMPORTS, losing));
            case GRADUATION_HITS -> List.of(in("Lift over the base rate", value, Unit.MULTIPLE_THOUSANDTHS,
                    mints(p -> p.won() && p.hitShare() > 0, MOST_MINTS)),
                    in("Graduates won", s[Rows.HITS], Unit.PARTS,
                            mints(p -> p.won() && p.hitShare() > 0, MOST_MINTS)),
                    in("Graduates by chance", s[Rows.BASE], Unit.PARTS,
                            mints(p -> p.decided() && p.baseRate() > 0, MOST_MINTS)));
            case BEHAVIOUR -> List.of(in("Calm wins, with prior", value, Unit.PERCENT_HUNDREDTHS, decided),
                    in("Sum of calm shares", s[Rows.CALM], Unit.PARTS, wins),
                    in("Wins of any size and losses", s[Rows.ANY_WINS] + s[Rows.LOSSES], Unit.COUNT, decided),
                    in("Trades on the busiest day", features.busiestDay(), Unit.COUNT, features.busiestMints()),
                    in("Factor for that", marks.calmFactor, Unit.PERCENT_HUNDREDTHS, features.busiestMints()));
            case EARLY_ENTRY -> List.of(in("Entry quality, with prior", value, Unit.PERCENT_HUNDREDTHS, decided),
                    in("Sum of entry qualities", s[Rows.ENTRY], Unit.PARTS, wins),
                    in("Wins of any size and losses", s[Rows.ANY_WINS] + s[Rows.LOSSES], Unit.COUNT, decided));
            case EXIT_EFFICIENCY -> List.of(in("Exit efficiency, with prior", value, Unit.PERCENT_HUNDREDTHS, decided),
                    in("Sum of efficiencies", s[Rows.EXIT], Unit.PARTS, wins),
                    in("Wins of any size and losses", s[Rows.ANY_WINS] + s[Rows.LOSSES], Unit.COUNT, decided));
            case MARKET_TIMING -> timing(value);
            case STEADY_VOLUME -> List.of(in("Days with enough winning volume", value, Unit.COUNT, wins));
            case DIVERSIFICATION -> List.of(in("Tokens won in", value, Unit.COUNT, wins));
            case LONGEVITY -> List.of(in("Weeks with a win", value, Unit.COUNT, wins));
        };
    }

    private List<Input> timing(long value) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(in("Skill over the regimes", value, Unit.PERCENT_HUNDREDTHS, decided));
        String[] names = {"calm", "normal", "wild"};
        for (int r = 0; r < names.length; r++) {
            int regime = r;
            Predicate<PositionFeature> won = p -> p.won() && in(regime, p.anchor());
            Predicate<PositionFeature> lost = p -> p.outcome() == Outcome.LOSS
                    && p.purchases().stream().anyMatch(t -> in(regime, t));
            inputs.add(in("Wins in " + names[r] + " markets", tally.winsByRegime[r], Unit.COUNT,
                    mints(won, MOST_MINTS)));
            inputs.add(in("Losses in " + names[r] + " markets", tally.lossesByRegime[r], Unit.COUNT,
                    mints(lost, MOST_MINTS)));
            inputs.add(in("Skill in " + names[r] + " markets", marks.regimeSkill[r], Unit.PERCENT_HUNDREDTHS,
                    mints(won.or(lost), MOST_MINTS)));
        }
        return inputs;
    }

    private boolean in(int regime, long time) {
        return Rows.place(market.regimeAt(time)) == regime;
    }

    private List<Address> bestVerified() {
        return mints(p -> p.won() && p.verified(), 1);
    }

    private static Input in(String name, long value, Unit unit, List<Address> mints) {
        return new Input(name, value, unit, mints);
    }

    private List<Address> mints(Predicate<PositionFeature> wanted, int limit) {
        List<Address> mints = new ArrayList<>();
        for (PositionFeature position : bySize) {
            if (mints.size() == limit) {
                break;
            }
            if (wanted.test(position)) {
                mints.add(position.mint());
            }
        }
        return List.copyOf(mints);
    }
}
