/**
 * What a person asks of the desk and what it answers: immutable snapshots of the leaderboard, wallets and tokens. The
 * windows and the command line read these and nothing below them. May use the model, ledger and score.
 */
@NullMarked
package org.wallettracker.domain.desk;

import org.jspecify.annotations.NullMarked;
