/**
 * The graph of a cluster: what is drawn of it, where, and how it answers the pointer. Everything but the panes is plain
 * data without a toolkit. May use the domain's clusters and ui.common.
 */
@NullMarked
package org.wallettracker.ui.cluster.graph;

import org.jspecify.annotations.NullMarked;
