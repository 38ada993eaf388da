/** Tests of the package of the same name. */
@NullMarked
package org.wallettracker.ui.token;

import org.jspecify.annotations.NullMarked;
