/**
 * Fetches history from the chain: lists an address' transactions page by page, fetches and decodes their bodies, stores
 * the facts, and asks for what follows from them. Resumable at any point. May use the domain's ports, the sources and the
 * decoder.
 */
@NullMarked
package org.wallettracker.ingest.backfill;

import org.jspecify.annotations.NullMarked;
