/**
 * Wallets that belong together: links with the facts they rest on, hubs that tie nobody, pairs, clusters (SEMANTICS 5).
 * Pure functions of facts in chain order, labels and rules; may use the model, ledger and pack.
 */
@NullMarked
package org.wallettracker.domain.cluster;

import org.jspecify.annotations.NullMarked;
