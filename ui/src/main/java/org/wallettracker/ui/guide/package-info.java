/**
 * The user guide, read inside the program. May use ui.common and the assets.
 */
@NullMarked
package org.wallettracker.ui.guide;

import org.jspecify.annotations.NullMarked;
