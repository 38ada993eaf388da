package org.wallettracker.domain.cluster;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.port.Progress;

/** Finds clusters. The same facts, labels and rules give the same clusters, in whatever order the facts came. */
public final class Detector {
    /** Changes when the same facts and labels would give other clusters by the shipped rules: scores hang on it. */
    public static final String VERSION = "detector 4";

    private final KnownAccounts accounts;
    private final ClusterRules rules;

    public Detector(KnownAccounts accounts, ClusterRules rules) {
        this.accounts = accounts;
        this.rules = rules;
    }

    /** By all methods; the surest cluster first. */
    public List<Cluster> detect(ChainOrder order) {
        return detect(order, EnumSet.allOf(Method.class));
    }

    /** By some methods alone. */
    public List<Cluster> detect(ChainOrder order, Set<Method> methods) {
        return search(order, methods, Progress.NONE).clusters();
    }

    /** @throws CancellationException once {@code progress} says so */
    Detection search(ChainOrder order, Set<Method> methods, Progress progress) {
        Stage.COLUMNS.begin(progress);
        Columns columns = Columns.of(order, accounts);
        return detection(columns, pairs(columns, methods, progress), progress);
    }

    /** Pairs with any evidence, by pair. */
    Pairs pairs(Columns columns, Set<Method> methods, Progress progress) {
        Links links = Evidence.links(columns, rules, methods, progress);
        Stage.PAIRS.begin(progress);
        return Pairs.merge(links, rules.calibration());
    }

    Detection detection(Columns columns, Pairs pairs, Progress progress) {
        Stage.CLUSTERS.begin(progress);
        return new Detection(new Grouping(columns, pairs, rules).all(), columns, pairs);
    }

    ClusterRules rules() {
        return rules;
    }

    KnownAccounts accounts() {
        return accounts;
    }
}
