/**
 * Follows the chain as it happens: streams over WebSocket, a pipeline of bounded queues into the store, the sweep of the
 * chain's final end that finds what streams did not tell, and the gaps between. May use the model, the ports, the
 * decoder, sources and backfill; knows no store but through the ports.
 */
@NullMarked
package org.wallettracker.ingest.live;

import org.jspecify.annotations.NullMarked;
