package org.wallettracker.ui.common.chart;

import org.wallettracker.domain.model.Signature;

/**
 * A trade on a chart.
 *
 * @param time Unix seconds
 * @param words what hover says, on several lines
 */
public record TradeMark(long time, boolean buy, String words, Signature signature) {
}
