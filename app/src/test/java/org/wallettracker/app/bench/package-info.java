/**
 * The {@code bench} command: how fast and how large the program is, each figure beside a named baseline of the same run.
 * For the people who build the program; may use every part of it.
 */
@NullMarked
package org.wallettracker.app.bench;

import org.jspecify.annotations.NullMarked;
