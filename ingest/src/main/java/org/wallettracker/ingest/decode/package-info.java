/**
 * Turns a transaction as the chain tells it into facts: reads the wire form, the programs' events and every movement of
 * lamports and tokens, and checks them against each other. Knows no files and no stores.
 */
@NullMarked
package org.wallettracker.ingest.decode;

import org.jspecify.annotations.NullMarked;
