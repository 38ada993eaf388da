/** What happened to mints: life on the curve, graduation, price path, exit values, the market's regime. */
@NullMarked
package org.wallettracker.domain.market;

import org.jspecify.annotations.NullMarked;
