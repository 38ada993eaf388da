package org.wallettracker.ingest.price;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.money.PriceRefusal;
import org.wallettracker.domain.money.PriceRefusal.Kind;
import org.wallettracker.domain.port.PriceBook;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.price.CrossCheck.Checked;
import org.wallettracker.ingest.price.CrossCheck.Told;
import org.wallettracker.ingest.price.PriceNeeds.Span;

/**
 * Fetches the prices of spans of minutes from two exchanges, checks them against each other and keeps those that count,
 * a page at a time: what was kept before it stopped stays. Minutes that are not over are not asked for.
 */
public final class PriceFetch {
    /** An exchange that is further behind than this (seconds) is told as stale. */
    static final long MOST_BEHIND = 300;
    /** Pages that an exchange does not answer before it is asked no more. */
    private static final int GIVEN_UP = 3;
    private static final int MOST_REFUSALS = 10_000;
    private static final long OVERLAP = CrossCheck.AROUND * Candle.SECONDS;

    private final CandleClient first;
    private final CandleClient second;
    private final PriceBook store;
    private final InstantSource clock;

    /** @param first whose prices count where both tell one */
    public PriceFetch(CandleClient first, CandleClient second, PriceBook store, InstantSource clock) {
        this.first = first;
        this.second = second;
        this.store = store;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param minutes asked for
     * @param kept prices that were new
     * @param refusals minutes without a price, the first of them where there are very many
     * @param failures one sentence for each way in which an exchange did not answer at some point
     * @param stopped true if it was cancelled or neither exchange answered: the rest was not asked for
     */
    public record Report(long minutes, int kept, List<PriceRefusal> refusals, List<String> failures, boolean stopped) {
    }

    /** Asks for {@code spans}, in order. */
    public Report run(List<Span> spans, Progress progress) {
        long now = clock.millis() / 1_000;
        long over = now - now % Candle.SECONDS;
        long total = spans.stream().mapToLong(Span::minutes).sum();
        Run run = new Run(progress, total);
        for (Span span : spans) {
            long end = Math.min(span.to(), over);
            for (long from = span.from(); from < end && !run.stopped;) {
                long to = Math.min(end, from + page() * Candle.SECONDS);
                run.page(from, to, over);
                from = to;
            }
        }
        return new Report(run.asked, run.kept, List.copyOf(run.refusals), List.copyOf(run.failures), run.stopped);
    }

    /** Minutes that both tell in one answer, with those around. */
    private long page() {
        return Math.min(first.exchange().most(), second.exchange().most()) - 2L * CrossCheck.AROUND;
    }

    /** One after another, as its pages go. */
    private final class Run {
        private final Progress progress;
        private final long total;
        private final List<PriceRefusal> refusals = new ArrayList<>();
        private final List<PriceRefusal> ofPage = new ArrayList<>();
        private final Set<String> failures = new LinkedHashSet<>();
        private final Map<CandleClient, Integer> inARow = new HashMap<>();
        private long asked;
        private int kept;
        private boolean stopped;

        Run(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        void page(long from, long to, long over) {
            if (progress.cancelled()) {
                stopped = true;
                return;
            }
            progress.report("Fetching SOL/USD", asked, total);
            ofPage.clear();
            long begin = Math.max(0, from - OVERLAP);
            long end = Math.min(over, to + OVERLAP);
            Told one = told(first, begin, end, from, to, over);
            Told other = told(second, begin, end, from, to, over);
            if (one == null && other == null) {
                stopped = true; // nobody is there to ask
                return;
            }
            Checked checked = CrossCheck.of(from, to, one == null ? Told.of(first.exchange().text(), List.of()) : one,
                    other == null ? Told.of(second.exchange().text(), List.of()) : other);
            kept += store.add(checked.prices(), clock.millis());
            checked.refusals().forEach(this::refuse);
            store.refused(from, to, List.copyOf(ofPage), clock.millis());
            asked += (to - from) / Candle.SECONDS;
        }

        /** Null if it does not answer. */
        private @Nullable Told told(CandleClient client, long begin, long end, long from, long to, long over) {
            String name = client.exchange().text();
            int failed = inARow.getOrDefault(client, 0);
            if (failed >= GIVEN_UP) {
                return null;
            }
            try {
                Exchange.Answer answer = client.minutes(begin, end, progress);
                if (!answer.refused().isEmpty()) {
                    int more = answer.refused().size() - 1; // which minutes these are of can't always be told
                    refuse(new PriceRefusal(from, to, Kind.IMPOSSIBLE,
                            answer.refused().getFirst() + (more == 0 ? "" : "; and " + more + " more like it")));
                }
                Told told = Told.of(name, answer.candles());
                stale(told, end, over);
                inARow.remove(client);
                return told;
            } catch (PriceFailure e) {
                failures.add(e.getMessage());
                inARow.put(client, e.again() ? failed + 1 : GIVEN_UP);
                return null;
            }
        }

        /** Where the newest minutes are asked for, an exchange that does not have them is behind. */
        private void stale(Told told, long end, long over) {
            if (end != over || told.candles().isEmpty()) {
                return;
            }
            long last = told.candles().lastKey() + Candle.SECONDS;
            if (over - last > MOST_BEHIND) {
                refuse(new PriceRefusal(last, over, Kind.STALE, told.exchange() + " is behind: its newest minute is "
                        + Instant.ofEpochSecond(last - Candle.SECONDS)));
            }
        }

        private void refuse(PriceRefusal refusal) {
            ofPage.add(refusal);
            if (refusals.size() < MOST_REFUSALS) {
                refusals.add(refusal);
            }
        }
    }
}
