/** Integer arithmetic of lamports, token units and micro-dollars, and SOL/USD prices by the minute. JDK only. */
@NullMarked
package org.wallettracker.domain.money;

import org.jspecify.annotations.NullMarked;
