/** How numbers are told in sentences. Uses nothing else of this module. */
@NullMarked
package org.wallettracker.domain.text;

import org.jspecify.annotations.NullMarked;
