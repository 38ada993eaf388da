package org.wallettracker.domain.desk;

import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.score.Churn;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * What the leaderboard in force would be under other parameters. Nothing it does changes the one in force. Calls may take
 * milliseconds to minutes: never on the thread that paints.
 */
public interface Laboratory {

    /** The set in force. */
    ParameterSet inForce();

    /** True if {@link #trial} of {@code set} answers at once; false if trades must first be counted in another way. */
    boolean ready(ParameterSet set);

    /**
     * The leaderboard of the run in force under {@code set}, beside the set in force.
     *
     * @param listed how many of the best are wanted
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    Churn trial(ParameterSet set, int listed, Progress progress);
}
