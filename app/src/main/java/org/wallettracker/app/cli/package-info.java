/** The command line: one class a command, output as table, JSON, JSON Lines or CSV. Data on standard output only. */
@NullMarked
package org.wallettracker.app.cli;

import org.jspecify.annotations.NullMarked;
