package org.wallettracker.app.config;

import java.util.concurrent.ForkJoinPool;

/**
 * How many threads compute: replays, scores and sorting run in the JDK's common pool and on the thread that asks for them.
 * The pool's size is fixed when it is first used, so this has to be said before.
 */
public final class ComputingThreads {
    static final String NAME = "WORKER_CONCURRENCY";
    private static final String PROPERTY = "java.util.concurrent.ForkJoinPool.common.parallelism";

    private ComputingThreads() {
    }

    /**
     * Has as many threads compute as {@code settings} say, if they say so and nothing has been computed yet.
     *
     * @throws UsageException if the setting is no such number
     */
    public static void use(Settings settings) {
        if (settings.get(NAME).isPresent() && System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, String.valueOf(settings.number(NAME) - 1));
        }
    }

    /** How many compute at once, the one that asks included. */
    public static int inForce() {
        String told = System.getProperty(PROPERTY);
        return "0".equals(told) ? 1 : ForkJoinPool.getCommonPoolParallelism() + 1;
    }
}
