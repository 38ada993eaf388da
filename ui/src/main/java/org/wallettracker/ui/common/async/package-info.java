/**
 * The one gateway between work and the FX thread. Knows JavaFX's thread and nothing of views.
 */
@NullMarked
package org.wallettracker.ui.common.async;

import org.jspecify.annotations.NullMarked;
