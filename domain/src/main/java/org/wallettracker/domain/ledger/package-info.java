/**
 * What a wallet paid and got: first-in-first-out lots per wallet and mint, exact to the lamport (SEMANTICS 3). Knows
 * nothing of clusters or scores; may use the model, money and market (for exit values).
 */
@NullMarked
package org.wallettracker.domain.ledger;

import org.jspecify.annotations.NullMarked;
