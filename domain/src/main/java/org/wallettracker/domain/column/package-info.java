/**
 * Trades, positions and features as primitive columns: what the ledger and the feature reader tell of a position, without
 * an object for a lot or a match. The objects stay the law: what the columns can't tell they leave to them.
 */
@NullMarked
package org.wallettracker.domain.column;

import org.jspecify.annotations.NullMarked;
