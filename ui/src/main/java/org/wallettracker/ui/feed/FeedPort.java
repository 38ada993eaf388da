package org.wallettracker.ui.feed;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.LiveStatus;
import org.wallettracker.domain.port.BackfillStore.Job;

/** Where facts come from and how that goes. Every method may take long: never call on the thread that paints. */
public interface FeedPort {

    /** How it goes at this moment. */
    FeedStatus status();

    /**
     * Begins to follow the chain, or stops at the next safe point. Nothing happens where it is so already.
     *
     * @throws RuntimeException saying why it can't
     */
    void follow(boolean on);

    /** Leaves {@code job} alone, or goes on with it. */
    void pause(long job, boolean paused);

    /** Makes {@code job} more urgent ({@code step} below 0) or less. */
    void prioritise(long job, int step);

    /**
     * Asks a source whether it takes what was typed in; nothing is kept.
     *
     * @param kind of {@link FeedStatus#kinds}
     * @param text a key, or a node's address
     */
    Trial tryOut(String kind, String text);

    /**
     * Keeps it in the user's own configuration, readable by nobody else, in place of what was there for {@code kind}.
     *
     * @return where it is kept
     * @throws RuntimeException saying why it can't be kept
     */
    String keep(String kind, String text);

    /** One for a workstation that can't follow anything. */
    FeedPort NONE = new NoFeed();

    /**
     * How it goes.
     *
     * @param sources those that are configured, in their rank
     * @param kinds what could be configured, in rank
     * @param canFollow why nothing can be followed here, in words; null if it can
     * @param live how following goes
     * @param jobs histories that are fetched, the most urgent first; at most a few hundred
     * @param queue all of them together
     * @param simulated true if what is asked is a simulated chain
     * @param notice what an analyst should know, e.g. why following ended by itself; empty for nothing
     * @param prices SOL/USD
     * @param hints of others
     */
    record FeedStatus(List<Source> sources, List<Kind> kinds, @Nullable String canFollow, LiveStatus live,
            List<Job> jobs, Queue queue, boolean simulated, String notice, Prices prices, Hints hints) {
        /** Without prices and hints. */
        public FeedStatus(List<Source> sources, List<Kind> kinds, @Nullable String canFollow, LiveStatus live,
                List<Job> jobs, Queue queue, boolean simulated, String notice) {
            this(sources, kinds, canFollow, live, jobs, queue, simulated, notice, Prices.NONE, Hints.NONE);
        }

        public FeedStatus {
            sources = List.copyOf(sources);
            kinds = List.copyOf(kinds);
            jobs = List.copyOf(jobs);
        }
    }

    /**
     * A configured source.
     *
     * @param host where it is asked; never its whole address, which may hold a key
     * @param state of its circuit: "closed" (in use), "open" (resting), "half open" (being tried)
     * @param perSecond requests that may be asked at most
     * @param credits the provider's own price of all calls since the start
     * @param p50Micros half of the answers came within this; 0 before the first
     * @param p99Micros 99 of 100 did
     * @param failures by kind, those that happened
     * @param lastFailure in words, without address and key; empty if there was none
     */
    record Source(String name, String host, String state, int perSecond, long requests, long answers, long credits,
            long bytes, long p50Micros, long p99Micros, Map<String, Long> failures, String lastFailure) {
        public Source {
            failures = Map.copyOf(failures);
        }

        /** Calls that failed. */
        public long failed() {
            return failures.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * A kind of source.
     *
     * @param name e.g. "helius"
     * @param asks what an analyst types in, e.g. "API key"
     * @param configured true if it is configured already
     */
    record Kind(String name, String asks, boolean configured) {
    }

    /**
     * All jobs together.
     *
     * @param jobs in all
     * @param done of them
     * @param found transactions
     * @param waiting of these, to be fetched
     * @param missing of these, known to no source
     * @param credits that fetching what waits costs at the first source; -1 where none is configured
     * @param seconds it takes at least; -1 likewise
     */
    record Queue(long jobs, long done, long found, long waiting, long missing, long credits, long seconds) {
        /** Nothing. */
        public static final Queue EMPTY = new Queue(0, 0, 0, 0, 0, -1, -1);
    }

    /**
     * SOL/USD: where it comes from and what is held.
     *
     * @param sources those that are asked, and those that told what is held
     * @param refused minutes without a price, by the reason's name
     * @param byThemselves in words: whether prices are fetched without being asked for, and what changes that
     * @param trouble what fetching them failed of last; empty if it did not
     */
    record Prices(List<PriceSource> sources, Map<String, Long> refused, String byThemselves, String trouble) {
        /** Nothing. */
        public static final Prices NONE = new Prices(List.of(), Map.of(), "", "");

        public Prices {
            sources = List.copyOf(sources);
            refused = Map.copyOf(refused);
        }
    }

    /**
     * What others say that transactions did, and what the chain answered.
     *
     * @param rows by who says it and what
     * @param stream in words: how the stream does that gives some; empty where there is nothing to say
     */
    record Hints(List<HintRow> rows, String stream) {
        /** None. */
        public static final Hints NONE = new Hints(List.of(), "");

        public Hints {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Hints of one origin that say the same.
     *
     * @param origin who says it
     * @param claim what the transactions are said to have done
     * @param open not answered yet
     */
    record HintRow(String origin, String claim, long confirmed, long refuted, long missing, long untold, long open) {
        /** All of them. */
        public long all() {
            return confirmed + refuted + missing + untold + open;
        }
    }

    /**
     * A source of prices.
     *
     * @param host where it is asked; empty where it is not, as a file
     * @param state "asked" while prices are fetched by themselves, "failed" if its last answer was none, "on demand" if
     *     only a command asks it, "imported" for a file
     * @param minutes held of it
     * @param first Unix seconds of its first minute; {@link org.wallettracker.domain.model.Unknown#TIME} without any
     * @param last of its last minute
     * @param age seconds since that; -1 without any
     */
    record PriceSource(String name, String host, String state, long minutes, long first, long last, long age) {
    }

    /**
     * What trying out brought.
     *
     * @param works whether it was taken
     * @param words what the source said, without what was typed in
     */
    record Trial(boolean works, String words) {
    }
}
