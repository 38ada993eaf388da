/** Tests of the package of the same name. */
@NullMarked
package org.wallettracker.ui.guide;

import org.jspecify.annotations.NullMarked;
