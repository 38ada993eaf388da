/**
 * One wallet, opened down to its signatures. May use ui.common and the domain.
 */
@NullMarked
package org.wallettracker.ui.wallet;

import org.jspecify.annotations.NullMarked;
