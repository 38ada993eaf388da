/** What the science asks of the world around it: stores of facts, prices and rejects. Interfaces and their values. */
@NullMarked
package org.wallettracker.domain.port;

import org.jspecify.annotations.NullMarked;
