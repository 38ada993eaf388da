/**
 * Small reusable controls: identicons, chips, figures, bars, sparklines, states.
 */
@NullMarked
package org.wallettracker.ui.common.control;

import org.jspecify.annotations.NullMarked;
