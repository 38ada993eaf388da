package org.wallettracker.domain.desk;

import org.wallettracker.domain.model.Address;

/**
 * What is known of a mint.
 *
 * @param name empty where its creation was not seen
 * @param decimals {@link org.wallettracker.domain.model.Unknown#INDEX} where not known
 * @param createdAt Unix seconds, {@link org.wallettracker.domain.model.Unknown#TIME} where not seen
 * @param graduated true if its completion or migration was seen
 */
public record MintInfo(Address mint, String name, String symbol, int decimals, long createdAt, boolean graduated) {
}
