package org.wallettracker.ingest.simulate;

import java.io.IOException;

/** Takes the transactions of a simulated world, in chain order. */
@FunctionalInterface
public interface TransactionSink {

    /**
     * One transaction as a node answers it: JSON in UTF-8, one line with its line end.
     *
     * @param json holds the line in its first {@code length} bytes; reused for the next transaction, so copy what is kept
     * @param slot where it stands; never less than the one before
     */
    void transaction(byte[] json, int length, long slot) throws IOException;
}
