/** Tests of the package of the same name. */
@NullMarked
package org.wallettracker.ui.cluster.graph;

import org.jspecify.annotations.NullMarked;
