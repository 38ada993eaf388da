/**
 * How numbers, times and addresses are written, once for every view. JDK and domain values only.
 */
@NullMarked
package org.wallettracker.ui.common.format;

import org.jspecify.annotations.NullMarked;
