/**
 * Charts with titled axes and readable themes, drawn by ChartFX.
 */
@NullMarked
package org.wallettracker.ui.common.chart;

import org.jspecify.annotations.NullMarked;
