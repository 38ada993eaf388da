/**
 * The tokens of the desk, and one token: how it came to be, its curve and price, and what its early buyers did next.
 */
@NullMarked
package org.wallettracker.ui.token;

import org.jspecify.annotations.NullMarked;
