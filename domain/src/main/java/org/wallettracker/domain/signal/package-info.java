/**
 * What buyers of a token say about it: who of them counts as smart money, and how often (SEMANTICS 6). Knows models and
 * parameters, neither stores nor how scores are made.
 */
@NullMarked
package org.wallettracker.domain.signal;

import org.jspecify.annotations.NullMarked;
