package org.wallettracker.ui.common.view;

import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.LiveDesk;
import org.wallettracker.domain.desk.ScoreHistory;
import org.wallettracker.ui.common.async.Async;

/**
 * What every view is given: the desk it asks, the way to ask without blocking, the shell around it, the analyst's
 * settings, where scores of the past are kept, and what is told as it happens.
 */
public record ViewContext(Desk desk, Async async, Navigator navigator, Settings settings,
        ScoreHistory.Source history, LiveDesk live) {

    /** One to which nothing is told as it happens. */
    public ViewContext(Desk desk, Async async, Navigator navigator, Settings settings, ScoreHistory.Source history) {
        this(desk, async, navigator, settings, history, LiveDesk.NONE);
    }

    /** One that knows no runs of the past. */
    public ViewContext(Desk desk, Async async, Navigator navigator, Settings settings) {
        this(desk, async, navigator, settings, ScoreHistory.Source.NONE);
    }

    /** One whose settings last as long as the program. */
    public ViewContext(Desk desk, Async async, Navigator navigator) {
        this(desk, async, navigator, Settings.inMemory());
    }
}
