@NullMarked
package org.wallettracker.app.export;

import org.jspecify.annotations.NullMarked;
