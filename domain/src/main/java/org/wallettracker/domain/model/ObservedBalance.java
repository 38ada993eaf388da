package org.wallettracker.domain.model;

/**
 * What one token account of a wallet held after a transaction, as the node told it beside the transaction. A wallet may
 * have several accounts of a mint; a transaction shows those it touches.
 *
 * @param account first eight bytes of the token account's address: enough to tell a wallet's accounts of one mint apart
 * @param raw base units; 0 for an account that was closed or given away
 */
public record ObservedBalance(Address wallet, Address mint, long account, long raw) {
}
