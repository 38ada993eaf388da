package org.wallettracker.ingest.decode.wire;

/**
 * A token account's balance before or after the transaction.
 *
 * @param key index in the key list
 * @param mint id
 * @param owner id, {@link AddressTable#NONE} in old answers
 * @param amount base units, all 64 bits (compare unsigned)
 * @param decimals of the mint, -1 if not told
 */
public record TokenBalance(int key, int mint, int owner, long amount, int decimals) {
}
