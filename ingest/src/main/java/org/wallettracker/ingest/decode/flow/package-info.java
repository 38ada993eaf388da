/** Movements of lamports and tokens by the chain's native programs, and who owns the accounts they touch. */
@NullMarked
package org.wallettracker.ingest.decode.flow;

import org.jspecify.annotations.NullMarked;
