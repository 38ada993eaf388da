package org.wallettracker.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What all trials of one run share: sizes, a scratch folder and the corpus, which is made once. */
final class Bench {
    private final int megabytes;
    private final @Nullable Integer wallets;
    private final int trades;
    private final int rounds;
    private final boolean keep;
    private final int seconds;
    private final Path scratch;
    private final PrintStream log;
    private @Nullable Corpus corpus;

    /**
     * @param megabytes of simulated transactions, 1 to 1000
     * @param wallets on the leaderboard; null where each trial has its own number
     * @param trades that a start is measured with
     * @param rounds that are timed; the median counts
     * @param seconds that following is measured for
     * @param keep true if the database of a start stays for the next time
     */
    Bench(int megabytes, @Nullable Integer wallets, int trades, int rounds, int seconds, boolean keep, Path scratch,
            PrintStream log) {
        this.megabytes = megabytes;
        this.wallets = wallets;
        this.trades = trades;
        this.rounds = rounds;
        this.keep = keep;
        this.seconds = seconds;
        this.scratch = scratch;
        this.log = log;
    }

    /** Wallets on the leaderboard, {@code otherwise} where nobody said how many. */
    int wallets(int otherwise) {
        return wallets == null ? otherwise : wallets;
    }

    int trades() {
        return trades;
    }

    int rounds() {
        return rounds;
    }

    boolean keep() {
        return keep;
    }

    int seconds() {
        return seconds;
    }

    Path scratch() {
        return scratch;
    }

    /** Tells a person what is going on. */
    void say(String what) {
        log.println("bench: " + what);
        log.flush();
    }

    Corpus corpus() throws IOException {
        Corpus made = corpus;
        if (made == null) {
            say("simulating " + megabytes + " MB of transactions");
            made = Corpus.simulate(megabytes * 1_000_000L);
            corpus = made;
        }
        return made;
    }
}
