/** What the program is told from outside: data directory, configuration file, environment, labels, parameter set, log. */
@NullMarked
package org.wallettracker.app.config;

import org.jspecify.annotations.NullMarked;
