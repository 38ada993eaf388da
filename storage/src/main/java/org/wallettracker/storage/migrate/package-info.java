/** Brings a database's schema up to the one this program knows, with a backup before it touches data. */
@NullMarked
package org.wallettracker.storage.migrate;

import org.jspecify.annotations.NullMarked;
