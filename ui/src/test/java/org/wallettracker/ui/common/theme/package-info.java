/** Tests of the package of the same name. */
@NullMarked
package org.wallettracker.ui.common.theme;

import org.jspecify.annotations.NullMarked;
