/**
 * What the score knows of a wallet: each position boiled down to the numbers the curves want, chosen so that they are
 * hard to fake. May use the ledger, the market and the parameters; knows no points.
 */
@NullMarked
package org.wallettracker.domain.score.feature;

import org.jspecify.annotations.NullMarked;
