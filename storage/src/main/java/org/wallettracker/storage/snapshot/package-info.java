/**
 * The last leaderboard in a file beside the database, for a fast start. Never trusted without its hash, always rebuildable
 * from facts. May use the domain's desk.
 */
@NullMarked
package org.wallettracker.storage.snapshot;

import org.jspecify.annotations.NullMarked;
