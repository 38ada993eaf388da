/**
 * Versioned parameter sets: every curve, prior and threshold of the score, read from a parsed configuration tree and
 * wholly checked. May use the model and money.
 */
@NullMarked
package org.wallettracker.domain.score.parameter;

import org.jspecify.annotations.NullMarked;
