/**
 * Clusters: list, graph, evidence, replay, review. May use the domain's clusters and acts of review, and ui.common;
 * the rest of the program only through {@link org.wallettracker.ui.cluster.ClusterPort}.
 */
@NullMarked
package org.wallettracker.ui.cluster;

import org.jspecify.annotations.NullMarked;
