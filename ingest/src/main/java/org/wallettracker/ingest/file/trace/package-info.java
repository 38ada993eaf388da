/** Funding traces as tools for following money tell them: payments by signature, and who paid whom first. */
@NullMarked
package org.wallettracker.ingest.file.trace;

import org.jspecify.annotations.NullMarked;
