/** Tests of the package of the same name. */
@NullMarked
package org.wallettracker.ui.wallet;

import org.jspecify.annotations.NullMarked;
