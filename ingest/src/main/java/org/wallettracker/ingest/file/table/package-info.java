/** Tables of trades and transfers as other tools export them, read by a mapping that says what each column means. */
@NullMarked
package org.wallettracker.ingest.file.table;

import org.jspecify.annotations.NullMarked;
