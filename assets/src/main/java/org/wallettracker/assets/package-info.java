/** Access to what is not code: themes, guide, parameter set, labels. Uses the JDK only. */
@NullMarked
package org.wallettracker.assets;

import org.jspecify.annotations.NullMarked;
