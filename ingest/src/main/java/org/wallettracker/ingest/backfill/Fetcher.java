package org.wallettracker.ingest.backfill;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.port.BackfillStore;
import org.wallettracker.domain.port.BackfillStore.Job;
import org.wallettracker.domain.port.BackfillStore.Purpose;
import org.wallettracker.domain.port.BackfillStore.Waiting;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.ingest.decode.Decoded;
import org.wallettracker.ingest.decode.TransactionDecoder;
import org.wallettracker.ingest.source.ChainReader;
import org.wallettracker.ingest.source.Commitment;
import org.wallettracker.ingest.source.SourceFailure;

/**
 * Fetches bodies, some at once, decodes them and stores their facts in one step. A body that does not fit what the pages
 * said of it, or whose balances don't explain its trades, is asked for at every other source too: what most of them tell
 * counts; where there is no majority, all tellings are stored and the store disputes what differs.
 */
final class Fetcher {
    private final ChainReader reader;
    private final BackfillStore jobs;
    private final FactStore facts;
    private final Follower follower;
    private final InstantSource clock;
    private final Semaphore places;
    private final TransactionDecoder decoder;
    private long fetched;
    private long missing;
    private long contradicted;

    Fetcher(ChainReader reader, BackfillStore jobs, FactStore facts, KnownAccounts known, Follower follower,
            int parallel, InstantSource clock) {
        this.reader = reader;
        this.jobs = jobs;
        this.facts = facts;
        this.follower = follower;
        this.clock = clock;
        places = new Semaphore(parallel);
        decoder = new TransactionDecoder(known);
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

    private record Asked(Waiting item, ChainReader.@Nullable Body body, @Nullable SourceFailure failure) {
    }

    /**
     * Fetches {@code items} and stores what is understood.
     *
     * @throws SourceFailure if not even one could be fetched
     */
    void fetch(List<Waiting> items, List<Job> all) throws SourceFailure {
        Map<Long, Purpose> purposes = new HashMap<>();
        all.forEach(job -> purposes.put(job.id(), job.wanted().purpose()));
        List<DecodedTransaction> told = new ArrayList<>();
        List<Quarantined> rejects = new ArrayList<>();
        List<Long> done = new ArrayList<>();
        List<Long> nowhere = new ArrayList<>();
        SourceFailure last = null;
        for (Asked asked : ask(items)) {
            ChainReader.Body body = asked.body;
            if (body == null) {
                last = asked.failure;
            } else if (body.json() == null) {
                nowhere.add(asked.item.id());
            } else {
                List<Decoded> tellings = tellings(asked.item, body);
                for (Decoded decoded : tellings) {
                    rejects.addAll(decoded.rejects());
                    DecodedTransaction transaction = decoded.transaction();
                    if (transaction != null) {
                        told.add(transaction);
                    }
                }
                done.add(asked.item.id());
            }
        }
        if (last != null && done.isEmpty() && nowhere.isEmpty()) {
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

    private List<Asked> ask(List<Waiting> items) {
        List<Asked> answers = new ArrayList<>(items.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Asked>> asked = new ArrayList<>(items.size());
            for (Waiting item : items) {
                asked.add(threads.submit(() -> one(item)));
            }
            for (Future<Asked> answer : asked) {
                answers.add(answer.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while fetching", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("fetching a transaction failed", e.getCause());
        }
        return answers;
    }

    private Asked one(Waiting item) throws InterruptedException {
        places.acquire();
        try {
            return new Asked(item, reader.transaction(item.signature(), Commitment.FINALIZED), null);
        } catch (SourceFailure e) {
            return new Asked(item, null, e);
        } finally {
            places.release();
        }
    }

    /** What is to be stored of a transaction: one telling, or several that no majority decides between. */
    private List<Decoded> tellings(Waiting item, ChainReader.Body body) {
        Decoded first = decode(item, body);
        if (!doubtful(item, first)) {
            return List.of(first);
        }
        List<Decoded> tellings = new ArrayList<>(List.of(first));
        for (ChainReader.Body other : reader.others(item.signature(), Commitment.FINALIZED, body.source())) {
            tellings.add(decode(item, other));
        }
        Decoded most = first;
        int agreed = 0;
        for (Decoded telling : tellings) {
            int same = (int) tellings.stream().filter(t -> same(t, telling)).count();
            if (same > agreed) {
                agreed = same;
                most = telling;
            }
        }
        if (agreed < tellings.size()) {
            contradicted++;
        }
        return 2 * agreed > tellings.size() ? List.of(most) : tellings;
    }

    private static boolean doubtful(Waiting item, Decoded decoded) {
        DecodedTransaction t = decoded.transaction();
        return t == null || !t.header().signature().equals(item.signature()) || t.header().failed() != item.failed()
                || t.facts().stream().anyMatch(f -> f.status() == FactStatus.DISPUTED);
    }

    private static boolean same(Decoded a, Decoded b) {
        DecodedTransaction x = a.transaction();
        DecodedTransaction y = b.transaction();
        return x == null || y == null ? x == y : x.equals(y);
    }

    private Decoded decode(Waiting item, ChainReader.Body body) {
        byte[] json = body.json();
        if (json == null) {
            throw new IllegalStateException("a body without content is no telling");
        }
        return decoder.decode(json, json.length, body.source() + " " + item.signature(), 1, 0);
    }
}
