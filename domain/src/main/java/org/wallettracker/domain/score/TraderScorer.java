package org.wallettracker.domain.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.score.ScoreCard.Step;
import org.wallettracker.domain.score.feature.FeatureReader;
import org.wallettracker.domain.score.feature.WalletFeatures;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * The trader score of SEMANTICS 4. Safe for any number of threads; integer arithmetic from lamports to hundredths of a
 * point, so the same history, market and parameters give the same card on every machine.
 */
public final class TraderScorer implements WalletScorer {
    private static final long DAY = 86_400;

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
        WalletFeatures features = reader.read(history, market);
        Rows rows = new Rows(features, market, standing, parameters);
        int regime = market.regimeAt(market.asOf()).ordinal();
        Tally tally = new Tally(parameters.counting());
        Marks marks = new Marks(parameters);
        byte[] once = new byte[rows.count];
        Arrays.fill(once, (byte) 1);

        RunningTotal silent = total(features, market, standing, null);
        Resampling.Scoring scoring = times -> {
            tally.run(rows, times);
            marks.run(tally, rows.usdKnown, features.busiestDay(), regime);
            return silent.score(marks);
        };
        int[] interval = resampling.interval(history.wallet(), scoring.score(once), rows.count, scoring);

        tally.run(rows, once);
        marks.run(tally, rows.usdKnown, features.busiestDay(), regime);
        List<Step> steps = new ArrayList<>();
        int score = total(features, market, standing, steps).score(marks);
        TypeRules.Verdict type = types.judge(features, rows.evidence);
        return new ScoreCard(history.wallet(), score, interval[0], interval[1], rows.evidence, Unknown.INDEX,
                type.type(), type.confidence(), type.evidence(),
                new CardWriter(formulas, rows, tally, marks, features).components(), steps);
    }

    private RunningTotal total(WalletFeatures features, Market market, Standing standing,
            @Nullable List<Step> steps) {
        long last = features.lastBuy();
        long idle = last == Unknown.TIME || market.asOf() == Unknown.TIME
                ? -1
                : Math.max(0, Math.ceilDiv(market.asOf() - last, DAY));
        return new RunningTotal(parameters, standing, idle, steps);
    }

    @Override
    public String parameterSet() {
        return parameters.title();
    }
}
