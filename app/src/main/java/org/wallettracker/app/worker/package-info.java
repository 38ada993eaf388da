/** The parts put together: stores, engine and importers of one data directory, and the jobs that run on them. */
@NullMarked
package org.wallettracker.app.worker;

import org.jspecify.annotations.NullMarked;
