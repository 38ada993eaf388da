/**
 * The wire format: accounts with their balances, transactions that execute on them, and the text a node answers for
 * one.
 */
@NullMarked
package org.wallettracker.ingest.simulate.wire;

import org.jspecify.annotations.NullMarked;
