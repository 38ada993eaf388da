package org.wallettracker.ui.common.view;

/**
 * A key and what it does, for the help card.
 *
 * @param keys e.g. "Ctrl+K"
 * @param does e.g. "search"
 */
public record Keys(String keys, String does) {
}
