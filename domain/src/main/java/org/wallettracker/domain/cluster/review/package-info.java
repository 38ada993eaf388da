/**
 * What analysts decide on clusters, and what a desk shows of clusters with those decisions. Acts are inputs beside the
 * facts: appended, dated, undone by another act, never edited. May use clusters and the model.
 */
@NullMarked
package org.wallettracker.domain.cluster.review;

import org.jspecify.annotations.NullMarked;
