package org.wallettracker.ui.common.view;

import org.wallettracker.domain.desk.Desk;
import org.wallettracker.ui.common.async.Async;

/**
 * What every view is given: the desk it asks, the way to ask without blocking, the shell around it, and the analyst's
 * settings.
 */
public record ViewContext(Desk desk, Async async, Navigator navigator, Settings settings) {

    /** One whose settings last as long as the program. */
    public ViewContext(Desk desk, Async async, Navigator navigator) {
        this(desk, async, navigator, Settings.inMemory());
    }
}
