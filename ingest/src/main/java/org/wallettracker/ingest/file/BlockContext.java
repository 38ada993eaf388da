package org.wallettracker.ingest.file;

import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ingest.decode.wire.Limits;

/** What a block says of all its transactions. Some of it may stand behind them, so it grows while they are read. */
final class BlockContext {
    private static final long LAST_SLOT = 1_000_000_000_000L;

    private long slot = Unknown.AMOUNT;
    private long time = Unknown.TIME;

    void slot(long value) {
        if (value >= 0 && value <= LAST_SLOT) {
            slot = value;
        }
    }

    void time(long seconds) {
        if (Limits.isBlockTime(seconds)) {
            time = seconds;
        }
    }

    /** The beginning of a transaction's object with what is known of it so far, in the names of getTransaction. */
    String begin(long index) {
        return "{" + (slot == Unknown.AMOUNT ? "" : "\"slot\":" + slot + ",")
                + (time == Unknown.TIME ? "" : "\"blockTime\":" + time + ",")
                + (index < 0 ? "" : "\"transactionIndex\":" + index + ",");
    }

    /** {@code transaction} with its slot and time filled in where it did not know them. */
    DecodedTransaction stamp(DecodedTransaction transaction) {
        TransactionHeader h = transaction.header();
        return new DecodedTransaction(new TransactionHeader(h.signature(),
                h.slot() == Unknown.AMOUNT ? slot : h.slot(), h.txIndex(),
                h.blockTime() == Unknown.TIME ? time : h.blockTime(), h.feePayer(), h.failed(), h.networkFee(),
                h.source(), h.decoderVersion()), transaction.facts(), transaction.balances());
    }
}
