package org.wallettracker.domain.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.score.ScoreCard.Component;
import org.wallettracker.domain.score.ScoreCard.Step;
import org.wallettracker.domain.score.feature.CountedProfit;
import org.wallettracker.domain.score.feature.FeatureReader;
import org.wallettracker.domain.score.feature.WalletFeatures;
import org.wallettracker.domain.score.parameter.Criterion;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * The trader score of SEMANTICS 4. Safe for any number of threads; integer arithmetic from lamports to hundredths of a
 * point, so the same history, market and parameters give the same card on every machine.
 */
public final class TraderScorer implements WalletScorer {
    private static final long DAY = 86_400;
    /** Only an interval and a card want to know whose they are. */
    private static final Address NOBODY = new Address(0, 0, 0, 0);
    private static final WalletFeatures NOTHING = new WalletFeatures(List.of(), 0, Unknown.TIME, 0, List.of(),
            List.of());

    private final ParameterSet parameters;
    private final FeatureReader reader;
    private final Formulas formulas;
    private final Resampling resampling;
    private final TypeRules types;
    private final Standing neutral;

    /** A scorer by {@code parameters}. */
    public TraderScorer(ParameterSet parameters) {
        this.parameters = parameters;
        reader = new FeatureReader(parameters);
        formulas = new Formulas(parameters);
        resampling = new Resampling(parameters);
        types = new TypeRules(parameters);
        neutral = Standing.neutral(parameters.modifiers().reputationStart());
    }

    @Override
    public ScoreCard score(WalletHistory history, Market market) {
        return score(history, market, neutral);
    }

    /** The card of a wallet of which {@code standing} is known besides its own dealings. */
    public ScoreCard score(WalletHistory history, Market market, Standing standing) {
        return new Scoring(history.wallet(), reader.read(history, market), market, standing)
                .card(reader.counted(history, market));
    }

    @Override
    public ScoreCard brief(WalletHistory history, Market market) {
        return brief(history, market, neutral);
    }

    /** The brief card of a wallet of which {@code standing} is known besides its own dealings. */
    public ScoreCard brief(WalletHistory history, Market market, Standing standing) {
        return brief(history.wallet(), reader.read(history, market), market, standing);
    }

    /** What is known of a wallet of which nothing is known besides its own dealings. */
    public Standing neutral() {
        return neutral;
    }

    /** The brief card of {@code wallet}, whose features are known already. */
    public ScoreCard brief(Address wallet, WalletFeatures features, Market market) {
        return brief(wallet, features, market, neutral);
    }

    /** The same of a wallet of which {@code standing} is known besides. */
    public ScoreCard brief(Address wallet, WalletFeatures features, Market market, Standing standing) {
        Scoring scoring = new Scoring(wallet, features, market, standing);
        int score = scoring.silent.score(scoring.readOnce());
        return scoring.card(score, scoring.winRate(), List.of(), null, null, List.of());
    }

    /** The score alone, hundredths, of the wallet whose features are {@code features}: without its interval. */
    public int scoreOnly(WalletFeatures features, Market market) {
        return scoreOnly(features, market, neutral);
    }

    /** The same of a wallet of which {@code standing} is known besides. */
    public int scoreOnly(WalletFeatures features, Market market, Standing standing) {
        Scoring scoring = new Scoring(NOBODY, features, market, standing);
        return scoring.silent.score(scoring.readOnce());
    }

    /** The points of every curve, hundredths, by {@link Criterion#place}, of the wallet whose features are these. */
    public int[] points(WalletFeatures features, Market market) {
        return points(features, market, neutral);
    }

    /** The same of a wallet of which {@code standing} is known besides. */
    public int[] points(WalletFeatures features, Market market, Standing standing) {
        return new Scoring(NOBODY, features, market, standing).readOnce().points.clone();
    }

    @Override
    public String parameterSet() {
        return parameters.title();
    }

    /** The parameters it scores by. */
    public ParameterSet parameters() {
        return parameters;
    }

