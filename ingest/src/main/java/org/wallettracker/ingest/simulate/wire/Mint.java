package org.wallettracker.ingest.simulate.wire;

/**
 * A kind of token.
 *
 * @param account the mint's own account
 * @param program the token program it lives under
 * @param decimals digits after the point
 * @param wraps true for wrapped SOL, whose balance is lamports
 */
public record Mint(Account account, Account program, int decimals, boolean wraps) {
}
