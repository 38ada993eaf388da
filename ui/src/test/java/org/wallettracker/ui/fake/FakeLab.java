package org.wallettracker.ui.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.wallettracker.domain.desk.Laboratory;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.score.Churn;
import org.wallettracker.domain.score.parameter.ParameterSet;
import org.wallettracker.ui.lab.LabPort;

/** A laboratory that notes what is tried and answers what it was told to. */
public final class FakeLab implements LabPort, Laboratory {
    /** What was tried, in order. */
    public final List<ParameterSet> tried = new ArrayList<>();
    /** What is kept, by name. */
    public final Map<String, ParameterSet> sets = new TreeMap<>();
    /** The answer. */
    public Churn answer = churn(3);
    /** True as long as there is a desk. */
    public boolean open = true;
    /** Is called in the middle of every trial. */
    public Runnable meanwhile = () -> {
    };
    private final ParameterSet inForce = FakeParameters.shipped();

    /** A leaderboard of {@code wallets} in which nothing moves. */
    public static Churn churn(int wallets) {
        Churn.Line none = new Churn.Line(wallets, wallets, 0, 0, List.of(), List.of());
        return new Churn(wallets, 0, 0, 0, 10_000, none, new Churn.Line(0, 0, 0, 0, List.of(), List.of()), List.of());
    }

    @Override
    public Optional<Laboratory> laboratory() {
        return open ? Optional.of(this) : Optional.empty();
    }

    @Override
    public List<String> kept() {
        return List.copyOf(sets.keySet());
    }

    @Override
    public ParameterSet load(String name, ParameterSet base) {
        ParameterSet set = sets.get(name);
        if (set == null) {
            throw new IllegalStateException("no parameter set \"" + name + "\"");
        }
        return set;
    }

    @Override
    public String keep(ParameterSet set) {
        sets.put(set.name(), set);
        return set.name() + ".toml";
    }

    @Override
    public ParameterSet inForce() {
        return inForce;
    }

    @Override
    public boolean ready(ParameterSet set) {
        return true;
    }

    @Override
    public Churn trial(ParameterSet set, int listed, Progress progress) {
        tried.add(set);
        progress.report("what if", 1, 2);
        meanwhile.run();
        if (progress.cancelled()) {
            throw new CancellationException("stopped");
        }
        return answer;
    }
}
