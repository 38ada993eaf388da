/**
 * The trader score: sixteen bounded curves of named inputs, modifiers, and a waterfall that sums to the score exactly
 * (SEMANTICS 4). Pure functions of features and a parameter set; may use the model, money and ledger.
 */
@NullMarked
package org.wallettracker.domain.score;

import org.jspecify.annotations.NullMarked;
