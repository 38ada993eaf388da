/** Tests of the package of the same name. */
@NullMarked
package org.wallettracker.app.desktop;

import org.jspecify.annotations.NullMarked;
