/**
 * Clusters as drawings: where their wallets stand, and files for other programs. Pure functions; may use clusters and the
 * model.
 */
@NullMarked
package org.wallettracker.domain.cluster.graph;

import org.jspecify.annotations.NullMarked;
