/**
 * The product's face: all scored wallets in one sortable, searchable table. May use ui.common and the domain.
 */
@NullMarked
package org.wallettracker.ui.leaderboard;

import org.jspecify.annotations.NullMarked;
