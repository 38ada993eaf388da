package org.wallettracker.ui.common.view;

import org.wallettracker.domain.desk.Desk;
import org.wallettracker.ui.common.async.Async;

/** What every view is given: the desk it asks, the way to ask without blocking, and the shell around it. */
public record ViewContext(Desk desk, Async async, Navigator navigator) {
}
