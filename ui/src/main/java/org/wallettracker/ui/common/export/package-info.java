/**
 * Tables as files: what is written of a row, and the port the program writes it through. Knows no view and no file format.
 */
@NullMarked
package org.wallettracker.ui.common.export;

import org.jspecify.annotations.NullMarked;
