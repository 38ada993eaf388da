package org.wallettracker.app.cli;

/** What a command tells the shell. */
public final class ExitCode {
    /** All was done. */
    public static final int DONE = 0;
    /** It failed; the reason stands on standard error. */
    public static final int FAILED = 1;
    /** It was called wrongly. */
    public static final int USAGE = 2;
    /** Part of it was done; what was not is told. */
    public static final int PARTLY = 3;

    private ExitCode() {
    }
}
