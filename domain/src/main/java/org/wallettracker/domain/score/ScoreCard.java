package org.wallettracker.domain.score;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.score.feature.CountedProfit;

/**
 * How a score came about.
 *
 * @param score hundredths of a point, 0 to 100000
 * @param low lower end of the interval, hundredths
 * @param high upper end, hundredths
 * @param evidence independent closed positions
 * @param percentile share of wallets that score lower, hundredths of a percent; -1 where it is the only wallet or not computed
 * @param typeConfidence whole percent, 0 to 100
 * @param components the sixteen curves in the order of the specification
 * @param waterfall steps whose points sum to {@code score} exactly
 * @param typeEvidence one sentence each: why this wallet type
 * @param reputation what it is and what moved it; null on a brief card
 * @param profile how the wallet behaves; null on a brief card
 * @param counted the way from realised to counted profit, a position each, by mint; none on a brief card
 */
public record ScoreCard(Address wallet, int score, int low, int high, int evidence, int percentile, WalletType type,
        int typeConfidence, List<String> typeEvidence, List<Component> components, List<Step> waterfall,
        @Nullable Reputation reputation, @Nullable Profile profile, List<CountedProfit> counted) {
    /** Id of the win-rate component: its two inputs of unit {@code COUNT} are wins and losses, in this order. */
    public static final String WIN_RATE = "win-rate";

    /** A card without reputation and profile. */
    public ScoreCard(Address wallet, int score, int low, int high, int evidence, int percentile, WalletType type,
            int typeConfidence, List<String> typeEvidence, List<Component> components, List<Step> waterfall) {
        this(wallet, score, low, high, evidence, percentile, type, typeConfidence, typeEvidence, components, waterfall,
                null, null, List.of());
    }

    public ScoreCard {
        typeEvidence = List.copyOf(typeEvidence);
        components = List.copyOf(components);
        waterfall = List.copyOf(waterfall);
        counted = List.copyOf(counted);
    }

    /** What the score counts of the profit in {@code mint}; empty where that is not told. */
    public Optional<CountedProfit> counted(Address mint) {
        return counted.stream().filter(c -> c.mint().equals(mint)).findFirst();
    }

    /**
     * One curve.
     *
     * @param id stable name, e.g. {@code pnl-sol}
     * @param group "profitability", "legitimacy", "timing" or "activity"
     * @param label for people
     * @param max hundredths at most
     * @param points hundredths reached, before modifiers
     * @param formula the curve in words and numbers
     * @param note why it is neutral or borrowed; null if it is neither
     */
    public record Component(String id, String group, String label, int max, int points, String formula,
            @Nullable String note, List<Input> inputs) {
        public Component {
            inputs = List.copyOf(inputs);
        }

        /** The same points and numbers without formula, note and positions. */
        Component brief() {
            return new Component(id, group, label, max, points, "", null,
                    inputs.stream().map(i -> new Input(i.name, i.value, i.unit, List.of())).toList());
        }
    }

    /**
     * A number that went into a curve.
     *
     * @param value exact, in {@code unit}
     * @param mints the positions it was computed from, winners and losers, the largest profit or loss first; empty if it
     *     is not of positions
     */
    public record Input(String name, long value, Unit unit, List<Address> mints) {
        public Input {
            mints = List.copyOf(mints);
        }
    }

    /** What an input's number counts. */
    public enum Unit {
        LAMPORTS,
        MICRO_USD,
        COUNT,
        SECONDS,
        SLOTS,
        /** 10000 = 100 %. */
        PERCENT_HUNDREDTHS,
        /** A count with fractions: 10000 = 1. */
        PARTS,
        /** 1000 = 1 time. */
        MULTIPLE_THOUSANDTHS,
        /** Unix seconds. */
        TIME
    }

    /** A bar of the waterfall. {@code points} in hundredths, may be negative; {@code componentId} null for modifiers. */
    public record Step(String label, int points, @Nullable String componentId, String explanation) {
        /** Label of the step that {@link ScoreCard#reputation} makes. */
        public static final String REPUTATION = "Reputation";
        /** Label of the step that the record in the present regime makes. */
        public static final String MARKET = "Market conditions";
    }
}
