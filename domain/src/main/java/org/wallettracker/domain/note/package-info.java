/**
 * What an analyst keeps of wallets for themself: private names, lists, notes. Nothing here goes into a score. May use the
 * model.
 */
@NullMarked
package org.wallettracker.domain.note;

import org.jspecify.annotations.NullMarked;
