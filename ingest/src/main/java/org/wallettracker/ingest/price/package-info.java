/**
 * SOL/USD from exchanges: candles of a minute, cross-checked before a price counts. May use the domain, OkHttp,
 * resilience4j and Jackson.
 */
@NullMarked
package org.wallettracker.ingest.price;

import org.jspecify.annotations.NullMarked;
