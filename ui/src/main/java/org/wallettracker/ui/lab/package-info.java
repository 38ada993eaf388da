/**
 * The laboratory: what the leaderboard would be under other weights, curves and thresholds, beside the set in force. Knows
 * the domain's trials through {@link org.wallettracker.ui.lab.LabPort} and changes no score.
 */
@NullMarked
package org.wallettracker.ui.lab;

import org.jspecify.annotations.NullMarked;
