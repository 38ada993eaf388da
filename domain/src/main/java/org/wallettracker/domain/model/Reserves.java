package org.wallettracker.domain.model;

/**
 * A curve's or pool's state after a fact, in raw units. {@code token} and {@code quote} are what the constant product
 * is computed with (virtual parts included), {@code realToken} and {@code realQuote} what is really there and can be
 * taken out; {@link Unknown#AMOUNT} where the event is too old to tell.
 */
public record Reserves(long token, long quote, long realToken, long realQuote) {
}
