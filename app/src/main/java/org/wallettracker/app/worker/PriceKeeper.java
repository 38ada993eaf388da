package org.wallettracker.app.worker;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.PriceBook;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.price.PriceFetch;
import org.wallettracker.ingest.price.PriceNeeds;

/**
 * Fetches by itself the SOL/USD that stored facts need, on a thread of its own, until it is closed. What fails is told and
 * tried again; it never stops the work beside it. A minute that turned out to have no price is left alone for a while.
 */
public final class PriceKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PriceKeeper.class);
    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final int RESTS = 20;
    private static final long MINUTE = 60;

    private final FactStore facts;
    private final PriceBook prices;
    private final PriceFetch fetch;
    private final InstantSource clock;
    private final Duration unpriced;
    private final Map<Long, Long> asked = new HashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private long read = -1;
    private volatile String trouble = "";

    /**
     * @param unpriced how long it counts that a minute has no price
     * @param clock for that age
     */
    public PriceKeeper(FactStore facts, PriceBook prices, PriceFetch fetch, Duration unpriced, InstantSource clock) {
        this.facts = facts;
        this.prices = prices;
        this.fetch = fetch;
        this.unpriced = unpriced;
        this.clock = clock;
        thread = Thread.ofPlatform().name("prices").daemon(true).priority(Thread.MIN_PRIORITY).unstarted(this::run);
    }

    /** Begins, and returns at once. */
    public void start() {
        thread.start();
    }

    /** What the last try to fetch failed of, in words; empty if it did not. */
    public String trouble() {
        return trouble;
    }

    private void run() {
        boolean ended = false;
        while (!ended) {
            long begin = System.nanoTime();
            once(Progress.until(() -> closed.getCount() == 0));
            // a large store is read less often: what it takes stays a small part of the time
            Duration rest = Duration.ofNanos((System.nanoTime() - begin) * RESTS);
            ended = closedWithin(rest.compareTo(PAUSE) < 0 ? PAUSE : rest);
        }
    }

    private boolean closedWithin(Duration time) {
        try {
            return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true; // nobody interrupts it but to end it
        }
    }

    /** Fetches what is needed now. */
    public synchronized void once(Progress progress) {
        try {
            long watermark = facts.counts().watermark();
            if (watermark == read && asked.isEmpty()) {
                return;
            }
            PriceNeeds needs = needs(clock.millis());
            if (needs.size() > 0 && !progress.cancelled()) {
                PriceFetch.Report report = fetch.run(needs.spans(), progress);
                trouble = String.join("; ", report.failures());
                if (report.failures().isEmpty() && !report.stopped()) {
                    note(needs.spans());
                }
            }
            read = watermark;
        } catch (RuntimeException e) {
            LOG.warn("prices could not be fetched; they are tried again", e);
            trouble = String.valueOf(e.getMessage());
        }
    }

    /** Minutes of facts without a price of their own, but for those that are not over on the chain or rest. */
    private PriceNeeds needs(long now) {
        asked.values().removeIf(at -> now - at >= unpriced.toMillis());
        long[] newest = {Long.MIN_VALUE};
        Map<Long, Boolean> minutes = new HashMap<>();
        facts.scan(FactQuery.ALL, fact -> {
            long time = fact.header().blockTime();
            if (time != Unknown.TIME) {
                newest[0] = Math.max(newest[0], time);
                minutes.putIfAbsent(time / MINUTE, true);
            }
        });
        PriceNeeds needs = PriceNeeds.ofFacts();
        minutes.keySet().stream().filter(m -> (m + 1) * MINUTE <= newest[0]).forEach(m -> needs.at(m * MINUTE));
        asked.keySet().forEach(needs::leave);
        needs.have(prices.all());
        return needs;
    }

    private void note(List<PriceNeeds.Span> spans) {
        long now = clock.millis();
        for (PriceNeeds.Span span : spans) {
            for (long minute = span.from() / MINUTE; minute < span.to() / MINUTE; minute++) {
                asked.put(minute, now);
            }
        }
    }

    /** Ends after the request that is under way. */
    @Override
    public void close() {
        closed.countDown();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
