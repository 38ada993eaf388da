/** Tests of the package of the same name. */
@NullMarked
package org.wallettracker.ui.compare;

import org.jspecify.annotations.NullMarked;
