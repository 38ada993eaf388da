package org.wallettracker.domain.model;

/**
 * What stands over all facts of a transaction.
 *
 * @param slot block height in slots, {@link Unknown#AMOUNT} where the source does not tell
 * @param txIndex place in the block, {@link Unknown#INDEX} where the source does not tell (getTransaction never does)
 * @param blockTime Unix seconds, {@link Unknown#TIME} where the source does not tell
 * @param feePayer who paid for it, {@link #UNKNOWN_PAYER} where the source does not tell (a log frame, a table)
 * @param failed true if the transaction changed nothing but cost its fee
 * @param networkFee base and priority fee in lamports, {@link Unknown#AMOUNT} where the source does not tell
 * @param source who told it: "file", "simulated", later the name of a data source
 * @param decoderVersion version of the decoder that read it
 */
public record TransactionHeader(Signature signature, long slot, int txIndex, long blockTime, Address feePayer,
        boolean failed, long networkFee, String source, int decoderVersion) {
    /** Stands for a payer that is not known: the system program's own address, which can't sign. */
    public static final Address UNKNOWN_PAYER = Programs.SYSTEM;

    /** What the source of a row of a table begins with; the mapping's name follows. */
    public static final String TABLE = "table ";

    /** The source of payments that a funding trace tells: somebody followed the money. */
    public static final String TRACE = "funding trace";

    /**
     * True if a row of somebody's table or trace told it: rounded, without events and order. It stands in until anything
     * told by the chain comes.
     */
    public boolean standIn() {
        return source.startsWith(TABLE) || source.equals(TRACE);
    }

    /** True if the source told who paid. */
    public boolean payerKnown() {
        return !feePayer.equals(UNKNOWN_PAYER);
    }
}
