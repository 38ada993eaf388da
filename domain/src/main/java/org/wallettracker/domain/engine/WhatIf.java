package org.wallettracker.domain.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.Laboratory;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.score.Churn;
import org.wallettracker.domain.score.Ranking;
import org.wallettracker.domain.score.ScoreTable;
import org.wallettracker.domain.score.Standing;
import org.wallettracker.domain.score.feature.WalletFeatures;
import org.wallettracker.domain.score.parameter.ParameterSet;

/** Other parameters on the run in force. Keeps what it counted for that run: of each way of counting one table. */
final class WhatIf implements Laboratory {
    private static final int WAYS = 2;

    private final Supplier<@Nullable Run> inForce;
    private final ParameterSet set;
    private final ReentrantLock counting = new ReentrantLock();
    private final Map<String, ScoreTable> tables = new LinkedHashMap<>();
    private @Nullable Run countedOf;
    private @Nullable Ranking before;

    /** @param set by which {@code inForce} was scored */
    WhatIf(Supplier<@Nullable Run> inForce, ParameterSet set) {
        this.inForce = inForce;
        this.set = set;
    }

    @Override
    public ParameterSet inForce() {
        return set;
    }

    @Override
    public boolean ready(ParameterSet tried) {
        counting.lock();
        try {
            return countedOf != null && countedOf == inForce.get() && before != null
                    && tables.containsKey(tried.features());
        } finally {
            counting.unlock();
        }
    }

    @Override
    public Churn trial(ParameterSet tried, int listed, Progress progress) {
        counting.lock();
        try {
            Run run = inForce.get();
            if (run != countedOf) {
                tables.clear();
                before = null;
                countedOf = run;
            }
            ScoreTable own = table(run, set, progress);
            Ranking now = before;
            if (now == null) {
                now = new Ranking(own.scores(set));
                before = now;
            }
            ScoreTable counted = table(run, tried, progress);
            return Churn.of(counted, now, set, new Ranking(counted.scores(tried)), tried, listed);
        } finally {
            counting.unlock();
        }
    }

    private ScoreTable table(@Nullable Run run, ParameterSet wanted, Progress progress) {
        ScoreTable known = tables.get(wanted.features());
        if (known != null) {
            return known;
        }
        ScoreTable table = run == null
                ? ScoreTable.empty(wanted)
                : ScoreTable.of(run.scored().stream().map(Run.Scored::wallet).toArray(Address[]::new),
                        () -> features(run, wanted), run.market().with(wanted.regime()), wanted,
                        clusters(run, wanted), progress);
        if (tables.size() >= WAYS) {
            tables.keySet().removeIf(features -> !features.equals(set.features()));
        }
        tables.put(wanted.features(), table);
        return table;
    }

    private static ScoreTable.Clusters clusters(Run run, ParameterSet wanted) {
        ClusterEffects of = run.clusters();
        return new ScoreTable.Clusters(of.standings(),
                of.standings().values().stream().map(Standing::cluster).distinct().sorted().toList(),
                id -> of.features(run.base(), id, wanted));
    }

    private static IntFunction<WalletFeatures> features(Run run, ParameterSet wanted) {
        WalletWork work = new WalletWork(run.base(), wanted);
        return i -> work.features(run.scored().get(i).wallet(), run.scored().get(i).withoutAmounts());
    }
}
