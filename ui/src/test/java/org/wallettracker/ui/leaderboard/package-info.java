/** Tests of the package of the same name. */
@NullMarked
package org.wallettracker.ui.leaderboard;

import org.jspecify.annotations.NullMarked;
