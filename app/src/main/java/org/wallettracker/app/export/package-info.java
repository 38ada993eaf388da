/** Tables into files: CSV that no spreadsheet runs, JSON with exact amounts, whole files only. */
@NullMarked
package org.wallettracker.app.export;

import org.jspecify.annotations.NullMarked;
