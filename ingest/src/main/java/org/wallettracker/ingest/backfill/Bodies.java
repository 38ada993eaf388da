package org.wallettracker.ingest.backfill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.ingest.decode.Decoded;
import org.wallettracker.ingest.decode.TransactionDecoder;
import org.wallettracker.ingest.source.ChainReader;
import org.wallettracker.ingest.source.Commitment;
import org.wallettracker.ingest.source.SourceFailure;

/**
 * Fetches bodies, some at once, and decodes them. A body that does not fit what was said of it, or whose balances don't
 * explain its trades, is asked for at every other source too: what most of them tell counts; where those
 * that did not answer could make another majority, it is to be asked for again, a few times; where there is none,
 * all tellings are given and the store disputes what differs. Asking is for many threads, reading for one.
 */
public final class Bodies implements AutoCloseable {
    /** How often a transaction that sources differ on is left open because some of them did not answer. */
    static final int PATIENCE = 8;

    private final ChainReader reader;
    private final BooleanSupplier cancelled;
    private final Semaphore places;
    private final TransactionDecoder decoder;
    /** How often each was left open. */
    private final Map<Signature, Integer> open = new HashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param parallel how many are asked for at once */
    public Bodies(ChainReader reader, KnownAccounts known, int parallel) {
        this(reader, known, parallel, () -> false);
    }

    /** @param cancelled once true, what was not asked for yet is not asked for any more */
    Bodies(ChainReader reader, KnownAccounts known, int parallel, BooleanSupplier cancelled) {
        this.reader = reader;
        this.cancelled = cancelled;
        places = new Semaphore(parallel);
        decoder = new TransactionDecoder(known);
    }

    /**
     * A transaction to fetch.
     *
     * @param failed true if it was said that it failed
     */
    public record Wanted(Signature signature, boolean failed) {
    }

    /** What was answered: a body, one without content where every source says that there is none, or a failure. */
    public record Asked(Wanted wanted, Commitment commitment, ChainReader.@Nullable Body body,
            @Nullable SourceFailure failure) {

        /** True if every source says that there is no such transaction. */
        public boolean nowhere() {
            ChainReader.Body told = body;
            return told != null && told.json() == null;
        }
    }

    /** Asks for {@code wanted} after {@code delay}, when a place is free; the answer comes later. */
    public Future<Asked> ask(Wanted wanted, Commitment commitment, Duration delay) {
        return threads.submit(() -> {
            if (delay.isPositive()) {
                Thread.sleep(delay);
            }
            places.acquire();
            try {
                if (cancelled.getAsBoolean()) {
                    return new Asked(wanted, commitment, null, SourceFailure.cancelled());
                }
                return new Asked(wanted, commitment, reader.transaction(wanted.signature(), commitment), null);
            } catch (SourceFailure e) {
                return new Asked(wanted, commitment, null, e);
            } finally {
                places.release();
            }
        });
    }

    /** Asks for all of {@code wanted} and waits for the answers, which come in the same order. */
    public List<Asked> askAll(List<Wanted> wanted, Commitment commitment) {
        List<Future<Asked>> asked = new ArrayList<>(wanted.size());
        for (Wanted one : wanted) {
            asked.add(ask(one, commitment, Duration.ZERO));
        }
        List<Asked> answers = new ArrayList<>(wanted.size());
        for (Future<Asked> answer : asked) {
            answers.add(answer(answer));
        }
        return answers;
    }

    /** The answer, waited for: a call always ends by itself, it has a time limit. */
    public static Asked answer(Future<Asked> asked) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return asked.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("fetching a transaction failed", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * What is to be stored of an answer with a body: one telling, or several that no majority decides between.
     *
     * @param contradicted true if not all sources that were asked told the same
     * @param undecided true if it is to be asked for again: then there are no tellings
     */
    public record Told(List<Decoded> tellings, boolean contradicted, boolean undecided) {
    }

    /** Decodes {@code asked}, which has a body with content; asks the other sources where it is doubtful. */
    public Told read(Asked asked) {
        ChainReader.Body body = asked.body;
        if (body == null) {
            throw new IllegalStateException("there is no body to be read of " + asked.wanted.signature());
        }
        Decoded first = decode(asked.wanted, body);
        if (!doubtful(asked.wanted, first)) {
            return new Told(List.of(first), false, false);
        }
        List<Decoded> tellings = new ArrayList<>(List.of(first));
        ChainReader.Others others = reader.others(asked.wanted.signature(), asked.commitment, body.source());
        for (ChainReader.Body other : others.bodies()) {
            tellings.add(decode(asked.wanted, other));
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
        if (others.silent() > 0 && 2 * agreed <= tellings.size() + others.silent()
                && open.merge(asked.wanted.signature(), 1, Integer::sum) <= PATIENCE) {
            return new Told(List.of(), false, true);
        }
        open.remove(asked.wanted.signature());
        boolean contradicted = agreed < tellings.size();
        return new Told(2 * agreed > tellings.size() ? List.of(most) : tellings, contradicted, false);
    }

    private static boolean doubtful(Wanted wanted, Decoded decoded) {
        DecodedTransaction t = decoded.transaction();
        return t == null || !t.header().signature().equals(wanted.signature())
                || t.header().failed() != wanted.failed()
                || t.facts().stream().anyMatch(f -> f.status() == FactStatus.DISPUTED);
    }

    private static boolean same(Decoded a, Decoded b) {
        DecodedTransaction x = a.transaction();
        DecodedTransaction y = b.transaction();
        return x == null || y == null ? x == y : x.equals(y);
    }

    private Decoded decode(Wanted wanted, ChainReader.Body body) {
        byte[] json = body.json();
        if (json == null) {
            throw new IllegalStateException("a body without content is no telling");
        }
        return decoder.decode(json, json.length, body.source() + " " + wanted.signature(), 1, 0);
    }

    /** Takes no more questions; running ones end by themselves. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
