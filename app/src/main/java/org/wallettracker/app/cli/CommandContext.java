package org.wallettracker.app.cli;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Map;

/**
 * What a command needs from the world.
 *
 * @param out data
 * @param err messages
 * @param environment variables
 * @param clock the wall clock, for times of recording only
 */
public record CommandContext(PrintStream out, PrintStream err, Map<String, String> environment, InstantSource clock) {
}
