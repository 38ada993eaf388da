package org.wallettracker.ingest.source;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.wallettracker.ingest.source.SourceFailure.Kind;

/**
 * Sources in the order of their rank, asked as one: the first that is ready answers; where it fails, the next is asked at
 * once; where all fail, all are asked again after a pause that grows with each round. A source that takes much longer
 * than it usually does is joined by the next one, and the first answer counts. For many threads.
 */
public final class SourceGroup implements AutoCloseable {
    private static final int USUAL_RETRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    private static final Duration SHORTEST_HEDGE = Duration.ofMillis(250);
    private static final Duration HEDGE_UNKNOWN = Duration.ofSeconds(2);
    private static final IntervalFunction PAUSES = IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE, 2.0, 0.5,
            LONGEST_PAUSE);

    private final List<RpcSource> sources;
    private final int rounds;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param sources the first is asked first; at least one */
    public SourceGroup(List<RpcSource> sources) {
        this(sources, USUAL_RETRIES);
    }

    /** @param retries how often all are asked again where none of them answered */
    public SourceGroup(List<RpcSource> sources, int retries) {
        if (retries < 0) {
            throw new IllegalArgumentException("retries are 0 or more, not " + retries);
        }
        rounds = retries + 1;
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a group of sources has at least one");
        }
        this.sources = List.copyOf(sources);
    }

    /** All sources, the first in rank first. */
    public List<RpcSource> sources() {
        return sources;
    }

    /**
     * What an answer came from.
     *
     * @param source its name
     * @param result JSON of the result
     */
    public record Answer(String source, byte[] result) {
    }

    /** Asks until one answers. */
    public Answer call(String method, String params, BooleanSupplier cancelled) throws SourceFailure {
        return call(method, params, Set.of(), cancelled);
    }

    /**
     * Asks until one answers, rounds are used up or {@code cancelled} says so.
     *
     * @param except names of sources that are not asked
     * @throws SourceFailure the last failure, or the one that no other source can do better
     */
    public Answer call(String method, String params, Set<String> except, BooleanSupplier cancelled)
            throws SourceFailure {
        SourceFailure last = null;
        for (int round = 1; round <= rounds; round++) {
            List<RpcSource> asked = ready(except);
            try {
                if (!asked.isEmpty()) {
                    return round(asked, method, params);
                }
            } catch (SourceFailure e) {
                if (!e.kind().again() && !(e.kind() == Kind.KEY_REFUSED && asked.size() < candidates(except).size())) {
                    throw e;
                }
                last = e;
            }
            if (round < rounds && !pause(round, last, cancelled)) {
                break;
            }
        }
        if (last == null) {
            last = new SourceFailure("sources", Kind.RESTING, "none is ready to be asked");
        }
        throw last;
    }

    private List<RpcSource> candidates(Set<String> except) {
        return sources.stream().filter(s -> !except.contains(s.spec().name())).toList();
    }

    private List<RpcSource> ready(Set<String> except) {
        List<RpcSource> ready = new ArrayList<>(candidates(except));
        ready.removeIf(s -> !s.ready());
        return ready;
    }

    /** True if there is still time after it. */
    private static boolean pause(int round, @Nullable SourceFailure last, BooleanSupplier cancelled) {
        long nanos = TimeUnit.MILLISECONDS.toNanos(PAUSES.apply(round));
        if (last != null && last.retryAfter().toNanos() > nanos) {
            nanos = last.retryAfter().toNanos();
        }
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            LockSupport.parkNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(50)));
        }
        return !cancelled.getAsBoolean();
    }

    private record Outcome(@Nullable Answer answer, @Nullable SourceFailure failure, @Nullable RuntimeException fault) {
    }

    /** Asks one after the other; the next joins when one failed or is late. */
    private Answer round(List<RpcSource> asked, String method, String params) throws SourceFailure {
        BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
        int next = 0;
        int running = 0;
        SourceFailure last = null;
        while (next < asked.size() || running > 0) {
            if (running == 0) {
                start(asked.get(next++), method, params, outcomes);
                running++;
            }
            Outcome outcome = next < asked.size() ? poll(outcomes, late(asked.get(next - 1))) : poll(outcomes, null);
            if (outcome == null) {
                start(asked.get(next++), method, params, outcomes);
                running++;
                continue;
            }
            running--;
            if (outcome.answer != null) {
                return outcome.answer;
            } else if (outcome.fault != null) {
                throw outcome.fault;
            } else if (outcome.failure != null) {
                last = outcome.failure;
                if (last.kind() == Kind.REQUEST || last.kind() == Kind.SLOT_SKIPPED) {
                    throw last;
                }
            }
        }
        throw last == null ? new SourceFailure("sources", Kind.RESTING, "none is ready to be asked") : last;
    }

    private static Duration late(RpcSource source) {
        Duration usual = source.usual();
        if (usual.isZero()) {
            return HEDGE_UNKNOWN;
        }
        Duration twice = usual.multipliedBy(2);
        return twice.compareTo(SHORTEST_HEDGE) < 0 ? SHORTEST_HEDGE : twice;
    }

    private void start(RpcSource source, String method, String params, BlockingQueue<Outcome> outcomes) {
        threads.execute(() -> {
            Outcome outcome;
            try {
                outcome = new Outcome(new Answer(source.spec().name(), source.call(method, params)), null, null);
            } catch (SourceFailure e) {
                outcome = new Outcome(null, e, null);
            } catch (RuntimeException e) {
                outcome = new Outcome(null, null, e);
            }
            outcomes.add(outcome);
        });
    }

    /** The next outcome; null if none came within {@code wait}. A call always ends by itself: it has a time limit. */
    private static @Nullable Outcome poll(BlockingQueue<Outcome> outcomes, @Nullable Duration wait) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return wait == null ? outcomes.take() : outcomes.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
