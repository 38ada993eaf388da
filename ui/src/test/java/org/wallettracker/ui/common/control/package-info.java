/** Tests of the package of the same name. */
@NullMarked
package org.wallettracker.ui.common.control;

import org.jspecify.annotations.NullMarked;
