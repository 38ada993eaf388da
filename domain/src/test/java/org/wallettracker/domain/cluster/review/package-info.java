/** Tests of decisions on clusters. */
@NullMarked
package org.wallettracker.domain.cluster.review;

import org.jspecify.annotations.NullMarked;
