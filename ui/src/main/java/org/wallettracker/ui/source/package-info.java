/**
 * Where facts come from, as far as a person brings them: choosing files, importing them, and what was not understood.
 * Knows only the port that the program lends it.
 */
@NullMarked
package org.wallettracker.ui.source;

import org.jspecify.annotations.NullMarked;
