/** The desk's memory on disk: opens a data directory and hands out the stores that the domain asks for. */
@NullMarked
package org.wallettracker.storage;

import org.jspecify.annotations.NullMarked;
