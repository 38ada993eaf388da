package org.wallettracker.ingest.backfill;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.port.BackfillStore;
import org.wallettracker.domain.port.BackfillStore.Waiting;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.ingest.decode.Decoded;
import org.wallettracker.ingest.source.Commitment;
import org.wallettracker.ingest.source.SourceFailure;

/** Fetches what jobs found and stores its facts in one step. */
final class Fetcher {
    private final Bodies bodies;
    private final BackfillStore jobs;
    private final FactStore facts;
    private final Follower follower;
    private final InstantSource clock;
    private long fetched;
    private long missing;
    private long contradicted;

    Fetcher(Bodies bodies, BackfillStore jobs, FactStore facts, Follower follower, InstantSource clock) {
        this.bodies = bodies;
        this.jobs = jobs;
        this.facts = facts;
        this.follower = follower;
        this.clock = clock;
    }

    long fetched() {
        return fetched;
    }

    long missing() {
        return missing;
    }

    long contradicted() {
        return contradicted;
    }

    /**
     * Fetches {@code items} and stores what is understood.
     *
     * @throws SourceFailure if not even one could be fetched
     */
    void fetch(List<Waiting> items) throws SourceFailure {
        List<DecodedTransaction> told = new ArrayList<>();
        List<Quarantined> rejects = new ArrayList<>();
        List<Long> done = new ArrayList<>();
        List<Long> nowhere = new ArrayList<>();
        SourceFailure last = null;
        boolean open = false;
        List<Bodies.Asked> answers = bodies.askAll(
                items.stream().map(i -> new Bodies.Wanted(i.signature(), i.failed())).toList(), Commitment.FINALIZED);
        for (int i = 0; i < items.size(); i++) {
            Bodies.Asked asked = answers.get(i);
            if (asked.body() == null) {
                last = asked.failure();
            } else if (asked.nowhere()) {
                nowhere.add(items.get(i).id());
            } else {
                Bodies.Told tellings = bodies.read(asked);
                if (tellings.undecided()) {
                    open = true; // stays wanted
                    continue;
                }
                contradicted += tellings.contradicted() ? 1 : 0;
                for (Decoded decoded : tellings.tellings()) {
                    rejects.addAll(decoded.rejects());
                    DecodedTransaction transaction = decoded.transaction();
                    if (transaction != null) {
                        told.add(transaction);
                    }
                }
                done.add(items.get(i).id());
            }
        }
        if (last != null && !open && done.isEmpty() && nowhere.isEmpty()) {
            throw last;
        }
        long now = clock.millis();
        facts.append(told, rejects, now);
        // first what follows, then the tick: stopped between the two, it is only done again
        follower.graduations(told);
        jobs.settle(done, nowhere, now);
        fetched += done.size();
        missing += nowhere.size();
    }
}
