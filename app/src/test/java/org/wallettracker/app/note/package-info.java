/** The file of notes, tested. */
@NullMarked
package org.wallettracker.app.note;

import org.jspecify.annotations.NullMarked;
