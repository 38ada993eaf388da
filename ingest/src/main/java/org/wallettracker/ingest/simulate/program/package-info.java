/** The chain's programs as far as the simulated world calls them: instructions, effects on balances, logs and events. */
@NullMarked
package org.wallettracker.ingest.simulate.program;

import org.jspecify.annotations.NullMarked;