    /** Writes what the curves are read at for the wallet of {@code history} into {@code row}. */
    void tally(WalletHistory history, Market market, ScoreTable.Row row) {
        tally(history.wallet(), reader.read(history, market), market, row);
    }

    /** Writes what the curves are read at for {@code wallet} into {@code row}. */
    void tally(Address wallet, WalletFeatures features, Market market, ScoreTable.Row row) {
        tally(wallet, features, market, neutral, row);
    }

    /** The same of a wallet of which {@code standing} is known besides. */
    void tally(Address wallet, WalletFeatures features, Market market, Standing standing, ScoreTable.Row row) {
        Scoring scoring = new Scoring(wallet, features, market, standing);
        scoring.addUp();
        row.set(wallet, scoring.tally, scoring.rows.usdKnown, scoring.features.busiestDay(), scoring.idle(),
                scoring.rows.evidence);
    }

    /** The scoring of one wallet: features once, then the curves as often as the interval wants. */
    private final class Scoring {
        private final Address wallet;
        private final Market market;
        private final Standing standing;
        private final WalletFeatures features;
        private final Rows rows;
        private final Tally tally = new Tally(parameters.counting());
        private final Marks marks = new Marks(parameters);
        private final int regime;
        private final RunningTotal silent;

        Scoring(Address wallet, WalletFeatures features, Market market, Standing standing) {
            this.wallet = wallet;
            this.market = market;
            this.standing = standing;
            this.features = features;
            rows = new Rows(features, market, standing, parameters);
            regime = Rows.place(market.regimeAt(market.asOf()));
            silent = total(null);
        }

        private RunningTotal total(@Nullable List<Step> steps) {
            return new RunningTotal(parameters, standing, idle(), steps);
        }

        /** Days since the last sign of life, begun ones counted; negative if there never was one. */
        private long idle() {
            long last = features.lastBuy();
            return last == Unknown.TIME || market.asOf() == Unknown.TIME
                    ? -1
                    : Math.max(0, Math.ceilDiv(market.asOf() - last, DAY));
        }

        private Marks read(byte[] times) {
            tally.run(rows, times);
            marks.run(tally, rows.usdKnown, features.busiestDay(), regime);
            return marks;
        }

        private Marks readOnce() {
            return read(once());
        }

        private byte[] once() {
            byte[] once = new byte[rows.count];
            Arrays.fill(once, (byte) 1);
            return once;
        }

        private void addUp() {
            tally.run(rows, once());
        }

        ScoreCard card(List<CountedProfit> counted) {
            List<Step> steps = new ArrayList<>();
            readOnce();
            Reputation reputation = new ReputationWriter(parameters, features).write(tally, standing.reputation(),
                    RunningTotal.reputation(standing, marks));
            int score = total(steps).telling(reputation).score(marks);
            List<Component> components = new CardWriter(formulas, rows, tally, marks, features, market, standing)
                    .components();
            Profile profile = new ProfileRules(parameters).read(features);
            return card(score, components, steps, reputation, profile, counted);
        }

        /** Of what was read last: the one component that a brief card has. */
        List<Component> winRate() {
            Component whole = new CardWriter(formulas, rows, tally, marks, NOTHING, market, standing) // names no mints
                    .component(Criterion.WIN_RATE);
            return List.of(whole.brief());
        }

        private ScoreCard card(int score, List<Component> components, List<Step> steps,
                @Nullable Reputation reputation, @Nullable Profile profile, List<CountedProfit> counted) {
            int[] interval = resampling.interval(wallet, score, rows.count,
                    times -> silent.score(read(times)));
            TypeRules.Verdict type = types.judge(features, rows.evidence);
            return new ScoreCard(wallet, score, interval[0], interval[1], rows.evidence, Unknown.INDEX,
                    type.type(), type.confidence(), type.evidence(), components, steps, reputation, profile,
                    counted);
        }
    }
}
