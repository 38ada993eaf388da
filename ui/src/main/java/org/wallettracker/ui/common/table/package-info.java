/**
 * Tables over columns of primitives: off-thread ordering and a virtual list over it.
 */
@NullMarked
package org.wallettracker.ui.common.table;

import org.jspecify.annotations.NullMarked;
