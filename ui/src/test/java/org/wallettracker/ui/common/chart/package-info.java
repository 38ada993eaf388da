/** Tests of the package of the same name. */
@NullMarked
package org.wallettracker.ui.common.chart;

import org.jspecify.annotations.NullMarked;
