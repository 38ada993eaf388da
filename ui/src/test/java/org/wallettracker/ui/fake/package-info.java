/** A made-up desk for tests of the ui: plausible figures, ugly names, unknown values. Never the chain's. */
@NullMarked
package org.wallettracker.ui.fake;

import org.jspecify.annotations.NullMarked;
