/**
 * Private names, lists and notes of wallets as every view shows and changes them. May use the other packages of ui.common
 * and the domain.
 */
@NullMarked
package org.wallettracker.ui.common.note;

import org.jspecify.annotations.NullMarked;
