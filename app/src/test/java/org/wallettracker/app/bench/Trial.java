package org.wallettracker.app.bench;

import java.io.IOException;
import java.util.List;

/** One thing that is measured. */
interface Trial {

    /** Its name on the command line. */
    String name();

    /** One line for the help. */
    String what();

    /**
     * Measures.
     *
     * @throws IOException if a scratch file can't be written or read
     */
    List<Reading> run(Bench bench) throws IOException;
}
