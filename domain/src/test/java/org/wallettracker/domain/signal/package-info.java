@NullMarked
package org.wallettracker.domain.signal;

import org.jspecify.annotations.NullMarked;
