/**
 * The frame around every view: navigation, search, inspector, status bar, and the entry point the program calls. May use\n * every other package of the ui.
 */
@NullMarked
package org.wallettracker.ui.shell;

import org.jspecify.annotations.NullMarked;
