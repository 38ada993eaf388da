/** Who trades in the simulated world, what they know, and what they decide. */
@NullMarked
package org.wallettracker.ingest.simulate.crowd;

import org.jspecify.annotations.NullMarked;
