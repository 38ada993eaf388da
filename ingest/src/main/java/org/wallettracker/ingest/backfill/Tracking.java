package org.wallettracker.ingest.backfill;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import org.wallettracker.domain.port.BackfillStore;
import org.wallettracker.domain.port.BackfillStore.Purpose;

/**
 * Lists the histories of tracked wallets again and again, each from where it had begun: a wallet is tracked whose history
 * was asked for and is not paused. A few at a time, and behind everything else: its caller asks for the next when
 * nothing else is left to do. For one thread.
 */
public final class Tracking {
    /** Behind graduations, curves, pools, wallets and their token accounts. */
    static final int PRIORITY = 90;
    /** How many are asked for at once. */
    static final int STEP = 5;

    private final Round wallets;
    private final Round accounts;

    /**
     * @param every how long at least from one round over all wallets to the next
     * @param accountsEvery the same of their token accounts
     * @param nanos the time, as {@link System#nanoTime}
     */
    public Tracking(BackfillStore jobs, Duration every, Duration accountsEvery, InstantSource clock,
            LongSupplier nanos) {
        wallets = new Round(jobs, Purpose.WALLET, every, clock, nanos);
        accounts = new Round(jobs, Purpose.TOKEN_ACCOUNT, accountsEvery, clock, nanos);
    }

    /** Asks for the next few; false if nothing is due. */
    public boolean next() {
        return wallets.next() || accounts.next();
    }

    /** Begins a round over all wallets anew, whenever the one before began; their token accounts wait for their own. */
    public void anew() {
        wallets.anew();
    }

    /** One purpose' jobs, in rounds. */
    private static final class Round {
        private final BackfillStore jobs;
        private final Purpose purpose;
        private final long every;
        private final InstantSource clock;
        private final LongSupplier nanos;
        private boolean due = true;
        private long begun;
        private long after;

        Round(BackfillStore jobs, Purpose purpose, Duration every, InstantSource clock, LongSupplier nanos) {
            this.jobs = jobs;
            this.purpose = purpose;
            this.every = every.toNanos();
            this.clock = clock;
            this.nanos = nanos;
        }

        void anew() {
            due = true;
            after = 0;
        }

        boolean next() {
            if (!due && nanos.getAsLong() - begun < every) {
                return false;
            }
            if (after == 0) {
                begun = nanos.getAsLong();
            }
            due = true;
            List<Long> ids = jobs.relist(purpose, after, STEP, PRIORITY, clock.millis());
            due = !ids.isEmpty();
            after = due ? ids.getLast() : 0;
            return due;
        }
    }
}
