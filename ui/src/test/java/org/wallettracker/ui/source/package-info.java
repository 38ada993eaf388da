/** Tests of the package of the same name. */
@NullMarked
package org.wallettracker.ui.source;

import org.jspecify.annotations.NullMarked;
