/** The analyst's private notes in a file of the data directory, and as a file to hand on. */
@NullMarked
package org.wallettracker.app.note;

import org.jspecify.annotations.NullMarked;
