/**
 * Facts in memory without an object for each: bytes of varying length outside the heap, addresses and texts by number,
 * what stands over a transaction once. A fact becomes an object again, equal to the one put in, when it is asked for.
 * Knows the model and the constants of a curve only.
 */
@NullMarked
package org.wallettracker.domain.pack;

import org.jspecify.annotations.NullMarked;
