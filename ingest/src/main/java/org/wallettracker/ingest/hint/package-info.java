/**
 * Hints: what others say that transactions did. A hint makes its transaction wanted in the backfill's queue; what the
 * chain answers is the fact, and is held against the hint. May use the domain's ports and Jackson.
 */
@NullMarked
package org.wallettracker.ingest.hint;

import org.jspecify.annotations.NullMarked;
