package org.wallettracker.ingest.simulate.program;

/**
 * What a coin is called.
 *
 * @param name e.g. "Moon Frog"
 * @param symbol e.g. "MFROG"
 * @param uri where its picture would be
 */
public record TokenName(String name, String symbol, String uri) {
}
