/** Tests of the package of the same name. */
@NullMarked
package org.wallettracker.ui.common.view;

import org.jspecify.annotations.NullMarked;
