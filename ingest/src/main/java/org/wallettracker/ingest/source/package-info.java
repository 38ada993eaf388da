/**
 * Data sources of the chain: nodes and providers behind JSON-RPC, with their limits, faults and fail-over. May use the
 * domain, OkHttp, resilience4j and Jackson.
 */
@NullMarked
package org.wallettracker.ingest.source;

import org.jspecify.annotations.NullMarked;
