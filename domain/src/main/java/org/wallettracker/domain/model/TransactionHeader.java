package org.wallettracker.domain.model;

/**
 * What stands over all facts of a transaction.
 *
 * @param slot block height in slots, {@link Unknown#AMOUNT} where the source does not tell
 * @param txIndex place in the block, {@link Unknown#INDEX} where the source does not tell (getTransaction never does)
 * @param blockTime Unix seconds, {@link Unknown#TIME} where the source does not tell
 * @param failed true if the transaction changed nothing but cost its fee
 * @param networkFee base and priority fee in lamports, {@link Unknown#AMOUNT} where the source does not tell
 * @param source who told it: "file", "simulated", later the name of a data source
 * @param decoderVersion version of the decoder that read it
 */
public record TransactionHeader(Signature signature, long slot, int txIndex, long blockTime, Address feePayer,
        boolean failed, long networkFee, String source, int decoderVersion) {
}
