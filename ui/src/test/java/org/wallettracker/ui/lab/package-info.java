/** Tests of the package of the same name. */
@NullMarked
package org.wallettracker.ui.lab;

import org.jspecify.annotations.NullMarked;
