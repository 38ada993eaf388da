/**
 * Runs: facts in chain order become positions, mint histories, scores and the leaderboard, the same bytes for the same
 * facts whatever order they arrived in. The only writer of derived state; reads stores through the ports.
 */
@NullMarked
package org.wallettracker.domain.engine;

import org.jspecify.annotations.NullMarked;
