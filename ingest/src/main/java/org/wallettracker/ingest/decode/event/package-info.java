/** The events that pump.fun, PumpSwap, Raydium, Meteora and Jupiter emit, in every length they were ever emitted in. */
@NullMarked
package org.wallettracker.ingest.decode.event;

import org.jspecify.annotations.NullMarked;
