/** Notes on the screen, tested without a screen. */
@NullMarked
package org.wallettracker.ui.common.note;

import org.jspecify.annotations.NullMarked;
