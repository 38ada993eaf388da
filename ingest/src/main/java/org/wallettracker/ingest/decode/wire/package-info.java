/** The JSON of {@code getTransaction} and what it holds, before anything is interpreted. */
@NullMarked
package org.wallettracker.ingest.decode.wire;

import org.jspecify.annotations.NullMarked;
