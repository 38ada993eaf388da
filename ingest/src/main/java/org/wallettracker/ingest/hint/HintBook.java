package org.wallettracker.ingest.hint;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wallettracker.domain.model.Hint;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.port.BackfillStore;
import org.wallettracker.domain.port.BackfillStore.Found;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.HintStore;

/**
 * Takes hints: keeps those that are new, and asks the chain for the transactions of those that are not stored yet.
 * Nothing of a hint becomes a fact.
 */
public final class HintBook {
    /** Behind graduations, curves, pools, wallets and their token accounts; before tracked wallets. */
    static final int PRIORITY = 60;

    private final HintStore hints;
    private final BackfillStore jobs;
    private final FactStore facts;
    private final InstantSource clock;

    /** @param clock the time of recording */
    public HintBook(HintStore hints, BackfillStore jobs, FactStore facts, InstantSource clock) {
        this.hints = hints;
        this.jobs = jobs;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * What was taken.
     *
     * @param fresh hints that were not kept before
     * @param known hints that were, or were given twice, or need no keeping
     * @param wanted transactions that are asked for now and were not before
     */
    public record Taken(int fresh, int known, int wanted) {
        /** Nothing. */
        public static final Taken NONE = new Taken(0, 0, 0);

        /** Both together. */
        public Taken plus(Taken other) {
            return new Taken(fresh + other.fresh, known + other.known, wanted + other.wanted);
        }
    }

    /** Takes {@code told}. Stopped in the middle, nothing is lost that is told again. */
    public Taken take(Collection<Hint> told) {
        return take(told, false);
    }

    /** As the other, but keeps no hint at a transaction that is stored: the chain has told all of it. */
    public Taken takeUntold(Collection<Hint> told) {
        return take(told, true);
    }

    private Taken take(Collection<Hint> told, boolean untold) {
        Set<Hint> fresh = new LinkedHashSet<>(told);
        if (!fresh.isEmpty()) {
            fresh.removeAll(hints.known(fresh));
        }
        if (fresh.isEmpty()) {
            return new Taken(0, told.size(), 0);
        }
        Set<Signature> signatures = new LinkedHashSet<>();
        fresh.forEach(hint -> signatures.add(hint.signature()));
        Set<Signature> stored = new HashSet<>(facts.whole(signatures));
        if (untold) {
            fresh.removeIf(hint -> stored.contains(hint.signature()));
        }
        List<Found> wanted = new ArrayList<>();
        for (Signature signature : signatures) {
            if (!stored.contains(signature)) {
                wanted.add(new Found(signature, false));
            }
        }
        long now = clock.millis();
        int asked = jobs.want(wanted, PRIORITY, now);
        int added = hints.add(List.copyOf(fresh), now);
        return new Taken(added, told.size() - added, asked);
    }
}
