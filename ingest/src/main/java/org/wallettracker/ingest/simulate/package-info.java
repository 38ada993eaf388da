/**
 * A simulated chain with known truth: it writes what a node would answer for every transaction of a made-up market, with
 * the programs' real arithmetic and layouts, so that all of the real reading code is used on it.
 */
@NullMarked
package org.wallettracker.ingest.simulate;

import org.jspecify.annotations.NullMarked;
