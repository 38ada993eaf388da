package org.wallettracker.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a command that the system tells to end (SIGTERM, Ctrl-C) do so in order: it finds out here, and the process waits
 * for its end, at most half a minute.
 */
final class Termination implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Termination.class);
    private static final long LONGEST_SECONDS = 30;

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Termination(String what) {
        hook = Thread.ofPlatform().name("end of " + what).unstarted(() -> {
            told.countDown();
            try {
                if (!ended.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("{} did not end in time", what);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** From now on the process waits for {@code what}, until this is closed. */
    static Termination awaited(String what) {
        Termination end = new Termination(what);
        Runtime.getRuntime().addShutdownHook(end.hook);
        return end;
    }

    /** True once the command is to end at its next safe point. */
    boolean told() {
        return told.getCount() == 0;
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("the process is ending", e);
        }
    }
}
