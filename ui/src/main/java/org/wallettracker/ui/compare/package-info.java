/**
 * Two to five wallets side by side: figures with the best of each row marked, profit lines, tokens in common. Knows the
 * domain's dossiers and no other view.
 */
@NullMarked
package org.wallettracker.ui.compare;

import org.jspecify.annotations.NullMarked;
