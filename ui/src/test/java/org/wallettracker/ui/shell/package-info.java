/** Tests of the frame and flows through the whole workstation, without a display. */
@NullMarked
package org.wallettracker.ui.shell;

import org.jspecify.annotations.NullMarked;
