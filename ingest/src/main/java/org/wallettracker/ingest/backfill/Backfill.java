package org.wallettracker.ingest.backfill;

import java.time.InstantSource;
import java.util.List;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.port.BackfillStore;
import org.wallettracker.domain.port.BackfillStore.Job;
import org.wallettracker.domain.port.BackfillStore.Purpose;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.source.ChainReader;
import org.wallettracker.ingest.source.SourceFailure;
import org.wallettracker.ingest.source.SourceGroup;

/**
 * Works through the jobs: lists first, so that it is known how much there is, then fetches, then asks for what follows,
 * until nothing is left. Every step is stored before the next begins: stopped at any point, by whatever, it goes on
 * there. One at a time per store.
 */
public final class Backfill implements AutoCloseable {
    /** Bodies in one step: one durable append. */
    static final int STEP = 200;
    /** Beyond this many that wait, fetching comes before listing. */
    private static final long ENOUGH_LISTED = 50_000;
    private static final long TELL_NANOS = 500_000_000L;

    private final BackfillStore jobs;
    private final InstantSource clock;
    private final Lister lister;
    private final Fetcher fetcher;
    private final Follower follower;
    private final Bodies bodies;
    private final Progress progress;
    private long pages;
    private boolean told;
    private long toldAt;

    /**
     * @param clock the time of recording
     * @param progress asked before every step and during pauses
     */
    public Backfill(SourceGroup sources, BackfillStore jobs, FactStore facts, KnownAccounts known, BackfillRules rules,
            InstantSource clock, Progress progress) {
        this.jobs = jobs;
        this.clock = clock;
        this.progress = progress;
        ChainReader reader = new ChainReader(sources, progress::cancelled);
        lister = new Lister(reader, jobs, facts, clock, rules.confirmPages());
        follower = new Follower(reader, jobs, facts, known, rules, clock);
        bodies = new Bodies(reader, known, rules.parallel(), progress::cancelled);
        fetcher = new Fetcher(bodies, jobs, facts, follower, clock);
    }

    /**
     * What a run did.
     *
     * @param pages that were listed
     * @param fetched transactions that were stored
     * @param missing transactions that no source knows
     * @param contradicted transactions of which sources told differently
     * @param left transactions that still wait
     * @param stopped why it ended before all was done, in words; empty if nothing is left but what is paused
     */
    public record Report(long pages, long fetched, long missing, long contradicted, long left, String stopped) {
    }

    /** Lists everything that is asked for without fetching, to know what fetching will cost. */
    public Report list() {
        return run(false);
    }

    /** Works until nothing is left, sources fail for good, or {@code progress} cancels. */
    public Report run() {
        return run(true);
    }

    /** Fetches the single transactions that hints asked for, and nothing else, until none waits. */
    public Report runHints() {
        String stopped = "";
        try {
            List<BackfillStore.Waiting> next = jobs.waiting(Purpose.HINT, STEP);
            while (!next.isEmpty() && !progress.cancelled()) {
                report();
                fetcher.fetch(next);
                next = jobs.waiting(Purpose.HINT, STEP);
            }
            stopped = next.isEmpty() ? "" : "cancelled";
        } catch (SourceFailure e) {
            stopped = progress.cancelled() ? "cancelled" : String.valueOf(e.getMessage());
        }
        return new Report(pages, fetcher.fetched(), fetcher.missing(), fetcher.contradicted(),
                jobs.summary().waiting(), stopped);
    }

    private Report run(boolean fetch) {
        String stopped = "";
        try {
            boolean more = true;
            while (more) {
                if (progress.cancelled()) {
                    stopped = "cancelled";
                    break;
                }
                more = step(fetch);
            }
        } catch (SourceFailure e) {
            stopped = progress.cancelled() ? "cancelled" : String.valueOf(e.getMessage());
        }
        long left = jobs.summary().waiting();
        return new Report(pages, fetcher.fetched(), fetcher.missing(), fetcher.contradicted(), left, stopped);
    }

    /**
     * Does the next thing there is to do.
     *
     * @return false if nothing is left but what is paused
     * @throws SourceFailure if the sources do not answer: nothing is lost, it can be tried again
     */
    public boolean step() throws SourceFailure {
        return step(true);
    }

    private boolean step(boolean fetch) throws SourceFailure {
        report();
        Job open = jobs.toList().orElse(null);
        long waits = jobs.ready();
        if (open != null && (waits < ENOUGH_LISTED || !fetch)) {
            lister.page(open);
            pages++;
            return true;
        } else if (fetch && waits > 0) {
            fetcher.fetch(jobs.waiting(STEP));
            return true;
        }
        return fetch && follower.follow(jobs.toFollow(STEP));
    }

    /** Asks for what follows from the graduations among {@code told}, which came from elsewhere. */
    public void graduations(List<DecodedTransaction> told) {
        follower.graduations(told);
    }

    /** Transactions that were fetched and stored. */
    public long fetched() {
        return fetcher.fetched();
    }

    @Override
    public void close() {
        bodies.close();
    }

    private void report() {
        long now = System.nanoTime();
        if (told && now - toldAt < TELL_NANOS) {
            return;
        }
        told = true;
        toldAt = now;
        BackfillStore.Summary all = jobs.summary();
        progress.report("backfill", all.found() - all.waiting() - all.missing(), all.found());
    }

    /** Asks for a history. */
    public Job ask(BackfillStore.Wanted wanted) {
        return jobs.add(wanted, clock.millis());
    }
}
