package org.wallettracker.domain.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;

/**
 * What is still to be fetched from the chain: jobs, each the history of one address, and the transactions they found.
 * Every step is atomic and durable, so that fetching goes on where it stopped, whatever stopped it.
 */
public interface BackfillStore {

    /** Why an address' history is fetched. */
    enum Purpose {
        /** The account that signs migrations: every graduation names it. */
        GRADUATIONS,
        /** A bonding curve, from its creation on. */
        CURVE,
        /** The pool a token graduated to. */
        POOL,
        /** A wallet. */
        WALLET,
        /** A token account of a wallet: what only it is named in. */
        TOKEN_ACCOUNT,
        /** Single transactions that somebody hinted at: never listed. */
        HINT
    }

    /**
     * What is wanted.
     *
     * @param subject the mint of a curve or pool, the wallet of a token account, else the address itself
     * @param priority the lower the sooner
     * @param fromTime Unix seconds; what is older is not wanted. {@link Long#MIN_VALUE} for all
     * @param toTime Unix seconds; what is newer is not wanted. {@link Long#MAX_VALUE} for all
     */
    record Wanted(Purpose purpose, Address address, Address subject, int priority, long fromTime, long toTime) {
    }

    /**
     * A job as it stands.
     *
     * @param cursor the last signature of the page listed last; null before the first page
     * @param newest the newest signature of this pass over its history; null before the first page
     * @param until where an earlier pass had begun: nothing older is listed again; null if there was none
     * @param listed true once its history is listed to the end
     * @param followed true once what follows from it has been asked for
     * @param pages that were listed
     * @param found transactions that were found and not stored yet
     * @param waiting of these, not fetched yet
     * @param missing of these, known to no source
     */
    record Job(long id, Wanted wanted, boolean paused, @Nullable Signature cursor, @Nullable Signature newest,
            @Nullable Signature until, boolean listed, boolean followed, long pages, long found, long waiting,
            long missing, long createdAt, long changedAt) {

        /** True once nothing of it is left to do. */
        public boolean done() {
            return listed && waiting == 0;
        }
    }

    /**
     * A transaction to fetch.
     *
     * @param failed true if every source said that it failed
     */
    record Waiting(long id, long job, Signature signature, boolean failed) {
    }

    /**
     * A transaction that a page named.
     *
     * @param failed as in {@link Waiting}
     */
    record Found(Signature signature, boolean failed) {
    }

    /**
     * Asks for {@code wanted}. Where the same purpose and address was asked for before, that job stays: one that was
     * listed to its end is listed again down to where it had begun, with the wider of both times and the more urgent
     * priority.
     *
     * @param now Unix milliseconds
     */
    Job add(Wanted wanted, long now);

    /**
     * Asks for those of {@code wanted} that were not asked for before; a job that exists stays as it is.
     *
     * @param now Unix milliseconds
     * @return how many are new
     */
    int addNew(List<Wanted> wanted, long now);

    /**
     * All jobs together.
     *
     * @param done of the jobs, those of which nothing is left to do
     * @param found transactions
     * @param waiting of these, to be fetched
     * @param ready of the waiting, those of jobs that are not paused
     * @param missing of the found, those known to no source
     */
    record Summary(long jobs, long done, long found, long waiting, long ready, long missing) {
    }

    /** All jobs together; cheap, however many there are. */
    Summary summary();

    /** How many transactions of jobs that are not paused wait; cheap. */
    long ready();

    /** The {@code limit} most urgent jobs, the most urgent first, then by age. */
    List<Job> jobs(int limit);

    /** The job {@code id}; empty if there is none. */
    Optional<Job> job(long id);

    /** The most urgent job that is not paused and not listed to its end; empty if there is none. */
    Optional<Job> toList();

    /** Up to {@code limit} jobs that are done and not paused, and of which what follows was not asked for yet. */
    List<Job> toFollow(int limit);

    /** Addresses of up to {@code limit} jobs of {@code purpose} that are not paused, the most urgent first. */
    List<Address> addresses(Purpose purpose, int limit);

    /**
     * Lists jobs of {@code purpose} again, down to where they had begun: those that are done, not paused, not bounded in
     * time and ever found anything to list, in the order of their ids behind {@code after}.
     *
     * @param priority they get, where they are more urgent
     * @return their ids, at most {@code limit}
     */
    List<Long> relist(Purpose purpose, long after, int limit, int priority, long now);

    /**
     * Takes in a page of {@code job}: what it found and is not there yet, and where to go on. Where it found
     * something, what follows from the job is to be asked for (again).
     *
     * @param cursor the last signature of the page; null keeps the one before (an empty page)
     * @param newest the first signature of the first page of this pass, null on later ones
     * @param end true if there is no older page
     */
    void listed(long job, List<Found> found, @Nullable Signature cursor, @Nullable Signature newest, boolean end,
            long now);

    /** Up to {@code limit} transactions of jobs that are not paused, the most urgent first, then in order of listing. */
    List<Waiting> waiting(int limit);

    /** Up to {@code limit} transactions of jobs of {@code purpose} that are not paused, in order of listing. */
    List<Waiting> waiting(Purpose purpose, int limit);

    /**
     * Asks for single transactions, each once, that no job waits for: under one job of {@link Purpose#HINT}.
     *
     * @param priority of that job, where it is not there yet
     * @param now Unix milliseconds
     * @return how many were not asked for before
     */
    int want(List<Found> found, int priority, long now);

    /** Those of {@code signatures} that were asked for and that no source knows. */
    Set<Signature> missing(Set<Signature> signatures);

    /** These were fetched and stored, or turned out to be nowhere. */
    void settle(List<Long> fetched, List<Long> missing, long now);

    /** What follows from {@code job} has been asked for. */
    void followed(long job, long now);

    /**
     * Stops or goes on with {@code job}.
     *
     * @return false if there is none
     */
    boolean pause(long job, boolean paused, long now);

    /**
     * Makes {@code job} more or less urgent.
     *
     * @return false if there is none
     */
    boolean prioritise(long job, int priority, long now);

    /** Lets the missing transactions of all jobs be asked for again; tells how many there were. */
    long retryMissing(long now);
}
