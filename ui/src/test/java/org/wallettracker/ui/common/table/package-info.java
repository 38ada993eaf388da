/** Tests of the package of the same name. */
@NullMarked
package org.wallettracker.ui.common.table;

import org.jspecify.annotations.NullMarked;
