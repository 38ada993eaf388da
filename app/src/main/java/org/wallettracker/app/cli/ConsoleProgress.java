package org.wallettracker.app.cli;

import java.io.PrintStream;
import org.wallettracker.domain.port.Progress;

/**
 * Progress as one line on standard error that overwrites itself; where standard error is not a terminal, as a line every
 * half minute.
 */
final class ConsoleProgress implements Progress, AutoCloseable {
    private static final long INTERVAL = 200_000_000L;
    private static final long LINE_INTERVAL = 30_000_000_000L;
    private final PrintStream err;
    private final boolean terminal;
    private long last = System.nanoTime() - INTERVAL;
    private boolean written;

    ConsoleProgress(CommandContext context) {
        this.err = context.err();
        this.terminal = System.console() != null && System.console().isTerminal()
                && !"dumb".equals(context.environment().get("TERM"));
    }

    @Override
    public synchronized void report(String stage, long done, long total) {
        long now = System.nanoTime();
        if (now - last < (terminal ? INTERVAL : LINE_INTERVAL)) {
            return;
        }
        last = now;
        String share = total > 0 ? " " + done * 100 / total + " %" : done > 0 ? " " + done : "";
        if (!terminal) {
            err.println(stage + share);
            return;
        }
        written = true;
        err.print("\r\u001b[K" + stage + share);
        err.flush();
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public void close() {
        if (written) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
