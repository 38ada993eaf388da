package org.wallettracker.app.cli;

import java.util.concurrent.Callable;

/**
 * A command for the people who build the program, e.g. {@code bench}. It is not in the packages: the launcher of a
 * checkout puts it on the class path, where {@link java.util.ServiceLoader} finds it.
 */
public interface DevelopmentCommand extends Callable<Integer> {

    /** Its name on the command line. */
    String name();

    /** Called once before {@link #call}: where to write. */
    void open(CommandContext context);
}
