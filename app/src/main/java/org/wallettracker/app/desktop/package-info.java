/** Starts the workstation, or does its job without one where there is no display. */
@NullMarked
package org.wallettracker.app.desktop;

import org.jspecify.annotations.NullMarked;
